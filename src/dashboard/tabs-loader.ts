import { loadOptional } from '../async/optional-module.js';
import { toTimeout } from '../async/timeout.js';
import { toComponentName, toLabel } from '../stripe/component-names.js';
import type { TabsController } from '../tabs/tabs-controller.js';
import type { TabsHost, TabsStrings } from '../tabs/host.js';

/** Loads the tabs, a file of their own: most pages have none. */
export class TabsLoader {
  /** Resolves within the host's timeout. Until a file that is later than that arrives, the components are stacked. */
  readonly loaded: Promise<void>;
  #tabs: TabsController | undefined;
  #hasSettled = false;

  constructor(
    readonly host: TabsHost,
    strings: TabsStrings,
    performUpdate: () => void,
  ) {
    const loading = import('../tabs/tabs-controller.js').then(({ TabsController }) => {
      this.#tabs = new TabsController(host, strings, { toComponentName, toLabel }, performUpdate);
      host.requestUpdate();
    });
    loading.catch(() => {});
    this.loaded = loadOptional(() => loading, toTimeout(host.timeout)).then(() => {
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
