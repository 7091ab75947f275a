/** Themes to start from, the theme that is set, and how well its colors can be read. */
import { BRAND } from './choices.js';
import { contrast, toSrgb } from './color.js';
import { VARIABLES } from './manifest.js';
import { paletteOf, READABLE } from './palette.js';
import { valueOf, valuesOf } from './state.js';

/** By title, the variables without their prefix. */
export const THEMES = {
  "Stripe's own": {},
  Tide: {
    'color-primary': '#0f6b63',
    'button-primary-color-background': '#0f6b63',
    'button-primary-color-text': '#ffffff',
    'border-radius': '10px',
  },
  Plum: {
    'color-primary': '#7a2f6b',
    'color-text': '#2b1527',
    'color-background': '#fffafd',
    'color-secondary-text': '#6b5566',
    'color-border': '#ead7e5',
    'border-radius': '14px',
  },
  Ledger: {
    'color-primary': '#1d4ed8',
    'color-text': '#111827',
    'color-background': '#ffffff',
    'color-secondary-text': '#4b5563',
    'font-family': 'Georgia, serif',
    'border-radius': '0px',
    'spacing-unit': '9px',
  },
  // A dark theme has to set every color: https://docs.stripe.com/connect/embedded-appearance-support-dark-mode
  Night: {
    'color-background': '#14171f',
    'color-text': '#e6e9f2',
    'color-secondary-text': '#a3abc2',
    'color-primary': '#9db2ff',
    'color-border': '#2c3344',
    'color-danger': '#ff8f8a',
    'offset-background-color': '#1b202c',
    'form-background-color': '#1b202c',
    'form-placeholder-text-color': '#a3abc2',
    'action-secondary-color-text': '#e6e9f2',
    'button-primary-color-background': '#9db2ff',
    'button-primary-color-text': '#101528',
    'button-secondary-color-background': '#232a3a',
    'button-secondary-color-border': '#2c3344',
    'button-secondary-color-text': '#e6e9f2',
    'button-danger-color-text': '#2b0906',
    'badge-neutral-color-background': '#232a3a',
    'badge-neutral-color-border': '#2c3344',
    'badge-neutral-color-text': '#a3abc2',
    'badge-success-color-background': '#12301f',
    'badge-success-color-border': '#1f4d33',
    'badge-success-color-text': '#6fd99c',
    'badge-warning-color-background': '#33270c',
    'badge-warning-color-border': '#574312',
    'badge-warning-color-text': '#f0c063',
    'badge-danger-color-background': '#3a1613',
    'badge-danger-color-border': '#5e2520',
    'badge-danger-color-text': '#ff8f8a',
  },
};

/** The palette of the brand color, if there is one: variables without their prefix, by name. */
export function brandPaletteOf(state) {
  const brand = valueOf(state, BRAND);
  return brand ? paletteOf(brand) : {};
}

/** All variables that are set: those of the brand color's palette, and over them what is set one by one. */
export const themeOf = (state) => ({
  ...brandPaletteOf(state),
  ...Object.fromEntries(valuesOf(state, VARIABLES).map(([{ name }, text]) => [name, text])),
});

/** What is read on what: the first variable that is set. */
const PAIRS = [
  ['Text', ['color-text'], ['color-background']],
  ['Quiet text', ['color-secondary-text'], ['color-background']],
  ['Links', ['action-primary-color-text', 'color-primary'], ['color-background']],
  ['Danger', ['color-danger'], ['color-background']],
  ['Placeholder', ['form-placeholder-text-color'], ['form-background-color', 'color-background']],
  ['Primary button', ['button-primary-color-text'], ['button-primary-color-background', 'color-primary']],
  ['Secondary button', ['button-secondary-color-text'], ['button-secondary-color-background']],
  ['Danger button', ['button-danger-color-text'], ['button-danger-color-background', 'color-danger']],
  ['Neutral badge', ['badge-neutral-color-text'], ['badge-neutral-color-background']],
  ['Success badge', ['badge-success-color-text'], ['badge-success-color-background']],
  ['Warning badge', ['badge-warning-color-text'], ['badge-warning-color-background']],
  ['Danger badge', ['badge-danger-color-text'], ['badge-danger-color-background']],
];

const SCHEMES = { light: 'Light', dark: 'Dark' };

/**
 * Pairs of which both are set: `{ name, ratios }`. A ratio is `{ title, value, passes }`, where `value` is 1 to 21:
 * one for each scheme, or a single one without a title if the schemes do not differ.
 */
export function contrasts(theme) {
  const find = (names) => names.map((name) => theme[name]).find(Boolean);
  const rows = PAIRS.map(([name, front, back]) => ({ name, front: find(front), back: find(back) }))
    .filter(({ front, back }) => front && back)
    .map(({ name, front, back }) => ({
      name,
      ratios: Object.entries(SCHEMES).map(([scheme, title]) => {
        const value = contrast(toSrgb(front, scheme), toSrgb(back, scheme));
        return { title, value, passes: value >= READABLE };
      }),
    }));
  const differ = rows.some(({ ratios: [light, dark] }) => light.value !== dark.value);
  return differ ? rows : rows.map(({ name, ratios: [{ value, passes }] }) => ({ name, ratios: [{ value, passes }] }));
}
