import { toComponentName, toLabel } from '../stripe/component-names.js';
import type { TabsController } from '../tabs/tabs-controller.js';
import type { TabsHost, TabsStrings } from '../tabs/host.js';

/** Loads the tabs, a file of their own: most pages have none. */
export class TabsLoader {
  /** Resolves when the tabs have loaded, or failed to: then the components are stacked. */
  readonly loaded: Promise<void>;
  #tabs: TabsController | undefined;
  #hasSettled = false;

  constructor(
    readonly host: TabsHost,
    strings: TabsStrings,
    performUpdate: () => void,
  ) {
    this.loaded = import('../tabs/tabs-controller.js')
      .then(({ TabsController }) => {
        this.#tabs = new TabsController(host, strings, { toComponentName, toLabel }, performUpdate);
      })
      .catch(() => {})
      .then(() => {
        this.#hasSettled = true;
        host.requestUpdate();
      });
  }

  /** Whether it is not known yet which components are visible. */
  get isArranging(): boolean {
    return this.host.layout === 'tabs' && !this.#hasSettled;
  }

  /** Call in each update of the host. */
  render(): void {
    this.#tabs?.render();
  }
}
