import { toApiName } from '../../stripe/component-names.js';
import { COMPONENT_SPECS, settingName, type Settings, type Tag } from './component-specs.js';
import { Connector, type ConnectedComponent } from './connector.js';
import { Renderer } from './renderer.js';
import { planLoad, type LoadPlan } from './load-plan.js';
import type { Sandbox } from './sandbox.js';
import { ViewContext, type ViewHost } from './view-context.js';
import { LoadError } from './session.js';

/** `started`: it displays its loading state, and has called `onLoaderStart`. */
type Phase = 'idle' | 'loading' | 'started' | 'shown' | 'failed' | 'loggedOut';

/** The behavior of one element, from its first connector to the logout of the instance. */
export class Component implements ConnectedComponent, ViewHost {
  readonly settings: Settings = {};
  #phase: Phase = 'idle';
  /** A load whose id is no longer this one is stale. */
  #loadId = 0;
  #connector: Connector | undefined;
  #renderer: Renderer | undefined;

  constructor(
    readonly sandbox: Sandbox,
    readonly tag: Tag,
    readonly host: HTMLElement,
  ) {}

  /** Whether it has called `onLoaderStart`. */
  get isShown(): boolean {
    return this.#phase === 'started' || this.#phase === 'shown';
  }

  hostConnected(): void {
    this.#connector?.components.add(this);
    this.#renderer?.render();
    this.#start();
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it at once: its state must survive that.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#renderer?.removeLayers();
      if (this.sandbox.config.callsAfterRemoval) return;
      this.#connector?.release(this);
      if (this.#phase === 'loading' || this.#phase === 'started') this.#stop();
    });
  }

  setConnector(connector: unknown): void {
    if (!(connector instanceof Connector)) throw new TypeError('setConnector needs the `connect` of an instance.');
    this.sandbox.log.add({ call: 'setConnector', tag: this.tag, instance: connector.id });
    if (connector === this.#connector) return;
    this.#connector?.release(this);
    this.#stop();
    this.#connector = connector;
    if (connector.loggedOut) this.#phase = 'loggedOut';
    else if (this.host.isConnected) connector.components.add(this);
    this.#start();
  }

  set(setter: string, value: unknown): void {
    this.sandbox.log.add({ call: setter, tag: this.tag, value });
    const name = settingName(setter);
    const { immutable, required } = COMPONENT_SPECS[this.tag];
    if (name === immutable && this.isShown) {
      console.warn(`${this.tag}: ${setter} has no effect once the component is shown.`);
      return;
    }
    Object.assign(this.settings, { [name]: value });
    if (setter.startsWith('setOn')) return;
    if (name === required && (this.#phase === 'failed' || !value)) {
      this.#stop();
      this.#start();
    } else {
      if (name === required && this.#phase === 'shown') this.#renderer?.reopenOverlay();
      this.#renderer?.render();
    }
  }

  refresh(what: 'appearance' | 'content'): void {
    if (what === 'content') this.#renderer?.render();
    else this.#renderer?.applyTheme();
  }

  rerender(): void {
    this.#renderer?.render();
  }

  handleError(error: LoadError): void {
    if (this.isShown) this.#failStarted(error);
    else if (this.#phase === 'loading' && this.#connector) this.#failBeforeStart(error, this.#connector);
  }

  handleLogout(): void {
    this.#stop();
    this.#phase = 'loggedOut';
    this.#connector = undefined;
  }

  callListener(listener: keyof Settings, ...payload: unknown[]): void {
    const callback: unknown = this.settings[listener];
    if (typeof callback !== 'function') return;
    try {
      (callback as (...payload: unknown[]) => void)(...payload);
    } catch (error) {
      // An error in the page's listener must not stop the component.
      reportError(error);
    }
  }

  #start(): void {
    if (this.#phase !== 'idle' || !this.#connector || !this.host.isConnected) return;
    this.#phase = 'loading';
    void this.#load(this.#connector, ++this.#loadId);
  }

  #stop(): void {
    this.#loadId += 1;
    this.#phase = 'idle';
    this.#renderer?.remove();
    this.#renderer = undefined;
  }

  async #load(connector: Connector, loadId: number): Promise<void> {
    const { config } = this.sandbox;
    const isStale = () => loadId !== this.#loadId;
    const plan = planLoad(this.tag, config);
    const fail = (error: LoadError) => this.#failBeforeStart(error, connector);
    const session = connector.sessionOf(this).get();
    session.catch(() => undefined);
    // Also with a delay of 0, so that setters called in the same task take effect first.
    await delay(config.delay);
    try {
      if (config.claim === 'before-start') {
        const { components } = await session;
        if (isStale()) return;
        this.#assertEnabled(components);
      }
      if (isStale()) return;
      this.#assertLoadable();
      if (plan.when === 'before') await fireErrors(plan, isStale, fail);
      if (isStale() || plan.loadsAfter === false) return;
      await delay(plan.loadsAfter - config.delay);
      if (isStale()) return;
      const renderer = await this.#renderStart(connector);
      if (isStale()) return;
      if (plan.when === 'loading') await fireErrors(plan, isStale, (error) => this.#callLoadErrorListener(error));
      if (config.skeleton) await delay(config.contentAfter ?? config.delay);
      const claimed = await session;
      if (isStale()) return;
      this.#assertEnabled(claimed.components);
      this.#phase = 'shown';
      renderer.showContent(claimed);
      if (plan.when === 'after') await fireErrors(plan, isStale, (error) => this.#failStarted(error));
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      if (isStale()) return;
      if (this.isShown) this.#failStarted(error);
      else fail(error);
    }
  }

  /** Displays the loading state; resolves when `onLoaderStart` has been called. */
  #renderStart(connector: Connector): Promise<Renderer> {
    this.#phase = 'started';
    this.#renderer?.remove();
    return new Promise((resolve) => {
      const context = new ViewContext(this, connector);
      const renderer = new Renderer(this.host, this.tag, connector, context, () => {
        this.#callLoaderStartListener();
        resolve(renderer);
      });
      this.#renderer = renderer;
      renderer.render();
    });
  }

  #assertLoadable(): void {
    const { required } = COMPONENT_SPECS[this.tag];
    if (this.host.getRootNode() instanceof ShadowRoot) {
      const message = `${this.tag} is inside a shadow root. Put it into the light DOM, through a slot: whether Connect.js works here is not known.`;
      if (this.sandbox.config.refuseShadowRoot) throw new LoadError('render_error', message);
      console.warn(message);
    }
    if (required && !this.settings[required]) {
      throw new LoadError('invalid_request_error', `${this.tag} needs ${required} before it can show anything.`);
    }
  }

  #assertEnabled(enabled: Record<string, unknown>): void {
    const name = toApiName(this.tag);
    if (Object.hasOwn(enabled, name)) return;
    throw new LoadError(
      'invalid_request_error',
      `${this.tag} is not enabled in this AccountSession. Enable components[${name}] on the server.`,
    );
  }

  #failBeforeStart(error: LoadError, connector: Connector): void {
    this.#phase = 'failed';
    if (error.isSilent) return;
    const { authenticationErrorText, startBeforeAuthenticationError } = this.sandbox.config;
    if (error.type === 'authentication_error') {
      if (startBeforeAuthenticationError) this.#callLoaderStartListener();
      if (authenticationErrorText) {
        this.#renderer ??= new Renderer(this.host, this.tag, connector, new ViewContext(this, connector));
        this.#renderer.showError(error.message);
      }
    }
    this.#callLoadErrorListener(error);
  }

  #failStarted(error: LoadError): void {
    if (error.isSilent) {
      this.#stop();
      this.#phase = 'failed';
      return;
    }
    this.#renderer?.showError(error.message);
    this.#callLoadErrorListener(error);
  }

  #callLoaderStartListener(): void {
    this.callListener('onLoaderStart', { elementTagName: this.#tagName });
  }

  #callLoadErrorListener({ type, message }: LoadError): void {
    this.callListener('onLoadError', { elementTagName: this.#tagName, error: { type, message } });
  }

  get #tagName(): string {
    return this.sandbox.config.prefixedTagNames ? `stripe-connect-${this.tag}` : this.tag;
  }
}

async function fireErrors(
  { errors }: LoadPlan,
  isStale: () => boolean,
  fireError: (error: LoadError) => void,
): Promise<void> {
  if (!errors) return;
  for (let count = 0; count < errors.count; count += 1) {
    await delay(errors.every);
    if (isStale()) return;
    fireError(new LoadError(errors.type, errors.message));
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
