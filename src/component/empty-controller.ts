import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallbackEventMap } from './settings.js';

interface Host extends ReactiveControllerHost {
  readonly connectElement: HTMLElement | undefined;
}

type Reports = { [Name in keyof CallbackEventMap]?: (detail: CallbackEventMap[Name]['detail']) => boolean };

/** Whether there is nothing to show, by the callbacks that say so. Their payloads have Stripe's own types. */
const REPORTS: Reports = {
  'connect-notifications-change': ({ total }) => total === 0,
  'connect-disputes-loaded': ({ total }) => total === 0,
  'connect-instant-payouts-promotion-loaded': ({ promotionShown }) => !promotionShown,
  'connect-report-availability-loaded': ({ isReportAvailable }) => !isReportAvailable,
};
const reports = new Map(Object.entries(REPORTS)) as ReadonlyMap<string, (detail: object) => boolean>;

/** Sets `:state(empty)` or `:state(filled)`, as Stripe's element has reported. */
export class EmptyController implements ReactiveController {
  /** What has reported. Another element has nothing to do with that. */
  #element: HTMLElement | undefined;

  constructor(
    readonly host: Host,
    /** `undefined` if the page's DOM has none, as in some test environments. */
    readonly internals: ElementInternals | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#element && this.#element !== this.host.connectElement) this.#set(undefined);
  }

  /** Before the event: a listener finds the state as it is. */
  handleCallback(event: string, payload: unknown): void {
    const isEmpty = reports.get(event);
    if (!isEmpty || typeof payload !== 'object' || payload === null) return;
    this.#element = this.host.connectElement;
    this.#set(isEmpty(payload) ? 'empty' : 'filled');
  }

  #set(state: 'empty' | 'filled' | undefined): void {
    if (!state) this.#element = undefined;
    const states = this.internals?.states;
    for (const each of ['empty', 'filled']) states?.delete(each);
    if (state) states?.add(state);
  }
}
