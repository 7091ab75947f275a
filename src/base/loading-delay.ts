import { LOADING_VIEW_DELAY } from '../async/durations.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Status } from '../status.js';

/** Whether its host has been loading for so long that the user should see it. */
export class LoadingDelay implements ReactiveController {
  isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost & { readonly status: Status }) {
    host.addController(this);
  }

  // Not hostUpdate(): the host's other controllers decide about its status there.
  hostUpdated(): void {
    if (this.host.status === 'loading') this.#timer ??= setTimeout(() => this.#end(), LOADING_VIEW_DELAY);
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
