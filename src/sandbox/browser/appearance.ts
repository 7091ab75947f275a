import type { AppearanceOptions, AppearanceVariables } from '@stripe/connect-js';

type Value = string | number;
type Kind =
  | 'color'
  | 'px'
  | 'radius'
  | 'spacing'
  | 'base'
  | 'size'
  | 'weight'
  | 'transform'
  | 'line'
  | 'stroke'
  | 'thickness'
  | 'family'
  | 'index';

const COLOR = /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(rgb|hsl)a?\([^()]+\))$/i;

function isWithin(value: Value, limits: Record<string, [low: number, high: number]>): boolean {
  const [, number = '', unit = ''] = /^(\d*\.?\d+)([a-z]+)$/.exec(String(value)) ?? [];
  const limit = limits[unit];
  return limit !== undefined && Number(number) >= limit[0] && Number(number) <= limit[1];
}

const css = (property: string) => (value: Value) => CSS.supports(property, String(value));

/** As documented by Stripe: an invalid value is ignored. */
const kinds: Record<Kind, { isValid(value: Value): boolean; expected: string }> = {
  color: {
    isValid: (value) => COLOR.test(String(value)) && css('color')(value),
    expected: 'a hex, rgb() or hsl() colour',
  },
  px: { isValid: (value) => isWithin(value, { px: [0, 1000] }), expected: 'pixels' },
  radius: { isValid: (value) => isWithin(value, { px: [0, 24] }), expected: 'pixels up to 24px' },
  spacing: { isValid: (value) => isWithin(value, { px: [8, 20] }), expected: 'pixels from 8px to 20px' },
  base: {
    isValid: (value) => isWithin(value, { px: [1, 40], em: [0.1, 4], rem: [0.1, 4] }),
    expected: '1px to 40px, 0.1em to 4em or 0.1rem to 4rem',
  },
  size: {
    isValid: (value) => isWithin(value, { px: [1, 200], em: [0.1, 12], rem: [0.1, 12] }),
    expected: '1px to 200px, 0.1em to 12em or 0.1rem to 12rem',
  },
  weight: { isValid: css('font-weight'), expected: 'a font weight' },
  transform: { isValid: css('text-transform'), expected: 'a text transform' },
  line: { isValid: css('text-decoration-line'), expected: 'a text decoration line' },
  stroke: { isValid: css('text-decoration-style'), expected: 'a text decoration style' },
  thickness: { isValid: css('text-decoration-thickness'), expected: 'a text decoration thickness' },
  family: { isValid: css('font-family'), expected: 'a font family' },
  index: { isValid: (value) => Number.isInteger(Number(value)) && value !== '', expected: 'a whole number' },
};

