/** Themes to start from, and how well their colours can be read. */

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
  // A dark one has to set every colour: https://docs.stripe.com/connect/embedded-appearance-support-dark-mode
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

/** What is read on what: the first variable that is set, or what Stripe has. */
const PAIRS = [
  ['Text', ['color-text'], ['color-background']],
  ['Quiet text', ['color-secondary-text'], ['color-background']],
  ['Links', ['action-primary-color-text', 'color-primary'], ['color-background']],
  ['Danger', ['color-danger'], ['color-background']],
  ['Primary button', ['button-primary-color-text'], ['button-primary-color-background', 'color-primary']],
  ['Secondary button', ['button-secondary-color-text'], ['button-secondary-color-background']],
  ['Neutral badge', ['badge-neutral-color-text'], ['badge-neutral-color-background']],
  ['Success badge', ['badge-success-color-text'], ['badge-success-color-background']],
  ['Warning badge', ['badge-warning-color-text'], ['badge-warning-color-background']],
  ['Danger badge', ['badge-danger-color-text'], ['badge-danger-color-background']],
];

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const MINIMUM = 4.5;

/** Pairs of which both are set: `{ name, ratio, passes }`, where `ratio` is 1 to 21. */
export function contrasts(variables) {
  const find = (names) => names.map((name) => variables[name]).find(Boolean);
  return PAIRS.flatMap(([name, front, back]) => {
    const [text, background] = [find(front), find(back)];
    if (!text || !background || !isColor(text) || !isColor(background)) return [];
    const [light, dark] = [luminance(text), luminance(background)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    return { name, ratio, passes: ratio >= MINIMUM };
  });
}

export const isColor = (value) => CSS.supports('color', value);

let context;

/** The bytes of any colour that the browser understands. */
function bytes(color) {
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** As an `<input type="color">` takes it. */
export const toHex = (color) =>
  `#${bytes(color)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color) {
  const [red, green, blue] = bytes(color).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
