import { FALLBACK_DELAY, SEARCH_INTERVAL } from '../async/durations.js';
import { runFor } from '../async/running-time.js';
import { toTimeout } from '../async/timeout.js';
import { emit } from '../events.js';
import { createError } from './error.js';
import { createErrorView } from './error-view.js';
import { findDashboards } from './find.js';
import { showAsDefined } from './resets.js';

type State =
  /** The elements may still arrive before anything is displayed. */
  | { readonly kind: 'hidden' }
  /** The page's dashboards are watched, during the first attempt. */
  | { readonly kind: 'watching' }
  | { readonly kind: 'retrying' }
  /** No attempt follows until a user tries again. */
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * What the dashboards of the page show, also those that are inserted later and those in open shadow roots, while the
 * elements' file is missing: their slots, as the elements would, one at a time. Each wait ends after the dashboard's
 * `timeout`.
 */
export class Fallback {
  /** What each dashboard shows. */
  readonly #views = new Map<Element, 'loading' | 'error' | undefined>();
  readonly #lifetime = new AbortController();
  readonly #observer = new MutationObserver(() => this.#schedule());
  #state: State = { kind: 'hidden' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = () => {};

  constructor() {
    runFor(FALLBACK_DELAY, () => this.#watch(FALLBACK_DELAY), this.#lifetime.signal);
  }

  /** Resolves with `true` when a user tries again, or the browser is online again. */
  onceRetried(): Promise<true> {
    return new Promise((resolve) => (this.#retry = () => resolve(true)));
  }

  /** Call when an attempt has failed; no other follows by itself if it `isLast`. */
  handleFailure(error: unknown, isLast: boolean): void {
    this.#watch(0);
    if (isLast && !this.#hasErrorView) print(error);
    this.#state = isLast ? { kind: 'failed', error } : { kind: 'retrying' };
    this.#search();
  }

  /** Call when the elements are defined. */
  stop(): void {
    this.#lifetime.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #watch(spent: number): void {
    if (this.#state.kind !== 'hidden') return;
    this.#state = { kind: 'watching' };
    const { signal } = this.#lifetime;
    addEventListener('online', () => this.#tryAgain(), { signal });
    const handleCommand = (event: Event) => {
      const { command, target } = event as Event & { command?: string };
      if (command === '--reload' && this.#views.has(target as Element)) this.#tryAgain();
    };
    document.addEventListener('command', handleCommand, { capture: true, signal });
    this.#search(spent);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#search();
    }, SEARCH_INTERVAL);
  }

  /** `spent`: milliseconds that a dashboard has waited already. */
  #search(spent = 0): void {
    const found = findDashboards((root) =>
      this.#observer.observe(root, { subtree: true, childList: true, attributes: true }),
    );
    for (const dashboard of found) {
      try {
        this.#update(dashboard, spent);
      } catch {
        // A page may have replaced anything. Each dashboard is on its own.
      }
    }
    // What has been changed here.
    this.#observer.takeRecords();
  }

  #update(dashboard: Element, spent: number): void {
    if (!this.#views.has(dashboard)) {
      this.#views.set(dashboard, undefined);
      this.#startTimer(dashboard, spent);
    }
    const state = this.#state;
    if (state.kind === 'failed') this.#fail(dashboard, state.error);
    else if (state.kind === 'retrying' && !this.#views.get(dashboard)) this.#show(dashboard, 'loading');
    if (this.#views.get(dashboard)) showAsDefined(dashboard as HTMLElement);
  }

  #startTimer(dashboard: Element, spent: number): void {
    const { timeout } = dashboard as Element & { timeout?: unknown };
    const ms = toTimeout(Number(timeout ?? dashboard.getAttribute('timeout')));
    const end = () => {
      if (dashboard.isConnected && this.#views.has(dashboard)) this.#fail(dashboard, new Error(`${ms} ms`));
      this.#search();
    };
    runFor(Math.max(0, ms - spent), end, this.#lifetime.signal);
  }

  #fail(dashboard: Element, cause: unknown): void {
    if (this.#views.get(dashboard) === 'error') return;
    // Once, and not for each dashboard: one file is missing.
    if (this.#state.kind !== 'failed' && !this.#hasErrorView) print(cause);
    this.#show(dashboard, 'error');
    emit(dashboard, 'connect-error', { error: createError(cause) });
  }

  get #hasErrorView(): boolean {
    return [...this.#views.values()].includes('error');
  }

  #tryAgain(): void {
    if (!this.#hasErrorView && this.#state.kind !== 'failed') return;
    this.#state = { kind: 'retrying' };
    // Found again, each with a new timer.
    this.#views.clear();
    this.#search();
    this.#retry();
  }

  #show(dashboard: Element, slot: 'loading' | 'error'): void {
    this.#views.set(dashboard, slot);
    const root = dashboard.shadowRoot ?? dashboard.attachShadow({ mode: 'open' });
    // A server's loading view has more than this one.
    if (root.querySelector(`[name=${slot}]`)) return;
    const view = document.createElement('div');
    const element = document.createElement('slot');
    view.role = slot === 'error' ? 'alert' : 'status';
    element.name = slot;
    if (slot === 'error') element.append(createErrorView(root, () => this.#tryAgain()));
    view.append(element);
    root.replaceChildren(view, document.createElement('slot'));
    // This view stands for those of its components, too.
    for (const { shadowRoot } of dashboard.querySelectorAll('stripe-connect-component')) shadowRoot?.replaceChildren();
  }
}

function print(cause: unknown): void {
  const { message, helpUrl } = createError(cause);
  console.error(
    `<stripe-connect-dashboard> ${message}\n` +
      `The file elements.js, next to the script tag's file, failed to load or to run.\n${helpUrl}`,
  );
}