/** Every variable that connect-js knows. A new one does not compile here until it is listed. */
export const variables: { readonly [Name in keyof Required<AppearanceVariables>]: Kind } = {
  fontFamily: 'family',
  fontSizeBase: 'base',
  spacingUnit: 'spacing',
  borderRadius: 'radius',
  colorPrimary: 'color',
  colorBackground: 'color',
  colorText: 'color',
  colorDanger: 'color',
  buttonPrimaryColorBackground: 'color',
  buttonPrimaryColorBorder: 'color',
  buttonPrimaryColorText: 'color',
  buttonSecondaryColorBackground: 'color',
  buttonSecondaryColorBorder: 'color',
  buttonSecondaryColorText: 'color',
  buttonDangerColorBackground: 'color',
  buttonDangerColorBorder: 'color',
  buttonDangerColorText: 'color',
  buttonPaddingX: 'px',
  buttonPaddingY: 'px',
  buttonLabelFontSize: 'size',
  buttonLabelFontWeight: 'weight',
  buttonLabelTextTransform: 'transform',
  colorSecondaryText: 'color',
  actionPrimaryColorText: 'color',
  actionPrimaryTextDecorationLine: 'line',
  actionPrimaryTextDecorationColor: 'color',
  actionPrimaryTextDecorationStyle: 'stroke',
  actionPrimaryTextDecorationThickness: 'thickness',
  actionPrimaryTextTransform: 'transform',
  actionSecondaryColorText: 'color',
  actionSecondaryTextDecorationLine: 'line',
  actionSecondaryTextDecorationColor: 'color',
  actionSecondaryTextDecorationStyle: 'stroke',
  actionSecondaryTextDecorationThickness: 'thickness',
  actionSecondaryTextTransform: 'transform',
  badgeNeutralColorBackground: 'color',
  badgeNeutralColorText: 'color',
  badgeNeutralColorBorder: 'color',
  badgeSuccessColorBackground: 'color',
  badgeSuccessColorText: 'color',
  badgeSuccessColorBorder: 'color',
  badgeWarningColorBackground: 'color',
  badgeWarningColorText: 'color',
  badgeWarningColorBorder: 'color',
  badgeDangerColorBackground: 'color',
  badgeDangerColorText: 'color',
  badgeDangerColorBorder: 'color',
  badgePaddingX: 'px',
  badgePaddingY: 'px',
  badgeLabelFontSize: 'size',
  badgeLabelFontWeight: 'weight',
  badgeLabelTextTransform: 'transform',
  offsetBackgroundColor: 'color',
  formBackgroundColor: 'color',
  colorBorder: 'color',
  formHighlightColorBorder: 'color',
  formAccentColor: 'color',
  formPlaceholderTextColor: 'color',
  inputFieldPaddingX: 'px',
  inputFieldPaddingY: 'px',
  tableRowPaddingY: 'px',
  buttonBorderRadius: 'px',
  formBorderRadius: 'radius',
  badgeBorderRadius: 'radius',
  overlayBorderRadius: 'radius',
  overlayZIndex: 'index',
  overlayBackdropColor: 'color',
  bodyMdFontSize: 'size',
  bodyMdFontWeight: 'weight',
  bodySmFontSize: 'size',
  bodySmFontWeight: 'weight',
  headingXlFontSize: 'size',
  headingXlFontWeight: 'weight',
  headingXlTextTransform: 'transform',
  headingLgFontSize: 'size',
  headingLgFontWeight: 'weight',
  headingLgTextTransform: 'transform',
  headingMdFontSize: 'size',
  headingMdFontWeight: 'weight',
  headingMdTextTransform: 'transform',
  headingSmFontSize: 'size',
  headingSmFontWeight: 'weight',
  headingSmTextTransform: 'transform',
  headingXsFontSize: 'size',
  headingXsFontWeight: 'weight',
  headingXsTextTransform: 'transform',
  labelMdFontSize: 'size',
  labelMdFontWeight: 'weight',
  labelMdTextTransform: 'transform',
  labelSmFontSize: 'size',
  labelSmFontWeight: 'weight',
  labelSmTextTransform: 'transform',
};

/** `colorPrimary` → `--color-primary`. */
export function customProperty(variable: string): string {
  return `--${variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A copy without what Stripe ignores; each such value is a warning in the console. */
export function checkAppearance(appearance: AppearanceOptions | undefined): AppearanceOptions {
  const { overlays, variables: given = {}, ...rest } = appearance ?? {};
  for (const key of Object.keys(rest)) warnIgnored(key, 'is not known');
  const entries = Object.entries(given).filter(([name, value]) => {
    if (value === undefined) return false;
    const kind = variables[name as keyof AppearanceVariables] as Kind | undefined;
    if (!kind) return warnIgnored(`variables.${name}`, 'is not known');
    return (
      kinds[kind].isValid(value) ||
      warnIgnored(`variables.${name}`, `is "${value}" and must be ${kinds[kind].expected}`)
    );
  });
  const overlay =
    overlays === undefined ||
    overlays === 'dialog' ||
    overlays === 'drawer' ||
    warnIgnored('overlays', 'must be dialog or drawer');
  return { overlays: (overlay && overlays) || 'dialog', variables: Object.fromEntries(entries) };
}

function warnIgnored(what: string, why: string): false {
  console.warn(`Connect appearance: ${what} ${why}. It is ignored.`);
  return false;
}
