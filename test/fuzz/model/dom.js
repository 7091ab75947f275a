/** As much of a document as the library's controllers touch. */

const ELEMENT_NODE = 1;
const DOCUMENT_NODE = 9;

/** `parentNode` and `nodeType` are getters of the prototype, as in a browser: the library reads them there. */
export class Node {
  get baseURI() {
    return 'https://shop.example/';
  }

  children = [];
  #parent = null;

  constructor(page) {
    this.page = page;
  }

  get parentNode() {
    return this.#parent;
  }

  get nodeType() {
    return this.localName ? ELEMENT_NODE : DOCUMENT_NODE;
  }

  get nextSibling() {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get isConnected() {
    return this === this.page.root || !!this.parentNode?.isConnected;
  }

  append(...nodes) {
    for (const node of nodes) this.insertBefore(node, null);
  }

  appendChild(node) {
    this.append(node);
  }

  insertBefore(node, next) {
    node.remove();
    node.#parent = this;
    this.children.splice(next ? this.children.indexOf(next) : this.children.length, 0, node);
    this.page.observers.childrenChanged(this);
    if (this.isConnected) node.walk((each) => each.connectedCallback?.());
  }

  /** Within the same parent. */
  moveBefore(node, next) {
    this.children.splice(this.children.indexOf(node), 1);
    this.children.splice(next ? this.children.indexOf(next) : this.children.length, 0, node);
    this.page.observers.childrenChanged(this);
  }

  removeChild(node) {
    node.remove();
  }

  remove() {
    const parent = this.#parent;
    if (!parent) return;
    const wasConnected = this.isConnected;
    parent.children.splice(parent.children.indexOf(this), 1);
    this.#parent = null;
    this.page.observers.childrenChanged(parent);
    if (wasConnected) this.walk((each) => each.disconnectedCallback?.());
  }

  walk(visit) {
    visit(this);
    for (const child of [...this.children]) child.walk(visit);
  }

  all(localName) {
    const found = [];
    this.walk((each) => each.localName === localName && found.push(each));
    return found;
  }

  getRootNode() {
    return this.page.root;
  }

  getElementById(id) {
    let found = null;
    this.walk((each) => (found ??= each.id === id ? each : null));
    return found;
  }
}

export class Element extends Node {
  id = '';
  attributes = new Map();

  constructor(page, localName) {
    super(page);
    this.localName = localName;
  }

  get assignedSlot() {
    return null;
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name) {
    return this.attributes.has(name);
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  toggleAttribute(name, isSet) {
    if (isSet) this.attributes.set(name, '');
    else this.attributes.delete(name);
  }

  /** No element of the model has a `lang`. */
  closest() {
    return null;
  }

  /** `name`, or `:scope > [attribute]`. */
  querySelectorAll(selector) {
    const [, attribute] = /^:scope > \[(\w+)/.exec(selector) ?? [];
    return attribute
      ? this.children.filter((child) => child.hasAttribute(attribute))
      : this.all(selector).filter((each) => each !== this);
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  addEventListener(name, listener) {
    (this.listeners ??= {})[name] = listener;
  }

  /** A script's `load` and `error`. */
  dispatch(name) {
    this.listeners?.[name]?.();
    this[`on${name}`]?.();
  }
}

/** The listeners on a window, counted. */
export class Listeners {
  #all = [];

  add = (name, listener, { once, signal } = {}) => {
    if (signal?.aborted) return;
    const entry = { name, listener, once };
    this.#all.push(entry);
    signal?.addEventListener('abort', () => this.#drop(entry));
  };

  remove = (name, listener) =>
    this.#drop(this.#all.find((entry) => entry.name === name && entry.listener === listener));

  dispatch(name) {
    for (const entry of this.#all.filter((each) => each.name === name)) {
      if (entry.once) this.#drop(entry);
      entry.listener();
    }
  }

  get count() {
    return this.#all.length;
  }

  #drop(entry) {
    this.#all = this.#all.filter((each) => each !== entry);
  }
}

/** A page's observers of children, called in a microtask. No attribute that is observed changes in the model. */
export class Observers {
  #observed = new Map();

  /** The page's `MutationObserver`. */
  get Observer() {
    const observed = this.#observed;
    return class {
      constructor(callback) {
        this.callback = callback;
      }
      observe(node, { childList }) {
        observed.set(this, [...(observed.get(this) ?? []), ...(childList ? [node] : [])]);
      }
      disconnect() {
        observed.delete(this);
        this.isQueued = false;
      }
    };
  }

  get count() {
    return this.#observed.size;
  }

  childrenChanged(node) {
    for (const [observer, nodes] of this.#observed) {
      if (observer.isQueued || !nodes.includes(node)) continue;
      observer.isQueued = true;
      queueMicrotask(() => {
        if (!observer.isQueued) return;
        observer.isQueued = false;
        observer.callback([]);
      });
    }
  }
}
