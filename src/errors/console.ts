import type { redact, redactUrl } from '../stripe/keys.js';
import { nearestName } from '../stripe/nearest-name.js';
import { ADVICE, EMBEDDER_POLICY_ADVICE, SANDBOX_ADVICE } from './advice.js';
import type { ConnectError } from './connect-error.js';

/**
 * What this file uses of the elements' file, which hands it over. An import would load that file a second time where it
 * has another name, as hashed files have.
 */
interface Keys {
  redact: typeof redact;
  redactUrl: typeof redactUrl;
}

let keys: Keys;

export function useKeys(given: Keys): void {
  keys = given;
}

/** Letters that an attribute may differ in and still be one that was meant. */
const MAX_TYPOS = 2;

let hasSandboxSecret = false;

/** Warns once that sessions of the sandbox are no use to Stripe's Connect.js. Later errors of components say so too. */
export function warnOfSandboxSecret(): void {
  if (hasSandboxSecret) return;
  hasSandboxSecret = true;
  console.warn(SANDBOX_ADVICE);
}

function adviceFor({ code, message }: ConnectError): string {
  if (code === 'script-blocked' && message.includes('Cross-Origin-Embedder-Policy')) return EMBEDDER_POLICY_ADVICE;
  return hasSandboxSecret && /^component-(timeout|load-error)$/.test(code) ? SANDBOX_ADVICE : ADVICE[code];
}

/** Prints an error for the developer: what failed, why, how to fix it, and the page of the docs. */
export function printError(element: Element, error: ConnectError): void {
  const text = `<${element.localName}> ${error.message}\n${adviceFor(error)}\n${error.helpUrl}`;
  console.error(text, ...unlessSecret(element));
}

/**
 * The element, for a message in the console, unless one of its attributes has a key, a password or a token: consoles
 * and error reporters show attributes.
 */
const unlessSecret = (element: Element): Element[] => ([...element.attributes].some(hasSecret) ? [] : [element]);

const hasSecret = ({ name, value }: Attr): boolean =>
  keys.redact(value) !== value || (/(endpoint|url)$/.test(name) && keys.redactUrl(value) !== value);

/** Warns that a dashboard has no component, and none to expect. */
export function warnOfNothingToShow(element: Element): void {
  console.warn(
    `<${element.localName}> has nothing to show: set components="…", or let the endpoint answer with the components that it enables.`,
    ...unlessSecret(element),
  );
}

/** Hints that a dashboard has no source of sessions yet. */
export function warnOfMissingSource(element: Element): void {
  console.warn(
    `<${element.localName}> has no session-endpoint yet. It waits a few seconds for session-endpoint, fetchClientSecret or instance.`,
    ...unlessSecret(element),
  );
}

/** Hints that a component has found no dashboard yet. */
export function warnOfMissingDashboard(element: Element): void {
  console.warn(
    `<${element.localName}> is not inside a <stripe-connect-dashboard>. If it belongs to one elsewhere, name it: dashboard="its-id".`,
    ...unlessSecret(element),
  );
}

/** Hints that the page has nested an element in a component, most likely by a self-closing tag. */
export function warnOfNestedElements(element: Element, child: Element): void {
  console.warn(
    `<${element.localName}> contains a <${child.localName}>. HTML has no self-closing tags: write <${element.localName} …></${element.localName}>, not <${element.localName} … />.`,
    ...unlessSecret(element),
  );
}

let hasWarnedOfInsecureContext = false;

/** Warns once that the page is not served over HTTPS, which only a test key permits. */
export function warnOfInsecureContext(): void {
  if (hasWarnedOfInsecureContext) return;
  hasWarnedOfInsecureContext = true;
  console.warn(
    `This page isn't served over HTTPS. That works with a test key only: with a live one the dashboard shows an error. https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/errors/insecure-context.md`,
  );
}

/** Hints that an attribute holds an object as text: a framework had no property to set yet. */
export function warnOfObjectAsText(element: Element, attribute: string): void {
  console.warn(
    `<${element.localName}> has ${attribute}="[object Object]". It is ignored. Write JSON into the attribute, or set the property from a script.`,
    element,
  );
}

const misspellings = new Set<string>();

/** Hints once at each attribute that is nearly one of the known ones. */
export function warnOfMisspelling(element: Element, unknown: readonly string[], known: readonly string[]): void {
  for (const name of unknown) {
    // HTML has no capitals: a property's name as an attribute has lost its hyphens.
    const nearest =
      known.find((each) => each.replaceAll('-', '') === name) ??
      nearestName(name, known, Math.min(MAX_TYPOS, name.length / 4));
    if (!nearest || misspellings.has(name)) continue;
    misspellings.add(name);
    console.warn(`<${element.localName}> has no attribute "${name}". Did you mean "${nearest}"?`, element);
  }
}

/** Warns that a component doesn't open over the page, so that there is nothing to open. */
export function warnOfNoOverlay(element: Element): void {
  console.warn(
    `<${element.localName} name="${element.getAttribute('name') ?? ''}"> doesn't open over the page: open() and --open are for payment-details and payout-details.`,
    element,
  );
}

/** Warns that an attribute isn't an http(s) URL, so that nothing follows it. */
export function warnOfInvalidUrl(element: Element, attribute: string, value: unknown): void {
  console.warn(
    `<${element.localName}> ignores ${attribute}: it isn't a valid http(s) URL: ${String(value).slice(0, 200)}`,
    element,
  );
}

/** Hints that the page's server has written an object or a list as text. */
export function warnOfStringifiedValue(text: string): void {
  console.warn(
    `<stripe-connect-dashboard> An attribute says "${text}": that is what the language of your server makes of an object or a list. Write it as JSON (JsonSerializer.Serialize, json_encode, to_json), or components as names with spaces.`,
  );
}

const unknownNames = new Set<string>();

/** Warns once about a component's name that is not in the list. It may be new, so the component is created anyway. */
export function warnOfUnknownName(name: string, known: readonly string[]): void {
  if (unknownNames.has(name)) return;
  unknownNames.add(name);
  const nearest = nearestName(name, known);
  console.warn(
    `<stripe-connect-component name="${name}"> isn't a component that this version knows. It is tried as is.` +
      (nearest ? ` Did you mean "${nearest}"?` : ''),
  );
}
