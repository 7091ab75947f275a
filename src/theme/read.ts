import type { AppearanceVariables } from '@stripe/connect-js';
import { format, over, parse } from './color.js';
import { cssName, VARIABLES } from './variables.js';

const said = new Set<string>();
const last = new WeakMap<HTMLElement, AppearanceVariables | undefined>();

/** What the page's CSS says of the look, in values that Stripe takes; nothing where it says nothing. */
export function readTheme(element: HTMLElement): AppearanceVariables | undefined {
  // On its way to another place in the document an element has no style.
  if (element.isConnected) last.set(element, read(element));
  return last.get(element);
}

function read(element: HTMLElement): AppearanceVariables | undefined {
  const style = getComputedStyle(element);
  const warn = (name: string, what: string) => {
    const text = `<${element.localName}> ${name} ${what}. See docs/theming.md`;
    if (!said.has(text)) console.warn(text, element);
    said.add(text);
  };
  const box = document.createElement('span');
  box.hidden = true;
  const ask = (property: string, value: string) => {
    const probe = document.createElement('span');
    // The mix is the same colour, in sRGB: alone, `oklch()` and the like are computed to themselves.
    probe.style.setProperty(property, property === 'color' ? `color-mix(in srgb, ${value}, ${value})` : value);
    box.append(probe);
    return () => getComputedStyle(probe).getPropertyValue(property);
  };

  // All are asked before the first one answers, so that the browser computes styles once. Firefox lists custom properties in the
  // style itself; Chromium and Safari in a map.
  const names = [...(element.computedStyleMap?.().keys() ?? style)].filter((name) => name.startsWith(cssName('')));
  const questions = names.sort().flatMap((name) => {
    const raw = style.getPropertyValue(name).trim();
    if (!raw) return [];
    const kind = VARIABLES.get(name);
    if (kind && CSS.supports(kind.property, raw)) return { ...kind, name, raw, computed: ask(kind.property, raw) };
    warn(name, `is left out: ${kind ? `${raw} is not valid` : 'there is no such variable'}`);
    return [];
  });
  if (!questions.length) return undefined;

  const behind = ask('color', 'Canvas');
  element.shadowRoot!.append(box);
  let below = parse(behind())[0];
  const background = questions.find(({ variable }) => variable === 'colorBackground');
  if (background) below = over(below, ...parse(background.computed()));

  const theme = questions.map(({ variable, property, limits, name, raw, computed }) => {
    // A font size in em or rem goes to Stripe as it is: it means Stripe's own base size.
    const value = property === 'font-size' && /^[\d.]+(px|r?em)$/.test(raw) ? raw : computed();
    if (property === 'order') return [variable, Number(value)];
    if (property === 'color') {
      const color = parse(value);
      return [variable, limits ? format(...color) : format(over(below, ...color))];
    }
    const nearest = limits ? within(limits as number[], value) : value;
    if (nearest !== value) warn(name, `is taken as ${nearest}: ${raw} is outside of Stripe's limits`);
    return [variable, nearest];
  });
  box.remove();
  return Object.fromEntries(theme) as AppearanceVariables;
}

/** The nearest value that Stripe takes. */
function within(limits: readonly number[], value: string): string {
  const number = parseFloat(value);
  const [unit] = /[a-z]*$/.exec(value)!;
  const [low, high] = limits.slice(unit === 'px' ? 0 : 2);
  const nearest = Math.min(Math.max(number, low!), high!);
  return nearest === number ? value : nearest + unit;
}
