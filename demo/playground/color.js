/** Colors as the browser computes them: any that CSS has, in a light or a dark scheme. */

/** Relative colors: https://www.w3.org/TR/css-color-5/#relative-colors */
const SPACES = {
  srgb: (color) => `color(from ${color} srgb r g b / alpha)`,
  oklch: (color) => `oklch(from ${color} l c h / alpha)`,
};

let probe;

function compute(color, scheme) {
  probe ??= document.body.appendChild(Object.assign(document.createElement('span'), { hidden: true }));
  // Or the colors would be the user's where those are forced.
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.colorScheme = scheme;
  probe.style.color = color;
  return getComputedStyle(probe).color;
}

/** Returns the three numbers of a color in that space, and its alpha. */
function numbersOf(color, space, scheme) {
  // In two steps: `light-dark()` and `var()` are resolved by the first.
  const text = compute(SPACES[space](compute(color, scheme)), scheme);
  const [, list] = /^(?:color\(srgb|oklch\() ?([^)]*)\)/.exec(text) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = (list ?? '')
    .split(/[\s/]+/)
    .map((each) => Number.parseFloat(each) || 0);
  return [first, second, third, alpha];
}

export const isColor = (text) => CSS.supports('color', text);

/** Red, green, blue and alpha, from 0 to 1; a color outside of sRGB exceeds that. */
export const toSrgb = (color, scheme = 'light') => numbersOf(color, 'srgb', scheme);

/** `{ lightness, chroma, hue }` of https://www.w3.org/TR/css-color-4/#ok-lab */
export function toOklch(color) {
  const [lightness, chroma, hue] = numbersOf(color, 'oklch', 'light');
  return { lightness, chroma, hue };
}

export const isInSrgb = (channels) => channels.every((channel) => channel >= -0.0005 && channel <= 1.0005);

const toByte = (channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255);

/** `#rrggbb`, or `#rrggbbaa` if it is translucent. */
export function toHex(channels) {
  const bytes = channels.map(toByte);
  if (bytes[3] === 255) bytes.pop();
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, of what a screen shows: 8 bits a channel. */
function luminance(channels) {
  const [red, green, blue] = channels.map((channel) => {
    const part = toByte(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const blend = ([red, green, blue, alpha = 1], back) =>
  [red, green, blue].map((channel, index) => channel * alpha + back[index] * (1 - alpha));

/** The contrast of a color in front of another one, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(front, back) {
  const [light, dark] = [luminance(blend(front, back)), luminance(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
