/**
 * Both elements without Lit and without views: what dashboard/element.ts and component/element.ts do with their states.
 */
import { Node } from './dom.js';

const MOVE = 200;

class Element {
  status = 'idle';
  /** Every status told to the page, and every error. */
  told = [];
  errors = [];
  hasUpdated = false;
  #changed = new Set();
  #updating = false;

  constructor(page, localName) {
    this.page = page;
    this.node = new Node(page, localName, this);
  }

  get isConnected() {
    return this.node.isConnected;
  }

  /** As Lit: all changes of one moment in one update, the first once it stands in the document. */
  set(changes) {
    Object.assign(this, changes);
    for (const name of Object.keys(changes)) this.#changed.add(name);
    if (this.begun) this.requestUpdate();
  }

  requestUpdate() {
    if (this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      const changed = this.#changed;
      this.#changed = new Set();
      this.#updating = false;
      this.hasUpdated = true;
      this.updated(changed);
    });
  }

  connected() {
    if (!this.begun) this.requestUpdate();
    this.begun = true;
    this.entered();
  }

  disconnected() {
    this.left?.();
    this.page.after(MOVE, () => this.isConnected || this.gone());
  }

  show(status) {
    if (this.begun) this.requestUpdate();
    if (status === this.status) return;
    this.status = status;
    this.told.push(status);
  }

  fail(error) {
    this.errors.push({ error, at: this.page.clock.now });
  }
}

export class Dashboard extends Element {
  own = [];
  components = [];
  timeout = 20_000;
  starts = 0;
  startedAt = -Infinity;
  timeoutAtStart = 0;

  constructor(page, id, settings) {
    super(page, 'stripe-connect-dashboard');
    this.node.id = id;
    const { ConnectionController } = page.library;
    this.state = new ConnectionController(this.#options());
    const start = this.state.start.bind(this.state);
    this.state.start = () => {
      this.starts++;
      this.startedAt = page.clock.now;
      this.timeoutAtStart = page.library.toTimeout(this.timeout);
      // Whatever stands at the end has asked after this.
      this.requestsBefore = page.network.requests.length;
      this.keyAtStart = this.publishableKey;
      start();
    };
    this.set(settings);
  }

  get error() {
    return this.state.error;
  }

  reload() {
    if (this.isConnected) this.state.start();
  }

  async logout() {
    const { connection } = this.state;
    this.state.disconnect();
    await connection?.connectInstance.logout();
  }

  entered() {
    this.state.enter();
    if (this.hasUpdated && !this.state.hasStarted) this.reload();
  }

  gone() {
    this.state.dispose();
  }

  updated(changed) {
    const source = changed.has('fetchClientSecret') && !!this.fetchClientSecret !== !!this.hadFunction;
    this.hadFunction = this.fetchClientSecret;
    if (!this.state.hasStarted || source || changed.has('sessionEndpoint') || changed.has('publishableKey'))
      this.reload();
    this.arrange();
  }

  arrange() {
    const { toComponentName, isStandalone } = this.page.library;
    const names = this.isNamedByAnswer
      ? (this.state.enabledComponents ?? []).filter(isStandalone)
      : this.components.map(toComponentName);
    const spare = [...this.own];
    const next = names.map((name) => {
      const same = spare.findIndex((child) => child.name === name);
      return same >= 0 ? spare.splice(same, 1)[0] : this.page.addComponent({ name });
    });
    for (const child of this.own) if (!next.includes(child)) child.node.remove();
    this.own = next;
    for (const child of next) if (!child.node.parentNode) this.node.append(child.node);
  }

  get isNamedByAnswer() {
    return !this.components.length && this.state.components.size <= this.own.length;
  }

  #options() {
    return {
      element: this.node,
      getSettings: () => ({
        endpoint: this.sessionEndpoint || undefined,
        publishableKey: this.publishableKey || undefined,
        timeout: this.page.library.toTimeout(this.timeout),
        fetchClientSecret: this.fetchClientSecret ? () => this.fetchClientSecret() : undefined,
        getRequestInit: () => ({}),
        readInstanceOptions: async () => ({}),
        onRenewalError: (error) => this.fail(error),
      }),
      getLoading: () => undefined,
      isWaitingForComponents: () => !this.components.length && !this.state.components.size && !this.state.answer,
      whenParsed: () => undefined,
      onChange: () => this.show(this.state.status),
      onError: (error) => this.fail(error),
      onComponentAdded: () => this.begun && this.requestUpdate(),
      onAnswer: () => this.arrange(),
    };
  }
}

export class Component extends Element {
  callbacks = 0;
  near = false;
  /** When the last wait began, and how long the longest may be. */
  begunAt = 0;
  longest = 0;

  constructor(page, settings) {
    super(page, 'stripe-connect-component');
    this.state = new page.library.ComponentController(this.#options());
    this.set(settings);
  }

  get error() {
    return this.state.error;
  }

  reload() {
    const { dashboard: host } = this.state;
    const sessionFailed = host?.failure ?? /^(account_session|authentication)/.test(this.error?.type ?? '');
    if (sessionFailed && host) host.element.owner.reload();
    else this.state.recreateElement();
  }

  entered() {
    this.state.hostConnected();
  }

  left() {
    this.state.hostDisconnected();
  }

  gone() {
    this.state.dispose();
  }

  updated(changed) {
    if (changed.has('dashboard')) this.state.findDashboard();
    if (changed.has('name') || changed.has('lazy')) this.state.update();
    for (const name of changed) if (name === 'payment' || name === 'defaultFilters') this.state.updateSetting(name);
  }

  #options() {
    return {
      element: this.node,
      getDashboardId: () => this.dashboard || undefined,
      getName: () => this.page.library.toComponentName(this.name ?? ''),
      getSettings: () => ({ payment: this.payment, defaultFilters: this.defaultFilters }),
      getTimeout: () => {
        // It is asked for where a wait begins.
        this.begunAt = this.page.clock.now;
        this.longest = Math.max(
          this.longest,
          this.page.library.toTimeout(this.timeout ?? this.state.dashboard?.timeout),
        );
        return this.timeout;
      },
      shouldCreate: () => this.hasUpdated && (!this.lazy || this.near),
      onElementChange: (stripes) => {
        this.placed?.remove();
        this.placed = stripes;
        if (stripes) this.node.append(stripes);
      },
      onChange: () => this.show(this.state.status),
      onError: (error) => this.fail(error),
      onCallback: () => {
        this.callbacks++;
        if (!this.state.dashboard) this.page.violate('a component that belongs to no dashboard told of a callback');
      },
    };
  }
}
