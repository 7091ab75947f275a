import { invalidRequest } from './errors.js';

export type Form = Map<string, FormValue>;
export type FormValue = string | Form;

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Throws Stripe's error for a body that is not form-encoded. */
export function requireForm(contentType: string | null): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (!type || FORM_TYPES.includes(type)) return;
  throw invalidRequest(
    'Invalid request (check that your POST content type is application/x-www-form-urlencoded). ' +
      'If you have any questions, we can help at https://support.stripe.com/.',
  );
}

/** `components[payments][enabled]=true` and the like, as nested maps, in which `__proto__` is an ordinary key. */
export function parseForm(pairs: Iterable<[string, string]>): Form {
  const root: Form = new Map();
  for (const [key, value] of pairs) {
    const path = splitKey(key);
    let node = root;
    path.slice(0, -1).forEach((part, depth) => {
      const next = node.get(part) ?? new Map<string, FormValue>();
      if (typeof next === 'string') throw invalidRequest('Invalid hash', joinKey(path.slice(0, depth + 1)));
      node.set(part, next);
      node = next;
    });
    const last = path.at(-1)!;
    if (node.get(last) instanceof Map) throw invalidRequest('Invalid hash', joinKey(path));
    node.set(last === '' ? String(node.size) : last, value);
  }
  return root;
}

export const joinKey = ([first, ...rest]: string[]) => `${first}${rest.map((part) => `[${part}]`).join('')}`;

function splitKey(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!match) return [key];
  return [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1]!)];
}
