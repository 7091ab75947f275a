import { toCustomProperty, VARIABLES, type VariableKind } from '../stripe/appearance-variables.js';

/** The CSS properties that accept the values of kinds which have none of their own name. */
const PROPERTIES: { readonly [Kind in VariableKind]?: string } = {
  'translucent-color': 'color',
  'font-size-base': 'font-size',
  // A length of at least 0.
  spacing: 'perspective',
  padding: 'perspective',
  radius: 'perspective',
  // An integer.
  'z-index': 'order',
};

export interface ThemeVariable {
  readonly variable: string;
  readonly kind: VariableKind;
  /** A CSS property that accepts the same values. */
  readonly property: string;
}

/** Stripe's variables by the name of their CSS custom property. */
export const THEME_VARIABLES: ReadonlyMap<string, ThemeVariable> = new Map(
  Object.entries(VARIABLES).map(([variable, kind]) => [
    toCustomProperty(variable),
    { variable, kind, property: PROPERTIES[kind] ?? kind },
  ]),
);

/** The custom properties of the elements that are not variables of Stripe's. */
export const LAYOUT_PROPERTIES: ReadonlySet<string> = new Set(
  ['gap', 'componentMinHeight'].map((name) => toCustomProperty(name)),
);
