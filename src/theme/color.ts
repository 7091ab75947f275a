export type Rgb = readonly number[];

/**
 * Reads a computed color in sRGB, `color(srgb 0.1 none -0.2 / 0.5)`: each part from 0 to 1, and what is outside of
 * sRGB cut off.
 */
export function parse(computed: string): [rgb: Rgb, alpha: number] {
  const parts = computed.slice('color(srgb '.length, -1).split(/[ /]+/);
  const [red, green, blue, alpha = 1] = parts.map((part) => Math.min(Math.max(Number(part) || 0, 0), 1));
  return [[red!, green!, blue!], alpha];
}

/** What is seen where a translucent color lies over another one. */
export function over(below: Rgb, rgb: Rgb, alpha: number): Rgb {
  return rgb.map((part, index) => part * alpha + below[index]! * (1 - alpha));
}

/** As Stripe takes it: `rgb(98, 90, 250)`, `rgba(0, 0, 0, 0.5)`. */
export function format(rgb: Rgb, alpha = 1): string {
  const parts = rgb.map((part) => Math.round(part * 255));
  return alpha < 1 ? `rgba(${parts.join(', ')}, ${Number(alpha.toFixed(2))})` : `rgb(${parts.join(', ')})`;
}
