import type { AppearanceOptions } from '@stripe/connect-js';
import { LIMITS, VARIABLES, type VariableKind } from '../../stripe/appearance-variables.js';

type Value = string | number;

const COLOR = /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(rgb|hsl)a?\([^()]+\))$/i;
const KINDS: ReadonlyMap<string, VariableKind> = new Map(Object.entries(VARIABLES));

/** Stripe documents no limit of a padding: one that no page reaches. */
const PADDING = { px: [0, 1000] } as const;

/** What a kind expects, in words; otherwise any value of the CSS property of its name. */
const EXPECTED: { readonly [Kind in VariableKind]?: string } = {
  color: 'a hex, rgb() or hsl() color',
  'translucent-color': 'a hex, rgb() or hsl() color',
  padding: 'pixels',
  radius: 'pixels up to 24px',
  spacing: 'pixels from 8px to 20px',
  'font-size-base': '1px to 40px, 0.1em to 4em or 0.1rem to 4rem',
  'font-size': '1px to 200px, 0.1em to 12em or 0.1rem to 12rem',
  'z-index': 'a whole number',
};

/** Whether Stripe accepts the value. As documented, it ignores one that it does not accept. */
function isValid(kind: VariableKind, value: Value): boolean {
  const text = String(value);
  if (kind === 'color' || kind === 'translucent-color') return COLOR.test(text) && CSS.supports('color', text);
  if (kind === 'z-index') return Number.isInteger(Number(value)) && value !== '';
  const limits = kind === 'padding' ? PADDING : LIMITS[kind];
  if (!limits) return CSS.supports(kind, text);
  const [, number, unit = ''] = /^(\d*\.?\d+)([a-z]+)$/.exec(text) ?? [];
  const [min, max] = new Map(Object.entries(limits)).get(unit) ?? [];
  return min !== undefined && max !== undefined && Number(number) >= min && Number(number) <= max;
}

/** A copy without what Stripe ignores; each such value is a warning in the console. */
export function checkAppearance(appearance: AppearanceOptions | undefined): AppearanceOptions {
  const { overlays, variables: given = {}, ...rest } = appearance ?? {};
  for (const key of Object.keys(rest)) warnIgnored(key, 'is not known');
  const entries = Object.entries(given).filter(([name, value]) => {
    if (value === undefined) return false;
    const kind = KINDS.get(name);
    if (!kind) return warnIgnored(`variables.${name}`, 'is not known');
    const expected = EXPECTED[kind] ?? `a ${kind.replaceAll('-', ' ')}`;
    return isValid(kind, value) || warnIgnored(`variables.${name}`, `is "${value}" and must be ${expected}`);
  });
  const overlay =
    overlays === undefined ||
    overlays === 'dialog' ||
    overlays === 'drawer' ||
    warnIgnored('overlays', 'must be dialog or drawer');
  return { overlays: (overlay && overlays) || 'dialog', variables: Object.fromEntries(entries) };
}

function warnIgnored(what: string, why: string): false {
  console.warn(`Connect appearance: ${what} ${why}. It is ignored.`);
  return false;
}
