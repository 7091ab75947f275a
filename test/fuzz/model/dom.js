/** As much of a document as the library's states touch. */

export class Node {
  parentNode = null;
  children = [];
  id = '';

  /** `owner` hears when it enters the document and when it leaves. */
  constructor(page, localName, owner) {
    this.page = page;
    this.localName = localName;
    this.owner = owner;
  }

  get isConnected() {
    return this === this.page.root || !!this.parentNode?.isConnected;
  }

  append(...nodes) {
    for (const node of nodes) {
      node.remove();
      node.parentNode = this;
      this.children.push(node);
      if (this.isConnected) node.walk((each) => each.owner?.connected?.());
    }
  }

  appendChild(node) {
    this.append(node);
  }

  removeChild(node) {
    node.remove();
  }

  remove() {
    const { parentNode } = this;
    if (!parentNode) return;
    const wasConnected = this.isConnected;
    parentNode.children.splice(parentNode.children.indexOf(this), 1);
    this.parentNode = null;
    if (wasConnected) this.walk((each) => each.owner?.disconnected?.());
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
