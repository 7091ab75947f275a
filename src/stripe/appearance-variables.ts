import type { AppearanceVariables } from '@stripe/connect-js';

/** The values that a variable accepts: those of the CSS property of this name, unless noted here. */
export type VariableKind =
  | 'color'
  /** A color that may have an alpha channel. */
  | 'translucent-color'
  | 'font-family'
  | 'font-size'
  | 'font-size-base'
  | 'font-weight'
  | 'text-transform'
  | 'text-decoration-line'
  | 'text-decoration-style'
  | 'text-decoration-thickness'
  /** The base unit of spacing, in pixels. */
  | 'spacing'
  /** A padding, or the radius of a button, in pixels. */
  | 'padding'
  | 'radius'
  | 'z-index';

/** Every variable of connect-js. A variable that is missing here, or that connect-js lacks, does not compile. */
export const VARIABLES: { readonly [Name in keyof Required<AppearanceVariables>]: VariableKind } = {
  fontFamily: 'font-family',
  fontSizeBase: 'font-size-base',
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
  buttonPaddingX: 'padding',
  buttonPaddingY: 'padding',
  buttonLabelFontSize: 'font-size',
  buttonLabelFontWeight: 'font-weight',
  buttonLabelTextTransform: 'text-transform',
  colorSecondaryText: 'translucent-color',
  actionPrimaryColorText: 'color',
  actionPrimaryTextDecorationLine: 'text-decoration-line',
  actionPrimaryTextDecorationColor: 'color',
  actionPrimaryTextDecorationStyle: 'text-decoration-style',
  actionPrimaryTextDecorationThickness: 'text-decoration-thickness',
  actionPrimaryTextTransform: 'text-transform',
  actionSecondaryColorText: 'color',
  actionSecondaryTextDecorationLine: 'text-decoration-line',
  actionSecondaryTextDecorationColor: 'color',
  actionSecondaryTextDecorationStyle: 'text-decoration-style',
  actionSecondaryTextDecorationThickness: 'text-decoration-thickness',
  actionSecondaryTextTransform: 'text-transform',
  badgeNeutralColorBackground: 'color',
  badgeNeutralColorText: 'color',
  badgeNeutralColorBorder: 'translucent-color',
  badgeSuccessColorBackground: 'color',
  badgeSuccessColorText: 'color',
  badgeSuccessColorBorder: 'translucent-color',
  badgeWarningColorBackground: 'color',
  badgeWarningColorText: 'color',
  badgeWarningColorBorder: 'translucent-color',
  badgeDangerColorBackground: 'color',
  badgeDangerColorText: 'color',
  badgeDangerColorBorder: 'translucent-color',
  badgePaddingX: 'padding',
  badgePaddingY: 'padding',
  badgeLabelFontSize: 'font-size',
  badgeLabelFontWeight: 'font-weight',
  badgeLabelTextTransform: 'text-transform',
  offsetBackgroundColor: 'color',
  formBackgroundColor: 'color',
  colorBorder: 'translucent-color',
  formHighlightColorBorder: 'translucent-color',
  formAccentColor: 'color',
  formPlaceholderTextColor: 'color',
  inputFieldPaddingX: 'padding',
  inputFieldPaddingY: 'padding',
  tableRowPaddingY: 'padding',
  buttonBorderRadius: 'padding',
  formBorderRadius: 'radius',
  badgeBorderRadius: 'radius',
  overlayBorderRadius: 'radius',
  overlayZIndex: 'z-index',
  overlayBackdropColor: 'translucent-color',
  bodyMdFontSize: 'font-size',
  bodyMdFontWeight: 'font-weight',
  bodySmFontSize: 'font-size',
  bodySmFontWeight: 'font-weight',
  headingXlFontSize: 'font-size',
  headingXlFontWeight: 'font-weight',
  headingXlTextTransform: 'text-transform',
  headingLgFontSize: 'font-size',
  headingLgFontWeight: 'font-weight',
  headingLgTextTransform: 'text-transform',
  headingMdFontSize: 'font-size',
  headingMdFontWeight: 'font-weight',
  headingMdTextTransform: 'text-transform',
  headingSmFontSize: 'font-size',
  headingSmFontWeight: 'font-weight',
  headingSmTextTransform: 'text-transform',
  headingXsFontSize: 'font-size',
  headingXsFontWeight: 'font-weight',
  headingXsTextTransform: 'text-transform',
  labelMdFontSize: 'font-size',
  labelMdFontWeight: 'font-weight',
  labelMdTextTransform: 'text-transform',
  labelSmFontSize: 'font-size',
  labelSmFontWeight: 'font-weight',
  labelSmTextTransform: 'text-transform',
};

type Limits = Readonly<Record<string, readonly [min: number, max: number]>>;

/**
 * The smallest and the largest value in each unit that a kind accepts.
 * https://docs.stripe.com/connect/embedded-appearance-options
 */
export const LIMITS: { readonly [Kind in VariableKind]?: Limits } = {
  'font-size-base': { px: [1, 40], em: [0.1, 4], rem: [0.1, 4] },
  'font-size': { px: [1, 200], em: [0.1, 12], rem: [0.1, 12] },
  spacing: { px: [8, 20] },
  radius: { px: [0, 24] },
};

/** Returns a variable's name as a CSS custom property: `colorPrimary` is `--stripe-connect-color-primary`. */
export function toCustomProperty(variable: string, prefix = '--stripe-connect-'): string {
  return prefix + variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
