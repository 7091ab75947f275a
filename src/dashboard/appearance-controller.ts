import type { AppearanceVariables } from '@stripe/connect-js';
import type { ReactiveController } from 'lit';
import { withAncestors } from '../base/ancestors.js';
import { whenRemoved } from '../base/page-lifecycle.js';
import type * as Theme from '../theme/index.js';
import type { DashboardHost } from './host.js';
import { hasThemeVariables, observeThemeSources } from './theme-sources.js';

/** Follows the theme that the page's CSS specifies, and the language around the dashboard. */
export class AppearanceController implements ReactiveController {
  /** Resolves when the theme can be read; `undefined` if the page's CSS sets no variable. */
  themeLoaded: Promise<void> | undefined;
  #theme: typeof Theme | undefined;
  #unobserve: (() => void) | undefined;

  constructor(readonly host: DashboardHost) {
    host.addController(this);
  }

  /** The variables that the page's CSS sets. */
  get variables(): AppearanceVariables | undefined {
    return this.#theme?.readTheme(this.host);
  }

  hostConnected(): void {
    if (this.themeLoaded) return;
    this.#unobserve?.();
    if (hasThemeVariables(this.host)) this.#loadTheme();
    else this.#unobserve = observeThemeSources(this.host, (hasTheme) => this.#handleChange(hasTheme));
  }

  hostDisconnected(): void {
    whenRemoved(this.host, () => this.#stop());
  }

  /** Call when the element has been moved within the document, so that what is around it may differ. */
  restart(): void {
    this.#stop();
    this.hostConnected();
    this.host.requestUpdate();
  }

  #stop(): void {
    this.#unobserve?.();
    this.#unobserve = this.themeLoaded = undefined;
  }

  #handleChange(hasTheme: boolean): void {
    if (hasTheme) this.hostConnected();
    this.host.requestUpdate();
  }

  /** A file of its own: most pages have no theme. */
  #loadTheme(): void {
    const loading = (this.themeLoaded = import('../theme/index.js').then(
      (theme) => {
        // The element may have been removed, or removed and inserted again, in the meantime.
        if (this.themeLoaded !== loading) return;
        this.#theme = theme;
        this.#unobserve = theme.observeTheme(this.host, withAncestors, () => this.host.requestUpdate());
        this.host.requestUpdate();
      },
      () => {
        // Without the file the components look as Connect has them; the language is followed anyway.
        if (this.themeLoaded === loading)
          this.#unobserve = observeThemeSources(this.host, () => this.host.requestUpdate());
      },
    ));
  }
}
