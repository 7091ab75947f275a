/** A whole theme from one brand color, for light and dark pages, in which all texts are easy to read. */
import { contrast, isInSrgb, toHex, toOklch, toSrgb } from './color.js';

/** https://www.w3.org/TR/WCAG22/#contrast-minimum, and its next level. */
export const READABLE = 4.5;
const ENHANCED = 7;

const WHITE = [1, 1, 1];
const BLACK = [0, 0, 0];
const RED = 27;
const AMBER = 75;
const GREEN = 155;

/** That lightness and hue, with as much of that chroma as a screen can show. */
function tone(lightness, chroma, hue) {
  for (let part = 1; part > 0.05; part *= 0.8) {
    const channels = toSrgb(`oklch(${lightness} ${chroma * part} ${hue})`).slice(0, 3);
    if (isInSrgb(channels)) return channels;
  }
  return toSrgb(`oklch(${lightness} 0 0)`).slice(0, 3);
}

/** From a lightness on, away from the background: one of them contrasts enough. */
function* tones(lightness, chroma, hue, scheme) {
  const step = scheme === 'light' ? -0.01 : 0.01;
  for (let each = lightness; each > 0 && each < 1; each += step) yield tone(each, chroma, hue);
  yield scheme === 'light' ? BLACK : WHITE;
}

/** By scheme: the lightness to start from. The hue is the brand's, unless one is given. */
const shade = (light, dark, chroma, hue) => (brand, scheme) =>
  tones({ light, dark }[scheme], hue === undefined ? Math.min(chroma, brand.chroma) : chroma, hue ?? brand.hue, scheme);

/** The brand color itself if it contrasts enough, or the nearest of its tones that does. */
function* nearBrand(brand, scheme) {
  yield brand.channels;
  yield* tones(brand.lightness, brand.chroma, brand.hue, scheme);
}

/** What is read on a colored background. */
function* label(brand) {
  yield WHITE;
  yield tone(0.2, Math.min(0.03, brand.chroma), brand.hue);
  yield BLACK;
}

/**
 * The variables in the order in which they are made: name, the colors to try, and for texts the variable behind it and
 * the least contrast with that.
 */
const ROLES = [
  ['color-background', shade(0.9999, 0.2, 0.012)],
  ['offset-background-color', shade(0.97, 0.24, 0.012)],
  ['form-background-color', shade(0.9999, 0.24, 0.012)],
  ['color-text', shade(0.25, 0.94, 0.03), 'offset-background-color', ENHANCED],
  ['color-secondary-text', shade(0.5, 0.75, 0.03), 'offset-background-color', READABLE],
  ['form-placeholder-text-color', shade(0.5, 0.75, 0.03), 'form-background-color', READABLE],
  ['color-border', shade(0.9, 0.34, 0.02)],
  ['color-primary', nearBrand, 'offset-background-color', READABLE],
  ['action-secondary-color-text', shade(0.25, 0.94, 0.03), 'offset-background-color', READABLE],
  ['button-primary-color-background', nearBrand, 'color-background', 1.3],
  ['button-primary-color-text', label, 'button-primary-color-background', READABLE],
  ['button-secondary-color-background', shade(0.9999, 0.26, 0.012)],
  ['button-secondary-color-border', shade(0.86, 0.38, 0.02)],
  ['button-secondary-color-text', shade(0.25, 0.94, 0.03), 'button-secondary-color-background', READABLE],
  ['color-danger', shade(0.53, 0.74, 0.18, RED), 'offset-background-color', READABLE],
  ['button-danger-color-text', label, 'color-danger', READABLE],
  ...[
    ['neutral', 0.02, undefined],
    ['success', 0.1, GREEN],
    ['warning', 0.1, AMBER],
    ['danger', 0.13, RED],
  ].flatMap(([kind, chroma, hue]) => [
    [`badge-${kind}-color-background`, shade(0.955, 0.28, chroma / 3, hue)],
    [`badge-${kind}-color-border`, shade(0.88, 0.38, chroma / 2, hue)],
    [`badge-${kind}-color-text`, shade(0.47, 0.82, chroma, hue), `badge-${kind}-color-background`, READABLE],
  ]),
];

function colorsFor(brand, scheme) {
  const made = new Map();
  for (const [name, candidates, behind, least] of ROLES) {
    const back = made.get(behind);
    for (const channels of candidates(brand, scheme)) {
      made.set(name, channels);
      if (!back || contrast(channels, back) >= least) break;
    }
  }
  return made;
}

function makePalette(color) {
  const channels = toSrgb(color).slice(0, 3);
  const brand = { ...toOklch(color), channels };
  const [light, dark] = ['light', 'dark'].map((scheme) => colorsFor(brand, scheme));
  return Object.fromEntries(
    ROLES.map(([name]) => {
      const [bright, dim] = [toHex(light.get(name)), toHex(dark.get(name))];
      return [name, bright === dim ? bright : `light-dark(${bright}, ${dim})`];
    }),
  );
}

let last = {};

/** Variables, without their prefix, by name. They are `light-dark()`, so a page with both schemes has both. */
export function paletteOf(color) {
  if (last.color !== color) last = { color, palette: makePalette(color) };
  return last.palette;
}
