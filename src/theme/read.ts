import type { AppearanceOptions, AppearanceVariables } from '@stripe/connect-js';
import { LIMITS, toCustomProperty, type VariableKind } from '../stripe/appearance-variables.js';
import { format, over, parse } from './color.js';
import { LAYOUT_PROPERTIES, THEME_VARIABLES } from './variables.js';

type Themed = HTMLElement & { readonly appearance?: AppearanceOptions | null | undefined };

const warnings = new Set<string>();
const lastTheme = new WeakMap<HTMLElement, AppearanceVariables | undefined>();

/** The theme that the page's CSS sets, in values that Stripe takes; `undefined` where it sets none. */
export function readTheme(element: Themed): AppearanceVariables | undefined {
  // While it is being moved in the document, an element has no style.
  if (element.isConnected) lastTheme.set(element, read(element));
  return lastTheme.get(element);
}

function read(element: Themed): AppearanceVariables | undefined {
  const style = getComputedStyle(element);
  const warn = (name: string, what: string) => {
    const text = `<${element.localName}> ${name} ${what}. See docs/theming.md`;
    if (!warnings.has(text)) console.warn(text, element);
    warnings.add(text);
  };
  const probes = document.createElement('span');
  probes.hidden = true;
  // With forced colors the computed ones would be the user's, in another notation.
  probes.style.setProperty('forced-color-adjust', 'none');
  const compute = (property: string, value: string) => {
    const probe = document.createElement('span');
    // The mix is the same color, in sRGB: alone, `oklch()` and the like are computed to themselves.
    probe.style.setProperty(property, property === 'color' ? `color-mix(in srgb, ${value}, ${value})` : value);
    probes.append(probe);
    return () => getComputedStyle(probe).getPropertyValue(property);
  };

  // All probes are there before the first one is read, so that the browser computes styles once. Firefox lists custom
  // properties in the style itself; Chromium and Safari in a map.
  const names = [...(element.computedStyleMap?.().keys() ?? style)].filter(
    (name) => name.startsWith(toCustomProperty('')) && !LAYOUT_PROPERTIES.has(name),
  );
  const values = names.sort().flatMap((name) => {
    const raw = style.getPropertyValue(name).trim();
    if (!raw) return [];
    const known = THEME_VARIABLES.get(name);
    if (known && CSS.supports(known.property, raw))
      return { ...known, name, raw, computed: compute(known.property, raw) };
    warn(name, `is left out: ${known ? `${raw} is not valid` : 'there is no such variable'}`);
    return [];
  });
  if (!values.length) return undefined;

  const canvas = compute('color', 'Canvas');
  element.shadowRoot!.append(probes);
  let below = parse(canvas())[0];
  const background = values.find(({ variable }) => variable === 'colorBackground');
  if (background) below = over(below, ...parse(background.computed()));

  const setsText = values.some(({ variable }) => variable === 'colorText') || element.appearance?.variables?.colorText;
  if (!setsText && below.every((part) => part < 0.4))
    warn(toCustomProperty('colorText'), "is not set, but the background is dark: Stripe's own text is for a light one");

  const theme = values.map(({ variable, kind, property, name, raw, computed }) => {
    // A font size in em or rem goes to Stripe as it is: it means Stripe's own base size.
    const value = property === 'font-size' && /^[\d.]+(px|r?em)$/.test(raw) ? raw : computed();
    if (property === 'order') return [variable, Number(value)];
    if (property === 'color') {
      const color = parse(value);
      return [variable, kind === 'translucent-color' ? format(...color) : format(over(below, ...color))];
    }
    const nearest = clampToLimits(kind, value);
    if (nearest !== value) warn(name, `is taken as ${nearest}: ${raw} is outside of Stripe's limits`);
    return [variable, nearest];
  });
  probes.remove();
  return Object.fromEntries(theme) as AppearanceVariables;
}

/** Returns the nearest value that Stripe accepts. */
function clampToLimits(kind: VariableKind, value: string): string {
  const number = parseFloat(value);
  const unit = value.slice(value.search(/[a-z]*$/));
  const limits = LIMITS[kind]?.[unit];
  if (!limits) return value;
  const nearest = Math.min(Math.max(number, limits[0]), limits[1]);
  return nearest === number ? value : `${nearest}${unit}`;
}
