import type { AppearanceVariables } from '@stripe/connect-js';
import type * as theme from '../theme.js';

// A file that never comes must not hold up the components.
const PATIENCE = 2000;

/** What the page around a dashboard says of its look: read, and watched, by a file that pages without a theme need not wait for. */
export class Surroundings {
  /** Resolves when the theme may be read. */
  readonly known: Promise<void> | undefined;
  #theme: typeof theme | undefined;
  #unwatch: (() => void) | undefined;
  #stopped = false;

  constructor(
    readonly element: HTMLElement,
    changed: () => void,
  ) {
    const loaded = import('../theme.js').then(
      (module) => {
        if (this.#stopped) return;
        this.#theme = module;
        this.#unwatch = module.watchSurroundings(element, changed);
      },
      // Connect's own look, then.
      () => {},
    );
    if (mayHaveTheme(element)) this.known = Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  theme(): AppearanceVariables | undefined {
    return this.#theme?.readTheme(this.element);
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatch?.();
  }
}

/** Whether the page's CSS says anything to us. */
function mayHaveTheme(element: Element): boolean {
  // Firefox has no map of them, but lists custom properties in the style itself, as Chromium does not in all versions.
  const names = element.computedStyleMap?.().keys() ?? getComputedStyle(element);
  return Array.from(names).some((name) => name.startsWith('--stripe-connect-'));
}
