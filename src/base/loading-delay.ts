import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Status } from '../status.js';

// What loads within this time shows no loading view, which would only flicker. On a fast network it would also be
// rendered while Connect.js is being parsed, and both would wait for each other.
const DELAY = 500;

/** Whether its host has been loading for so long that the user should see it. */
export class LoadingDelay implements ReactiveController {
  isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost & { readonly status: Status }) {
    host.addController(this);
  }

  // Not hostUpdate(): the host's other controllers decide about its status there.
  hostUpdated(): void {
    if (this.host.status === 'loading') this.#timer ??= setTimeout(() => this.#end(), DELAY);
    else this.#reset();
  }

  hostDisconnected(): void {
    if (!this.isOver) this.#reset();
  }

  #end(): void {
    this.isOver = true;
    this.host.requestUpdate();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isOver = false;
  }
}
