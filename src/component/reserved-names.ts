/** Properties that Stripe's setters never define: those of `HTMLElement`, and what a component declares itself. */
export type ReservedName =
  | keyof HTMLElement
  | 'name'
  | 'dashboard'
  | 'label'
  | 'loading'
  | 'timeout'
  | 'status'
  | 'error'
  | 'connectElement'
  | 'reload';

/**
 * Global attributes in lower case, without hyphens. Browsers do not have the same ones as properties of `HTMLElement`.
 * https://html.spec.whatwg.org/multipage/dom.html#global-attributes
 */
const GLOBAL_ATTRIBUTES = new Set(
  `accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts
  headingoffset headingreset hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part
  popover role slot spellcheck style tabindex title translate virtualkeyboardpolicy writingsuggestions`.split(/\s+/),
);

/** Lit's own fields, and the mark of a component that its dashboard has created. */
const FIELDS = new Set('enableUpdating hasUpdated isUpdatePending managed renderOptions renderRoot strings'.split(' '));

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
  return /^(aria|on)/.test(text) || GLOBAL_ATTRIBUTES.has(text);
}
