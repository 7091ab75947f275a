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
 * @csspart notice - On the dashboard, around the built-in message when a reload has failed and the components of before stay.
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
  #slot?: HTMLElement;

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

  /** @private Frameworks set properties to the text that HTML has in attributes: it is read in the same way. */
  static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    const { converter } = options;
    if (!descriptor || typeof converter !== 'function') return descriptor;
    return {
      ...descriptor,
      set(value: unknown) {
        descriptor.set!.call(this, typeof value === 'string' ? converter(value) : value);
      },
    };
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

  /** A failure to tell of while what is shown stays. */
  protected get notice(): ConnectError | undefined {
    return undefined;
  }

  /** What the built-in placeholder has: a drawing, a text, both or neither. */
  protected get placeholder(): { drawing: boolean; text: boolean } {
    return { drawing: true, text: !this.quiet };
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
    const { status, error, quiet, language, notice, placeholder } = this;
    const shown = JSON.stringify([status, quiet, error?.message, language, notice?.message, placeholder]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    // What has the focus may be about to go.
    const focused = this.#view.matches(':focus-within');
    const [loading, alert] = this.#view.children;
    // What the dashboard has said for all of its components, none of them says again.
    if (quiet || status === 'error') loading!.ariaLive = quiet ? 'off' : 'polite';
    // What is shown already stays, so that it does not fade in again.
    const slot = this.#slot?.getAttribute('name') === 'loading' && status === 'loading' ? this.#slot : h('slot', { name: status });
    this.#slot = slot;
    if (status !== 'loading' || slot.parentNode !== loading) loading!.replaceChildren(status === 'loading' ? slot : '');
    alert!.replaceChildren(status === 'error' ? slot : '');
    if (focused) this.#view.focus();
    if (status === 'loading') void this.#fillLoading(slot, placeholder);
    if (quiet) return;
    if (status === 'error' && error) void this.#fillError(slot, error);
    if (status === 'ready' && notice) {
      const box = h('div', { part: 'notice' });
      loading!.replaceChildren(box);
      void this.#fillError(box, notice);
    }
  }

  /** The built-in texts; none where they are English, which is in the code that says it. Other languages are files of their own. */
  protected texts(): Promise<Texts | void> {
    const { language } = this;
    return patiently(async () => (/^en/.test(language) ? undefined : (await import('../languages.js')).textsIn(language, toConnectLocale)));
  }

  /** The placeholder is seen at once; its text comes in the right language, as it is to be heard once. */
  async #fillLoading(slot: Element, { drawing, text }: StatusElement['placeholder']): Promise<void> {
    const skeleton = (slot.firstElementChild as HTMLElement | null) ?? h('div');
    skeleton.part.value = drawing ? 'skeleton' : '';
    skeleton.className = drawing ? '' : 'text';
    if (drawing || text) slot.append(skeleton);
    else skeleton.remove();
    skeleton.textContent = '';
    if (!text) return;
    const texts = await this.texts();
    skeleton.lang = texts?.lang ?? 'en';
    skeleton.textContent = texts?.loading ?? 'Loading…';
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
