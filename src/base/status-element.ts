import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { nearestLang } from '../connect/locale.js';
import type { ConnectError } from '../errors/connect-error.js';
import { reportError } from '../errors/report.js';
import type { Status } from '../status.js';
import { CommandController, type CommandHandler } from './command-controller.js';
import { NonEmptyController } from './non-empty-controller.js';
import { renderError } from './error-view.js';
import { Frame } from './frame.js';
import { isServer } from './is-server.js';
import { LoadingDelay } from './loading-delay.js';
import { completeProperties } from './properties.js';
import { serverStyles } from './server-styles.js';
import { renderSkeleton, type SkeletonShape } from './skeleton.js';
import { StatusController } from './status-controller.js';
import { immediateStyles, viewStyles } from './styles.js';
import { StringsController } from './strings-controller.js';

/**
 * The base class of both elements: a status, with a view and a slot for `loading` and for `error`.
 *
 * @csspart view - Around the loading and the error view.
 * @csspart skeleton - The built-in placeholder of the loading view.
 * @csspart message - The built-in error view.
 * @csspart detail - The server's message, in the built-in error view.
 * @csspart notice - On the dashboard, around the built-in message if a reload has failed and the components stay.
 * @csspart retry - The button of the built-in error view.
 * @csspart sign-in - The link of the built-in error view, to the page where the user signs in.
 * @csspart dismiss - The button that takes the notice away.
 * @cssstate idle - Nothing to do yet, or signed out.
 * @cssstate loading - Until there is something to see; at most `timeout`.
 * @cssstate ready - Stripe displays something.
 * @cssstate error - Nothing could be displayed; `error` is the reason.
 */
export abstract class StatusElement extends LitElement {
  static override styles: CSSResultGroup = isServer ? [viewStyles, serverStyles()] : viewStyles;

  protected readonly strings = new StringsController(this);

  /** `undefined` on a server, and if the page's DOM has none. An element can attach them once. */
  protected readonly internals: ElementInternals | undefined = isServer ? undefined : this.attachInternals?.();

  readonly #delay = new LoadingDelay(this);
  #frame!: Frame;
  #renderedStatus: Status = 'idle';
  #dismissed: ConnectError | undefined;

  constructor() {
    super();
    new CommandController(this, this.commands);
    new NonEmptyController(this);
    new StatusController(this, this.internals);
  }

  /** @private */
  protected static override finalize(): void {
    if (Object.hasOwn(this, 'properties') && !Object.hasOwn(this, 'finalized'))
      this.properties = completeProperties(this.prototype, this.properties);
    super.finalize();
  }

