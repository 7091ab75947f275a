/** The dashboard in the page: it is told what has changed, as a page's own code would. */
import { COMPONENT_SIMULATE, SIMULATE, VIEW } from './choices.js';
import { ATTRIBUTES, PREFIX, SETTINGS, VARIABLES } from './manifest.js';
import { toMarkup } from './markup.js';
import { valueOf } from './state.js';
import { themeOf } from './themes.js';

/** A failure of the session lasts until another one is chosen. */
const ALWAYS = `${Number.MAX_SAFE_INTEGER}`;
/** The sandbox's own delay, in milliseconds. */
const DELAY = 150;
/** Of `3s`. */
const toMilliseconds = (text) => text && Number.parseInt(text) * 1000;

/** This site's endpoint: for any component, unless none is ticked, when what a session enables is what is shown. */
function endpointOf(state) {
  const fault = valueOf(state, SIMULATE.session);
  const delay = toMilliseconds(valueOf(state, SIMULATE.sessionDelay));
  const query = new URLSearchParams({
    ...(state.components.length > 0 && { all: '' }),
    ...(fault && { fault, until: ALWAYS }),
    ...(delay && { delay }),
  });
  return query.size > 0 ? `account_session?${query}` : 'account_session';
}

const simulationOf = (state) => ({
  delay: toMilliseconds(valueOf(state, SIMULATE.delay)) ?? DELAY,
  faults: Object.fromEntries(
    state.components.flatMap((name) => {
      const fault = valueOf(state, COMPONENT_SIMULATE.get(name));
      return fault ? [[name, fault]] : [];
    }),
  ),
});

const DASHBOARD_NAMES = ['session-endpoint', 'components', ...ATTRIBUTES.map(({ name }) => name)];
const keyOf = (element) => element.getAttribute('name') ?? element.slot;

/** Sets or removes attributes of these names. Others may be the library's own. */
function updateAttributes(element, wanted, names) {
  for (const name of names) {
    const value = wanted.getAttribute(name);
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** A component, or a text in a slot. */
function updateChild(child, wanted) {
  const settings = SETTINGS.get(wanted.getAttribute('name'));
  if (settings)
    updateAttributes(
      child,
      wanted,
      settings.map(({ name }) => name),
    );
  else child.textContent = wanted.textContent;
  return child;
}

const precedes = (one, other) => !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Puts the wanted children in place. Those that are there stay, so that nothing loads again. */
function updateChildren(dashboard, wanted) {
  // Those that the dashboard made from its attribute are its own.
  const own = [...dashboard.children].filter((child) => !child.hasAttribute('managed'));
  const kept = new Map(own.map((child) => [keyOf(child), child]));
  const children = [...wanted.children].map((child) => {
    const existing = kept.get(keyOf(child));
    if (!existing) return document.importNode(child, true);
    kept.delete(keyOf(child));
    return updateChild(existing, child);
  });
  for (const child of kept.values()) child.remove();
  // Backwards: only what is not before its neighbor is moved, as a frame that moves loads again.
  children.reduceRight((next, child) => {
    const isInPlace = child.parentNode === dashboard && (!next || precedes(child, next));
    if (!isInPlace) dashboard.insertBefore(child, next);
    return child;
  }, null);
}

export class Preview {
  #host;
  #stage;
  #dashboard;
  #simulation = '';

  constructor(host) {
    this.#host = host;
    this.#stage = host.querySelector('.stage');
  }

  update(state) {
    const hasChanged = this.#simulate(state);
    const template = document.createElement('template');
    template.innerHTML = toMarkup(state, { endpoint: endpointOf(state) });
    const wanted = template.content.firstElementChild;
    this.#updateView(state);
    if (!this.#dashboard) {
      this.#dashboard = document.importNode(wanted, true);
      this.#stage.replaceChildren(this.#dashboard);
      return;
    }
    updateAttributes(this.#dashboard, wanted, DASHBOARD_NAMES);
    updateChildren(this.#dashboard, wanted);
    if (hasChanged) this.#dashboard.reload?.()?.catch?.(() => undefined);
  }

  /** Scrolls to a component, once it is there, and as long as it grows to its place. */
  async reveal(name) {
    // A dashboard that is not defined yet makes its components later.
    await this.#dashboard.updateComplete;
    if (this.#dashboard.layout === 'tabs') this.#dashboard.active = name;
    const find = () => this.#dashboard.querySelector(`stripe-connect-component[name="${name}"]`);
    const show = () => {
      const component = find();
      if (!component) return;
      const { top } = component.getBoundingClientRect();
      this.#host.scrollTop += top - this.#host.getBoundingClientRect().top - 16;
    };
    show();
    const component = find();
    if (!component || component.status === 'ready') return;
    const isAt = this.#host.scrollTop;
    component.addEventListener(
      'connect-status-change',
      () => {
        // A scroll position that was changed meanwhile stays.
        if (Math.abs(this.#host.scrollTop - isAt) < 4) show();
      },
      { once: true },
    );
  }

  /** Tells the sandbox what goes wrong. Returns whether that has changed. */
  #simulate(state) {
    const simulation = simulationOf(state);
    const before = this.#simulation;
    this.#simulation = JSON.stringify(simulation);
    if (this.#simulation === before) return false;
    globalThis.StripeConnect?.sandbox?.configure(simulation);
    return before !== '';
  }

  #updateView(state) {
    this.#host.dataset.width = valueOf(state, VIEW.width) ?? 'full';
    this.#stage.dir = valueOf(state, VIEW.dir) ?? 'ltr';
    const { style } = this.#stage;
    style.colorScheme = valueOf(state, VIEW.scheme) ?? 'light';
    // What is not set is Stripe's, and not what this site has for its other pages.
    const theme = themeOf(state);
    for (const { name } of VARIABLES) style.setProperty(PREFIX + name, theme[name] || 'initial');
  }
}
