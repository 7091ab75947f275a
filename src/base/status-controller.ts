import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from '../events.js';
import type { Status } from '../status.js';

type StatusHost = ReactiveControllerHost & HTMLElement & { readonly status: Status };

/** Tells the page of its host's status: by a custom state, `aria-busy`, and an event once per change. */
export class StatusController implements ReactiveController {
  #announced: Status = 'idle';

  constructor(
    readonly host: StatusHost,
    /** `undefined` if the page's DOM has none, as in some test environments. */
    readonly internals: ElementInternals | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.internals?.states?.add(this.#announced);
  }

  hostUpdated(): void {
    const { status } = this.host;
    if (status === this.#announced) return;
    const { internals } = this;
    internals?.states?.delete(this.#announced);
    internals?.states?.add(status);
    if (internals) internals.ariaBusy = `${status === 'loading'}`;
    this.#announced = status;
    emit(this.host, 'connect-status-change', { status });
  }
}
