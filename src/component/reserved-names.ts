import type { StatusElement } from '../base/status-element.js';

/** What a component declares itself. */
type OwnName =
  | 'name'
  | 'dashboard'
  | 'label'
  | 'loading'
  | 'timeout'
  | 'returnUrl'
  | 'ephemeralKeyEndpoint'
  | 'connectElement'
  | 'settings'
  | 'adoptSettings'
  | 'hintAtMisspelling'
  | 'shouldCreate'
  | 'setDeferred'
  | 'isComing'
  | 'isClosed'
  | 'open'
  | 'close'
  | 'dispatchCallback'
  | 'connectedMoveCallback';

/** What only subclasses can access, of Lit's base class and of `StatusElement`. */
type ProtectedName =
  | 'enableUpdating'
  | 'strings'
  | 'internals'
  | 'commands'
  | 'notice'
  | 'signInPage'
  | 'skeletonShape'
  | 'areViewsSuppressed'
  | 'hasSkeleton'
  | 'createFrame'
  | 'createRenderRoot'
  | 'performUpdate'
  | 'scheduleUpdate'
  | 'getUpdateComplete'
  | 'shouldUpdate'
  | 'willUpdate'
  | 'update'
  | 'updated'
  | 'firstUpdated'
  | 'render';

/** Properties that Stripe's setters never define: those of `HTMLElement`, of Lit, and what a component declares. */
export type ReservedName = keyof StatusElement | OwnName | ProtectedName;

/**
 * Global attributes in lower case that no property has the name of, or not in every browser.
 * https://html.spec.whatwg.org/multipage/dom.html#global-attributes
 */
const GLOBAL_ATTRIBUTES =
  'autocorrect class exportparts inert is part popover role virtualkeyboardpolicy writingsuggestions'.split(' ');

let htmlNames: Set<string> | undefined;

/** The properties of `HTMLElement` in lower case, and the other global attributes. */
function namesOfHtml(): Set<string> {
  if (htmlNames) return htmlNames;
  htmlNames = new Set(GLOBAL_ATTRIBUTES);
  for (const name in HTMLElement.prototype) htmlNames.add(name.toLowerCase());
  return htmlNames;
}

/** Lit's own fields and ours, and the mark of a component that its dashboard has created. */
const FIELDS = new Set(
  'enableUpdating hasUpdated internals isUpdatePending managed renderOptions renderRoot strings'.split(' '),
);

/** Methods of the DOM that not every browser has. */
const DOM_METHODS = new Set('setCapture setHTML setHTMLUnsafe setPointerCapture'.split(' '));

/** Whether a name of Stripe's element is a method of the DOM, which no attribute may reach, or of Connect.js itself. */
export const isDomMethod = (name: string): boolean =>
  name === 'setConnector' || DOM_METHODS.has(name) || name in HTMLElement.prototype;

/**
 * Whether a property of the component means something already: to the DOM, as a global or ARIA attribute, to Lit, or to
 * the component.
 */
export function isReserved(host: HTMLElement, name: string): boolean {
  const prototype = Object.getPrototypeOf(host) as object;
  return name in prototype || FIELDS.has(name) || isGlobalAttribute(name);
}

// Of frameworks and libraries: `hx-get`, `x-data`, `v-cloak`, `_ngcontent-…`, `data-…`, `@click`, `bind:this`.
const FOREIGN = /^(data|hx|x|v|ng|up|js|wire)-|[^a-z-]/;

/** Whether an attribute that has no meaning for a component may be meant for one. */
export const isPlausibleAttribute = (name: string): boolean => !FOREIGN.test(name) && !isGlobalAttribute(name);

/** Whether any element may have an attribute of that name, with or without hyphens. */
export function isGlobalAttribute(name: string): boolean {
  const text = name.toLowerCase().replaceAll('-', '');
  return /^(aria.*|item(id|prop|ref|scope|type)|heading(offset|reset))$/.test(text) || namesOfHtml().has(text);
}
