import { ReactiveElement, type PropertyDeclaration, type PropertyValues } from '@lit/reactive-element';
import { kebab } from '../attributes.js';
import { nearestLang, toTextLocale } from '../connect/locale.js';
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
  #view?: HTMLElement;
  #status: Status = 'idle';
  #shown = '';
  #language = '';
  #speech?: Promise<Texts | void>;
  /** The built-in texts, where they are not in English; `null` as long as they may still come. */
  protected texts?: Texts | void | null;

  constructor() {
    super();
    this.addEventListener('command', (event) => this.obey((event as Event & { command: string }).command));
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
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

  /** @internal The locale of the built-in texts. */
  get language(): string {
    return toTextLocale(nearestLang(this));
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
    this.#internals.states.delete(before);
    this.#internals.states.add(status);
    this.#internals.ariaBusy = `${status === 'loading'}`;
    emit(this, 'connect-status-change', { status });
  }

  protected tell(error: ConnectError): void {
    void report(this, error, this.#speech);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#learn(this.language);
    const { status, error, quiet, texts } = this;
    if (!this.#view) this.renderRoot.append((this.#view = h('div', { part: 'view', tabindex: '-1' }, h('div', { role: 'status' }), h('div', { role: 'alert' }))), h('slot'));
    const shown = [status, quiet, error?.message, texts === null || texts?.lang].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    // What has the focus may be about to go.
    const focused = this.#view.matches(':focus-within');
    // The live regions stand before there is something to say: only then is it read out.
    const [loading, alert] = this.#view.children;
    const fallback = quiet ? '' : status === 'loading' ? this.#skeleton() : error && texts !== null ? this.#message(error) : '';
    const slot = h('slot', { name: status }, fallback);
    loading!.replaceChildren(status === 'loading' ? slot : '');
    alert!.replaceChildren(status === 'error' ? slot : '');
    if (focused) (this.#view.querySelector('button') ?? this.#view).focus();
  }

  /** Texts in other languages than English are files of their own. */
  #learn(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#speech = this.texts = undefined;
    if (/^en/.test(language)) return;
    this.texts = null;
    this.#speech = patiently(async () => (await import('../languages.js')).textsIn(language));
    void this.#speech.then((texts) => {
      if (language !== this.#language) return;
      this.texts = texts;
      this.requestUpdate();
    });
  }

  /** It says nothing while its language is on the way: whoever hears it should hear it once. */
  #skeleton(): Node {
    const { texts } = this;
    return h('div', { part: 'skeleton', lang: texts?.lang ?? 'en' }, texts === null ? '' : (texts?.loading ?? 'Loading…'));
  }

  /** The built-in message; in plain words and without style where the file with the better ones cannot be had. */
  #message(error: ConnectError): Node {
    const retry = () => this.reload();
    if (help.loaded) return help.loaded.messageView(this.renderRoot as ShadowRoot, error, retry, this.texts);
    const button = h('button', {}, 'Try again');
    button.onclick = retry;
    return h('p', { lang: 'en' }, error.userMessage, ' ', button);
  }
}
