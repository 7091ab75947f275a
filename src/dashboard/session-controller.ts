import { HINT_DELAY, SOURCE_TIMEOUT } from '../async/durations.js';
import type { ReactiveController } from 'lit';
import { runFor } from '../async/running-time.js';
import { measure } from '../async/measure.js';
import { rejectOnAbort, toTimeout } from '../async/timeout.js';
import { whenActivated, whenRemoved } from '../base/page-lifecycle.js';
import { adopt, connect, type Connection } from '../connect/connection.js';
import { ConnectError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import type { SessionResponse } from '../session/response.js';
import type { DashboardHost } from './host.js';
import { changedOptions } from './instance-options.js';
import { onRecoveryEvent } from './recovery-events.js';
import { readSource, sessionSettings } from './source.js';
import {
  attemptsOf,
  needsRequest,
  transition,
  viewOf,
  type Attempt,
  type Live,
  type SessionEvent,
  type State,
} from './state.js';

/**
 * Requests sessions and keeps the Connect instance. Level-triggered: each update compares the source that the page
 * specifies now with the one that was tried, and acts only if they differ. So no change can be missed, and what was
 * refused is not requested again in a loop.
 */
export class SessionController implements ReactiveController {
  #state: State = { kind: 'idle' };
  #attemptCount = 0;
  // Ends the timers and the listeners that belong to the present try.
  #lifetime = new AbortController();

  constructor(readonly host: DashboardHost) {
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  /** The connection whose components are displayed. */
  get view(): Live | undefined {
    return viewOf(this.#state);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  // Never logs out: other tabs may be using Stripe's session.
  hostDisconnected(): void {
    whenRemoved(this.host, () => this.dispatch({ type: 'release' }));
  }

  // Not hostUpdated(): a change of the state there would be an update that follows an update.
  hostUpdate(): void {
    const { host } = this;
    if (!host.isConnected) return;
    if (needsRequest(this.#state, readSource(host))) this.request();
    this.#applyOptions();
  }

  /** Requests a new session; the view stays until it has arrived if both surely belong to the same account. */
  request(renewed?: SessionResponse, source = readSource(this.host)): void {
    const attempt: Attempt = {
      number: ++this.#attemptCount,
      startTime: performance.now(),
      source,
      controller: new AbortController(),
      firstResponse: renewed,
    };
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    this.dispatch({ type: 'request', attempt, removesView: !!renewed });
    if (this.#state.kind === 'waiting') this.#waitForSource();
    else void this.#run(attempt);
  }

  /**
   * Ends the user's session with Stripe. While connecting it waits for the instance, so that a page that signs out
   * really has signed out.
   * @throws DOMException `InvalidStateError` if there is no session to end, or if the instance is the page's own.
   */
  async signOut(): Promise<void> {
    while (this.#state.kind === 'connecting')
      await new Promise((resolve) => this.#waiting.add(() => resolve(undefined)));
    const live = this.view;
    if (!live) throw new DOMException('There is no session with Stripe to end.', 'InvalidStateError');
    if (live.attempt.source.kind === 'instance')
      throw new DOMException("The instance is the page's own: call its logout().", 'InvalidStateError');
    this.#lifetime.abort();
    this.dispatch({ type: 'sign-out' });
    try {
      await live.connection.connectInstance.logout();
    } catch (error) {
      throw toConnectError(error, 'session-network');
    }
  }

  // Calls of signOut() that wait for the end of an attempt.
  readonly #waiting = new Set<() => void>();

  /** Call when a component has become `ready`. */
  handleShown(): void {
    const { view } = this;
    if (view && !view.hasShown) measure('first-component', view.attempt.startTime, { attempt: view.attempt.number });
    this.dispatch({ type: 'shown' });
  }

  dispatch(event: SessionEvent): void {
    const before = this.#state;
    const after = transition(before, event);
    if (after === before) return;
    this.#state = after;
    if (after.kind === 'idle') this.#lifetime.abort();
    const kept = attemptsOf(after);
    for (const attempt of attemptsOf(before)) if (!kept.includes(attempt)) attempt.controller.abort();
    if (after.kind !== 'connecting') {
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    }
    this.host.requestUpdate();
  }

  async #run(attempt: Attempt): Promise<void> {
    const { signal } = attempt.controller;
    try {
      const connection = await rejectOnAbort(this.#connect(attempt), signal);
      this.dispatch({ type: 'instance', attempt, connection });
      const response = await rejectOnAbort(connection.session, signal);
      this.dispatch({ type: 'response', attempt, response });
    } catch (error) {
      // Aborted: a newer request has taken its place, or the element has been removed.
      if (!signal.aborted) this.#fail(toConnectError(error, 'session-rejected'), attempt);
    }
  }

  async #connect(attempt: Attempt): Promise<Connection> {
    const { host } = this;
    const { signal } = attempt.controller;
    await whenActivated(signal);
    const timeout = toTimeout(host.timeout);
    runFor(timeout, () => this.dispatch({ type: 'overdue', attempt }), signal);
    if (host.ownInstance) return adopt(host.ownInstance, timeout, signal);
    return connect(
      {
        ...sessionSettings(host),
        waitForSession: !!this.view,
        firstResponse: attempt.firstResponse,
        attempt: attempt.number,
        readInstanceOptions: async () => {
          await host.isPrepared;
          return host.instanceOptions;
        },
        onRenewal: (response) => this.#handleRenewal(attempt, response),
        onRenewalError: (error) => host.reportError(error),
      },
      signal,
    );
  }

  /**
   * Connect.js asks again when a session expires, perhaps after the cookie's account has changed in another tab: then
   * this response is the first one of a new connection.
   */
  #handleRenewal(attempt: Attempt, response: SessionResponse): void {
    const { view } = this;
    if (view?.attempt !== attempt || view.response?.account === response.account) return;
    if (this.#state.kind === 'connecting') {
      // What was requested before the reload must not replace what the reload requests.
      this.dispatch({ type: 'outdated' });
    } else if (attempt.firstResponse && !view.hasShown) {
      // A server whose `account` always changes must not cause a loop.
      this.#fail(new ConnectError('session-rejected', 'each response names another account'), attempt);
    } else {
      // The response is the old source's, also if the page has set another one since the last update.
      this.request(response, attempt.source);
    }
  }

  #waitForSource(): void {
    const { host } = this;
    const { signal } = this.#lifetime;
    runFor(HINT_DELAY, () => void loadConsole().then((console) => console?.warnOfMissingSource(host)), signal);
    runFor(SOURCE_TIMEOUT, () => this.#fail(new ConnectError('missing-endpoint')), signal);
  }

  #fail(error: ConnectError, attempt?: Attempt): void {
    const before = this.#state;
    this.dispatch({ type: 'failure', attempt, error });
    if (this.#state === before) return;
    onRecoveryEvent(error, () => this.request(), this.#lifetime.signal);
    this.host.reportError(error);
  }

  /** Tells the instance what has changed since it was created, or updated last. */
  #applyOptions(): void {
    const { host, view } = this;
    if (!view) return;
    const options = host.instanceOptions;
    const changes = changedOptions(view.appliedOptions, options);
    if (!changes) return;
    // Before the call, so that options that are refused are not tried again in a loop.
    this.dispatch({ type: 'options-applied', options });
    try {
      view.connection.connectInstance.update(changes);
    } catch (error) {
      host.reportError(toConnectError(error, 'invalid-setting'));
    }
  }
}
