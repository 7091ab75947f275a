/**
 * Both elements without views: the hosts of the library's controllers, with the lifecycle of Lit's `ReactiveElement`
 * and what dashboard/element.ts and component/element.ts add for the controllers. Only what a page can set or read is
 * judged: see invariants.js.
 */
import { Element } from './dom.js';

const MOVE_DURATION = 200;

/** https://lit.dev/docs/components/lifecycle/ */
class ReactiveElement extends Element {
  hasUpdated = false;
  isUpdatePending = false;
  /** Each status and each error that the page has been told of. */
  told = [];
  errors = [];
  /** A wait that has begun keeps its timeout. */
  longestTimeout = 0;
  #controllers = [];
  #isEnabled = false;
  #enable;
  #updated = new Promise((resolve) => (this.#enable = resolve));

  constructor(page, localName) {
    super(page, localName);
    this.requestUpdate();
    new page.library.StatusController(this);
  }

  get updateComplete() {
    return this.#updated;
  }

  addController(controller) {
    this.#controllers.push(controller);
  }

  removeController() {}

  requestUpdate() {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.#updated = this.#updateLater();
  }

  /** As the page sets properties: a value that is the same is no change. */
  set(properties) {
    for (const [name, value] of Object.entries(properties)) {
      if (Object.is(this[name], value)) continue;
      this[name] = value;
      this.requestUpdate();
    }
    if (this.#isEnabled) this.#noteTimeout();
  }

  #noteTimeout() {
    this.longestTimeout = Math.max(this.longestTimeout, this.page.library.toTimeout(this.timeout));
  }

  connectedCallback() {
    this.#noteTimeout();
    this.#isEnabled = true;
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    this.detachedAt = this.page.clock.now;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** Whether the element may be on its way from one place to another. */
  get isMoving() {
    return !this.isConnected && this.page.clock.now <= this.detachedAt + MOVE_DURATION;
  }

  async #updateLater() {
    await this.#updated;
    if (!this.#isEnabled) return false;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.isUpdatePending = false;
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    return !this.isUpdatePending;
  }

  dispatchEvent({ type, detail }) {
    if (type !== 'connect-status-change') return;
    if (detail.status !== this.status) this.page.violate(`${this.localName} told of ${detail.status}`);
    if (detail.status === (this.told.at(-1) ?? 'idle')) this.page.violate(`${this.localName} told of a status twice`);
    this.told.push(detail.status);
  }

  reportError(error) {
    this.errors.push(error);
    if (error.cause instanceof TypeError && /is not a function|undefined|null/.test(error.cause.message))
      this.page.violate(`a mistake in the library was reported as ${error.message}`);
  }
}

export class Dashboard extends ReactiveElement {
  timeout = 20_000;
  /** The number of requests before the last `reload()`. */
  requestsBeforeReload = 0;

  constructor(page, number, properties) {
    super(page, 'stripe-connect-dashboard');
    this.number = number;
    this.id = `d${number}`;
    const { SessionController, ComponentsController } = page.library;
    this.session = new SessionController(this);
    this.view = new ComponentsController(this, this.session, () => false);
    this.set(properties);
    this.specified = this.#read();
  }

  get status() {
    return this.view.status;
  }

  get error() {
    return this.view.error;
  }

  get instance() {
    return this.session.view?.connection.connectInstance;
  }

  get language() {
    return this.locale || this.session.view?.response?.locale || 'en';
  }

  get instanceOptions() {
    return this.page.library.toInstanceOptions(this, {});
  }

  get isPrepared() {
    return this.page.library.loadOptional(() => this.page.lazy('the theme', async () => undefined));
  }

  /** What the page specifies, as far as the library can see it: not what is set while the element is detached. */
  get visible() {
    return this.isConnected ? (this.specified = this.#read()) : this.specified;
  }

  #read() {
    return {
      kind: this.fetchClientSecret ? 'function' : this.sessionEndpoint ? 'endpoint' : 'none',
      endpoint: this.fetchClientSecret ? '' : (this.sessionEndpoint ?? ''),
      sessionKey: this.sessionKey ?? '',
      publishableKey: this.publishableKey ?? '',
      fonts: JSON.stringify(this.fonts) ?? '',
    };
  }

  set(properties) {
    super.set(properties);
    if (!this.isSignedOut) this.signedOutOf = undefined;
  }

  connectedCallback() {
    if (!this.isSignedOut) this.signedOutOf = undefined;
    super.connectedCallback();
  }

  /** Signed out, until the page specifies another source or asks for a new session. */
  get isSignedOut() {
    return isSameSource(this.signedOutOf, this.visible);
  }

  reload() {
    if (!this.isConnected) return;
    this.requestsBeforeReload = this.page.network.requests.length;
    this.signedOutOf = undefined;
    this.session.request();
  }

  async logout() {
    const call = {};
    this.page.logouts.push(call);
    try {
      await this.session.signOut();
      call.outcome = 'resolved';
      this.signedOutOf = this.visible;
    } catch (error) {
      call.outcome = error.name === 'InvalidStateError' ? error.name : `${error}`;
      if (this.instance) this.page.violate('logout() rejects while there is a session to end');
    }
  }
}

export class Component extends ReactiveElement {
  near = false;

  constructor(page, properties = {}) {
    super(page, 'stripe-connect-component');
    this.mount = new page.library.MountController(this);
    this.set(properties);
  }

  get status() {
    return this.mount.status;
  }

  get error() {
    return this.mount.error;
  }

  get connectElement() {
    return this.mount.element;
  }

  get settings() {
    return { payment: this.payment, defaultFilters: this.defaultFilters };
  }

  get shouldCreate() {
    return !this.lazy || this.near;
  }

  setAttribute(name, value) {
    super.setAttribute(name, value);
    this.set({ [name]: value });
  }

  reload() {
    const { dashboard, snapshot } = this.mount;
    const isSessionError = snapshot?.failure ?? /^(account_session|authentication)/.test(this.error?.type ?? '');
    if (isSessionError && dashboard) dashboard.host.reload();
    else this.mount.recreateElement();
  }

  adoptSettings() {}

  hintAtMisspelling() {}

  dispatchCallback() {
    if (!this.mount.dashboard) this.page.violate('a component that belongs to no dashboard told of a callback');
  }
}

const isSameSource = (one, other) => !!one && Object.keys(one).every((name) => one[name] === other[name]);
