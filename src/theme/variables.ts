import type { AppearanceVariables } from '@stripe/connect-js';

type Variable = keyof AppearanceVariables;

const LABELS = 'buttonLabel,badgeLabel,headingXl,headingLg,headingMd,headingSm,headingXs,labelMd,labelSm';

/**
 * Variables, written as a shell writes names; the CSS property that takes such values, where the names do not end with
 * it; and the limits of Stripe's documentation: smallest and largest in px, then, where they may be used, in em and
 * rem.
 */
const TABLE = [
  [
    [
      // First, because translucent colours are blended with the background.
      'color{Background,Primary,Text,Danger}',
      'button{Primary,Secondary,Danger}Color{Background,Border,Text}',
      'badge{Neutral,Success,Warning,Danger}Color{Background,Text}',
      'action{Primary,Secondary}{ColorText,TextDecorationColor}',
      'form{BackgroundColor,AccentColor,PlaceholderTextColor}',
      'offsetBackgroundColor',
    ],
    'color',
  ],
  // The colours that may be translucent.
  [
    [
      'badge{Neutral,Success,Warning,Danger}ColorBorder',
      'color{SecondaryText,Border}',
      'formHighlightColorBorder',
      'overlayBackdropColor',
    ],
    'color',
    true,
  ],
  [['fontSizeBase'], 'font-size', [1, 40, 0.1, 4]],
  [[`{${LABELS},bodyMd,bodySm}FontSize`], undefined, [1, 200, 0.1, 12]],
  [[`{${LABELS},bodyMd,bodySm}FontWeight`, `{${LABELS},actionPrimary,actionSecondary}TextTransform`, 'fontFamily']],
  [['action{Primary,Secondary}TextDecoration{Line,Style,Thickness}']],
  // `perspective` takes a length from 0 and nothing else; `order`, an integer.
  [['spacingUnit'], 'perspective', [8, 20]],
  [['borderRadius', '{form,badge,overlay}BorderRadius'], 'perspective', [0, 24]],
  [['{button,badge,inputField}Padding{X,Y}', 'tableRowPaddingY', 'buttonBorderRadius'], 'perspective'],
  [['overlayZIndex'], 'order'],
] as const;

export interface Kind {
  readonly variable: string;
  /** The CSS property that takes such values. */
  readonly property: string;
  readonly limits?: readonly number[] | boolean;
}

/** Every variable of connect-js, by its name in CSS. */
export const VARIABLES: ReadonlyMap<string, Kind> = new Map(
  TABLE.flatMap(([names, property, limits]) =>
    names.flatMap(expand).map((variable): [string, Kind] => {
      const name = cssName(variable);
      return [name, { variable, property: property ?? /(font|text).*/.exec(name)![0], limits }];
    }),
  ),
);

/** `colorPrimary` → `--stripe-connect-color-primary`. */
export function cssName(variable: string): string {
  return `--stripe-connect-${variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `a{B,C}` → `aB`, `aC`. */
function expand(text: string): string[] {
  const [, begin, middles, end] = /(.*?){(.*?)}(.*)/.exec(text) ?? [];
  return middles ? middles.split(',').flatMap((middle) => expand(begin + middle + end)) : [text];
}

// Where connect-js has a variable that is not in the table, or the table one that connect-js has not, this does not
// compile, and names it.
type Split<Text extends string> = Text extends `${infer One},${infer Rest}` ? One | Split<Rest> : Text;
type Expand<Text extends string> = Text extends `${infer Begin}{${infer Middles}}${infer End}`
  ? Expand<`${Begin}${Split<Middles>}${End}`>
  : Text;
type Listed = Expand<(typeof TABLE)[number][0][number]>;
type Nothing<Wrong extends never> = Wrong;
export type _Checked = [missing: Nothing<Exclude<Variable, Listed>>, unknown: Nothing<Exclude<Listed, Variable>>];