  /**
   * Creates the frame, which Lit fills when there is a view to show. What a server has rendered, or the script tag's
   * file, gives way to it. Lit's hydration support is not used: it requires the same view on both sides, and the
   * browser knows more than the server.
   */
  protected override createRenderRoot(): HTMLElement {
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof StatusElement).shadowRootOptions);
    const { elementStyles } = this.constructor as typeof StatusElement;
    this.#frame = this.createFrame();
    this.#frame.replacesView = root.firstChild !== null;
    root.replaceChildren(this.#frame.content);
    // After that: without adopted style sheets, as in a simulated DOM, they are children.
    adoptStyles(root, this.#frame.replacesView ? [...elementStyles, immediateStyles] : elementStyles);
    return this.#frame.status;
  }

  /** Creates what is in the shadow root from the start. */
  protected createFrame(): Frame {
    return new Frame();
  }

  override connectedCallback(): void {
    // A server renderer may be told to call it.
    if (!isServer) super.connectedCallback();
  }

  /** What the element is doing: `idle`, `loading`, `ready` or `error`. */
  abstract get status(): Status;

  /** The last error, until a new start. */
  abstract get error(): ConnectError | undefined;

  /** Tries again, from the start. */
  abstract reload(): void;

  /** @internal The language of the built-in strings, as a language tag. */
  get language(): string {
    return nearestLang(this) || navigator.language;
  }

  /** The invoker commands, by their names. */
  protected get commands(): ReadonlyMap<string, CommandHandler> {
    return new Map([['--reload', () => this.reload()]]);
  }

  /** A failure to report while what is displayed stays. */
  protected get notice(): ConnectError | undefined {
    return undefined;
  }

  /** The URL of the page where the user signs in, if this page names one. */
  protected get signInPage(): string | undefined {
    return undefined;
  }

  /** Whether another element's views stand for this one's. */
  protected get areViewsSuppressed(): boolean {
    return false;
  }

  /** Whether the loading view has the built-in placeholder, or its text alone. */
  protected get hasSkeleton(): boolean {
    return true;
  }

  /** What the built-in placeholder outlines. */
  protected get skeletonShape(): SkeletonShape {
    return 'text';
  }

  /** @internal Whether a loading view was there before the element was defined: then it stays, without a delay. */
  get hasEarlyLoadingView(): boolean {
    // Before the first update there is no frame.
    return (this.#frame as Frame | undefined)?.replacesView ?? false;
  }

  /** @internal Dispatches `connect-error`, and prints advice in the console. */
  reportError(error: ConnectError): void {
    void reportError(this, error, this.strings.load());
  }

  protected override update(changed: PropertyValues): void {
    const { status } = this;
    const { view, status: region, alert } = this.#frame;
    const losesFocus = this.#renderedStatus !== status && view.matches(':focus-within');
    this.#renderedStatus = status;
    // What the dashboard has said for all of its components, none of them says again.
    if (this.areViewsSuppressed) region.ariaLive = 'off';
    else if (status === 'error') region.ariaLive = 'polite';
    const isLoading = status === 'loading';
    view.classList.toggle('pending', isLoading && !this.#isLoadingShown && this.hasSkeleton);
    if (status === 'error' || this.notice || (isLoading && this.#isLoadingShown)) void this.strings.load();
    super.update(changed);
    // A consent manager asks at the same time: it must not be interrupted.
    if (status === 'error') alert.setAttribute('role', this.error?.code === 'consent-required' ? 'status' : 'alert');
    if (status === 'error' || alert.firstChild) render(this.#renderAlert(), alert, this.renderOptions);
    // The focus of a button that is gone moves to the next one.
    if (losesFocus) view.focus();
    if (view.matches(':focus')) view.querySelector<HTMLElement>('[part=sign-in], [part=retry]')?.focus();
  }

  /** Renders into the frame's live region; on a server, all that the shadow root has. */
  protected override render(): unknown {
    if (!isServer) return this.#renderStatus();
    return html`
      <div part="view" tabindex="-1">
        <div role="status" aria-live="polite">${this.#renderStatus()}</div>
        <div role="alert"></div>
      </div>
      <slot></slot>
    `;
  }

  /** A load that takes less than a moment has no view. What can be seen already stays: there is nothing to wait for. */
  get #isLoadingShown(): boolean {
    return isServer || this.#delay.isOver || this.hasEarlyLoadingView || this.#hasOwnLoadingView;
  }

  get #hasOwnLoadingView(): boolean {
    return !isServer && !!this.querySelector(':scope > [slot=loading]');
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const { status, notice } = this;
    if (status === 'loading' && this.#isLoadingShown) {
      const className = this.#hasOwnLoadingView ? 'own' : nothing;
      return html`<slot name="loading" class=${className}>${this.#renderLoading()}</slot>`;
    }
    if (status !== 'ready' || !notice || notice === this.#dismissed || this.areViewsSuppressed) return nothing;
    return html`<div part="notice">${this.#renderError(notice, () => this.#dismiss(notice))}</div>`;
  }

  #renderAlert(): TemplateResult | typeof nothing {
    const { status, error } = this;
    if (status !== 'error') return nothing;
    return html` <slot name="error">${error && !this.areViewsSuppressed ? this.#renderError(error) : nothing}</slot> `;
  }

  /** The placeholder is seen at once; its text comes once the language is known, so that it is read out once. */
  #renderLoading(): TemplateResult | typeof nothing {
    const { strings, isSettled } = this.strings;
    const { hasSkeleton, areViewsSuppressed } = this;
    if (!hasSkeleton && areViewsSuppressed) return nothing;
    const text = isSettled && !areViewsSuppressed ? (strings?.loading ?? 'Loading…') : '';
    const lang = strings?.lang ?? 'en';
    // As a property, as are all texts: a browser's translator replaces text nodes, and would hide later texts.
    const label = isServer ? nothing : html`<div class="visually-hidden" lang=${lang} .textContent=${text}></div>`;
    return hasSkeleton
      ? html`<div part="skeleton">${label}${renderSkeleton(this.skeletonShape)}</div>`
      : html`${label}`;
  }

  #renderError(error: ConnectError, dismiss?: () => void): TemplateResult | typeof nothing {
    const { strings, isSettled } = this.strings;
    const retry = () => this.reload();
    const signInUrl = this.signInPage ?? error.signInUrl;
    return isSettled ? renderError(this, error, strings, { signInUrl, retry, dismiss }) : nothing;
  }

  /** The focus goes where the notice was. */
  #dismiss(notice: ConnectError): void {
    this.#dismissed = notice;
    this.#frame.view.focus();
    this.requestUpdate();
  }
}
