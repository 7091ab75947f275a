import { ReactiveElement, type PropertyDeclaration, type PropertyValues } from '@lit/reactive-element';
import { kebab } from '../attributes.js';
import { nearestLang, toConnectLocale } from '../connect/locale.js';
import type { ConnectError } from '../errors.js';
import { emit } from '../events.js';
import { help, patiently } from '../help.js';
import type { Texts } from '../languages/texts.js';
import { report } from '../report.js';
import type { Status } from '../status.js';
import { h } from './h.js';
import { styles } from './styles.js';

/**
 * What both elements show and tell: a status, with a view and a slot for `loading` and for `error`.
 *
 * Lit's base class without its templates: three views that hardly change do not earn the 2.8 kB.
 *
 * @csspart view - Around the loading and the error view.
 * @csspart skeleton - The built-in placeholder of the loading view.
 * @csspart message - The built-in error view.
 * @csspart detail - What the server said, in the built-in error view.
 * @csspart retry - The button of the built-in error view.
 * @cssstate idle - Nothing to do yet, or signed out.
 * @cssstate loading - Until there is something to see; at most `timeout`.
 * @cssstate ready - Something of Stripe's is visible.
 * @cssstate error - Nothing could be shown; `error` says why.
 */
export abstract class StatusElement extends ReactiveElement {
  readonly #internals = this.attachInternals();
  #view!: HTMLElement;
  #status: Status = 'idle';
  #shown = '';

  constructor() {
    super();
    this.addEventListener('command', (event) => this.obey((event as Event & { command: string }).command));
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    // The live regions stand before there is something to say: only then is it read out.
    root.append((this.#view = h('div', { part: 'view', tabindex: '-1' }, h('div', { role: 'status' }), h('div', { role: 'alert' }))), h('slot'));
    return root;
  }

  /** @private */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, { attribute: kebab(name as string), ...options });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#internals.states.add(this.#status);
    if (!('commandForElement' in HTMLButtonElement.prototype)) void import('../invokers.js').catch(() => {});
  }

  /** Where the element stands: `idle`, `loading`, `ready` or `error`. */
  get status(): Status {
    return this.#status;
  }

  /** The last error, until a new start. */
  abstract get error(): ConnectError | undefined;

  /** Tries again, from the start. */
  abstract reload(): void;

  /** @internal The language of the built-in texts, as a language tag. */
  get language(): string {
    return nearestLang(this) || navigator.language;
  }

  /** Whether another element speaks for this one, so that its own built-in views stay away. */
  protected get quiet(): boolean {
    return false;
  }

  /** Does what an invoker button (`commandfor`, `command`) of the page asks for. */
  protected obey(command: string): void {
    if (command === '--reload') this.reload();
  }

  protected show(status: Status): void {
    this.requestUpdate();
    const before = this.#status;
    if (status === before) return;
    this.#status = status;
    this.#internals.states.clear();
    this.#internals.states.add(status);
    this.#internals.ariaBusy = `${status === 'loading'}`;
    emit(this, 'connect-status-change', { status });
  }

  protected tell(error: ConnectError): void {
    void report(this, error, this.texts());
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { status, error, quiet, language } = this;
    const shown = [status, quiet, error?.message, language].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    // What has the focus may be about to go.
    const focused = this.#view.matches(':focus-within');
    const [loading, alert] = this.#view.children;
    // What the dashboard has said for all of its components, none of them says again.
    if (quiet || status === 'error') loading!.ariaLive = quiet ? 'off' : 'polite';
    const slot = h('slot', { name: status });
    loading!.replaceChildren(status === 'loading' ? slot : '');
    alert!.replaceChildren(status === 'error' ? slot : '');
    if (focused) this.#view.focus();
    if (quiet) return;
    if (status === 'loading') void this.#fillLoading(slot);
    if (status === 'error' && error) void this.#fillError(slot, error);
  }

  /** The built-in texts; none where they are English, which is in the code that says it. Other languages are files of their own. */
  protected texts(): Promise<Texts | void> {
    const { language } = this;
    return patiently(async () => (/^en/.test(language) ? undefined : (await import('../languages.js')).textsIn(language, toConnectLocale)));
  }

  /** The placeholder is seen at once; its text comes in the right language, as it is to be heard once. */
  async #fillLoading(slot: Element): Promise<void> {
    const skeleton = h('div', { part: 'skeleton' });
    slot.append(skeleton);
    const texts = await this.texts();
    skeleton.lang = texts?.lang ?? 'en';
    skeleton.append(texts?.loading ?? 'Loading…');
  }

  /** The built-in message; in plain words and without style where the file with the better ones cannot be had. */
  async #fillError(slot: Element, error: ConnectError): Promise<void> {
    const texts = await this.texts();
    const retry = () => this.reload();
    const message = help.loaded?.messageView(this.renderRoot as ShadowRoot, error, retry, texts) ?? h('button', { lang: 'en' }, error.userMessage);
    if (!help.loaded) message.onclick = retry;
    slot.append(message);
    // Whoever pressed the button before finds the next one.
    if (this.#view.matches(':focus')) slot.querySelector('button')?.focus();
  }
}
