import type { CustomStrings, LocaleStrings, ResolvedStrings } from './locale-strings.js';

/** What the page has registered, by language tags in lower case. */
interface Registry {
  readonly strings: Map<string, CustomStrings>;
  readonly listeners: Set<() => void>;
  /** How many times the page has registered strings. */
  revision: number;
}

// A page may load two copies, of which one serves all elements: they share what is registered.
const REGISTRY = Symbol.for('stripe-connect-dashboard.strings');

function getRegistry(): Registry {
  const owner = globalThis as { [REGISTRY]?: Registry };
  return (owner[REGISTRY] ??= { strings: new Map(), listeners: new Set(), revision: 0 });
}

/**
 * Replaces built-in texts of both elements in one language, or adds a language that isn't built in. Elements that are
 * displayed change immediately. What you leave out stays as it is; in a language that isn't built in, it is English.
 * Texts are displayed as text, never as HTML. A later call for the same language adds to an earlier one.
 *
 * @param locale The language tag, as in `lang`: `de` is for all German, `de-AT` for Austria only, and wins there.
 * @param strings The texts. What isn't a string, or is empty, is ignored.
 * @throws RangeError If `locale` isn't a valid language tag.
 */
export function registerStrings(locale: string, strings: CustomStrings): void {
  const [tag = ''] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
  const registry = getRegistry();
  const { strings: all, listeners } = registry;
  const key = tag.toLowerCase();
  all.set(key, merge({ ...all.get(key) }, strings));
  registry.revision++;
  for (const listener of [...listeners]) listener();
}

/** Calls back after each registration. Returns a function that ends that. */
export function observeStrings(listener: () => void): () => void {
  const { listeners } = getRegistry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Changes with each registration. */
export const revision = (): number => getRegistry().revision;

/** Whether the page has texts for a language or for one that it is a variety of. */
export const hasRegistered = (tag: string): boolean => findRegistered([tag]).length > 0;

/** The built-in strings, changed by what is registered for any of the tags; the most specific tag wins. */
export function withRegistered(
  builtIn: LocaleStrings | undefined,
  tags: readonly string[],
): ResolvedStrings | undefined {
  const found = findRegistered(tags);
  if (found.length === 0) return builtIn;
  const [lang] = found.at(-1)!;
  const start: ResolvedStrings = { errors: {}, components: {}, lang, ...builtIn };
  return found.reduce((strings, [, registered]) => merge(strings, registered), start);
}

/** The registrations for the tags and what they are varieties of, from general to specific. */
function findRegistered(tags: readonly string[]): [tag: string, strings: CustomStrings][] {
  const { strings } = getRegistry();
  if (strings.size === 0) return [];
  const keys = new Set(tags.flatMap((tag) => varietiesOf(tag)));
  return [...keys].flatMap((key) => (strings.has(key) ? [[key, strings.get(key)!]] : []));
}

/** `zh-Hant-TW` is `zh`, `zh-hant`, `zh-hant-tw`. */
function varietiesOf(tag: string): string[] {
  const [name = ''] = tag.slice(0, 100).toLowerCase().replaceAll('_', '-').split(/[.@]/);
  const parts = name.trim().split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function merge<Strings extends CustomStrings>(
  strings: Strings,
  { loading, retry, signIn, dismiss, sections, outdated, errors, components }: CustomStrings,
): Strings {
  return {
    ...strings,
    ...texts({ loading, retry, signIn, dismiss, sections, outdated }),
    errors: { ...strings.errors, ...texts(errors) },
    components: { ...strings.components, ...texts(components) },
  };
}

/** Only the entries that have a text. */
const texts = (entries: object | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries ?? {}).filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
  );
