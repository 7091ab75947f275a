import { runFor } from '../async/running-time.js';
import { toTimeout } from '../async/timeout.js';
import { emit } from '../events.js';
import { createError, MESSAGE } from './error.js';
import { findDashboards } from './find.js';
import { showAsDefined } from './resets.js';

/** After that long without the elements, the dashboards of the page are watched. */
const PATIENCE = 1000;
/** The document is searched at most that often. */
const INTERVAL = 200;

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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWatching = false;
  /** Whether a first attempt has failed. */
  #isRetrying = false;
  /** Why the last attempt has failed: none follows until a user tries again. */
  #failure: unknown;
  #hasPrinted = false;
  #retry = () => {};

  constructor() {
    runFor(PATIENCE, () => this.#watch(PATIENCE), this.#lifetime.signal);
  }

  /** Resolves with `true` when a user tries again, or the browser is online again. */
  onceRetried(): Promise<true> {
    return new Promise((resolve) => (this.#retry = () => resolve(true)));
  }

  /** Call when an attempt has failed; no other follows by itself if it `isLast`. */
  handleFailure(error: unknown, isLast: boolean): void {
    this.#isRetrying = true;
    if (isLast) {
      this.#failure = error;
      this.#print(error);
    }
    this.#watch(0);
    this.#search();
  }

  /** Call when the elements are defined. */
  stop(): void {
    this.#lifetime.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #watch(spent: number): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
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
    }, INTERVAL);
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
    if (this.#failure) this.#fail(dashboard, this.#failure);
    else if (this.#isRetrying && !this.#views.get(dashboard)) this.#show(dashboard, 'loading');
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
    this.#show(dashboard, 'error');
    this.#print(cause);
    emit(dashboard, 'connect-error', { error: createError(cause) });
  }

  /** Once, and not for each dashboard: one file is missing. */
  #print(cause: unknown): void {
    if (this.#hasPrinted) return;
    this.#hasPrinted = true;
    const { message, helpUrl } = createError(cause);
    console.error(
      `<stripe-connect-dashboard> ${message}\n` +
        `The file elements.js, beside the script tag's file, could not be loaded, or could not run.\n${helpUrl}`,
    );
  }

  #tryAgain(): void {
    if (![...this.#views.values()].includes('error') && !this.#failure) return;
    this.#failure = undefined;
    this.#hasPrinted = false;
    this.#isRetrying = true;
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
    if (slot === 'error') {
      const text = document.createElement('p');
      text.textContent = MESSAGE;
      const button = document.createElement('button');
      button.textContent = 'Try again';
      button.addEventListener('click', () => this.#tryAgain());
      element.append(text, button);
    }
    view.append(element);
    root.replaceChildren(view, document.createElement('slot'));
    // This view stands for those of its components, too.
    for (const { shadowRoot } of dashboard.querySelectorAll('stripe-connect-component')) shadowRoot?.replaceChildren();
  }
}
