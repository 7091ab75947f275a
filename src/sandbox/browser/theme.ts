import type { AppearanceOptions, AppearanceVariables } from '@stripe/connect-js';
import { toCustomProperty, VARIABLES } from '../../stripe/appearance-variables.js';

export interface Theme {
  /** Custom properties for the document in the frame; `undefined` removes one. */
  properties: Record<string, string | undefined>;
  scheme: 'light' | 'dark';
  overlays: 'dialog' | 'drawer';
  zIndex: string;
}

/** Above a page's own layers. */
const OVERLAY_Z_INDEX = 1_000_000;

export function computeTheme(
  host: HTMLElement,
  { overlays = 'dialog', variables: given = {} }: AppearanceOptions,
): Theme {
  const background = given.colorBackground ?? findBackground(host);
  const scheme = luminance(background) < 0.4 ? 'dark' : 'light';
  const { colorPrimary = '#0a5dc2', colorDanger = '#b42318' } = given;
  const values: Partial<Record<keyof AppearanceVariables, string | number>> = {
    ...given,
    fontFamily: given.fontFamily ?? getComputedStyle(host).fontFamily,
    colorBackground: background,
    colorPrimary,
    colorDanger,
  };
  const names = Object.keys(VARIABLES) as (keyof AppearanceVariables)[];
  return {
    properties: Object.fromEntries(
      names.map((name) => [
        toCustomProperty(name, '--'),
        values[name] === undefined ? undefined : String(values[name]),
      ]),
    ),
    scheme,
    overlays,
    zIndex: String(given.overlayZIndex ?? OVERLAY_Z_INDEX),
  };
}

/** The frame paints its own canvas: its background is that of the nearest ancestor which has one. */
function findBackground(host: HTMLElement): string {
  for (let node: Node | null = host; node; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const color = getComputedStyle(node).backgroundColor;
    if (!/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(color)) return color;
  }
  return '#ffffff';
}

function parentOf(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** A page has few colors, and each component asks for those of its theme at every render. */
const luminances = new Map<string, number>();

/** Relative luminance of WCAG, 0 to 1, of any color that the browser understands. */
export function luminance(color: string): number {
  const known = luminances.get(color) ?? computeLuminance(color);
  luminances.set(color, known);
  return known;
}

function computeLuminance(color: string): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return 1;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255] = context.getImageData(0, 0, 1, 1).data;
  const linear = (part: number) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
