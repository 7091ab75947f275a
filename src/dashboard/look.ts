import type { AppearanceOptions, CssFontSource, CustomFontSource, IStripeConnectUpdateParams, OverlayOption } from '@stripe/connect-js';
import type { InstanceOptions } from '../connect/connection.js';
import { nearestLang, toConnectLocale } from '../connect/locale.js';
import type * as theme from '../theme.js';

const UPDATABLE = ['appearance', 'locale', 'displayOptions'] as const;

/** What the page says of it by attributes and properties; anything may stand in one that holds JSON. */
interface LookSource extends HTMLElement {
  appearance?: AppearanceOptions | null;
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  overlays?: OverlayOption | null;
  locale?: string | null;
  showObjectIds?: boolean;
}

/** Two values that say the same are the same: a framework makes new objects at every render. */
export const hasChanged = (value: unknown, old: unknown): boolean => JSON.stringify(value) !== JSON.stringify(old);

/** How a dashboard's components shall look and speak: what its attributes say, and the CSS and the language of the page around it. */
export class Look {
  #theme: typeof theme | undefined;
  #loading: Promise<void> | undefined;
  #unwatch: (() => void) | undefined;
  // What the instance was told.
  #told: InstanceOptions = {};

  constructor(
    readonly source: LookSource,
    readonly changed: () => void,
  ) {}

  /** Reads the theme and follows it, by a file of its own. To be called when the source enters the document. */
  follow(): void {
    if (this.#loading) return;
    const mine = (this.#loading = import('../theme.js').then(
      (theme) => {
        // The source may have left the document, or have left and come back, in the meantime.
        if (this.#loading !== mine) return;
        this.#theme = theme;
        this.#unwatch = theme.watchSurroundings(this.source, this.changed);
      },
      // Connect's own look, then.
      () => {},
    ));
  }

  /** To be called when the source has left the document. */
  leave(): void {
    this.#unwatch?.();
    this.#unwatch = this.#loading = undefined;
  }

  /** Resolves when the theme can be read; at once where the page's CSS says nothing to us. */
  get known(): Promise<void> | undefined {
    // Firefox lists custom properties in the style itself; Chromium and Safari in a map.
    const names = this.source.computedStyleMap?.().keys() ?? getComputedStyle(this.source);
    return Array.from(names).some((name) => name.startsWith('--stripe-connect-')) ? this.#loading : undefined;
  }

  /** What an attribute of JSON holds, if it has the right form. */
  given<Name extends 'appearance' | 'fonts'>(name: Name): LookSource[Name] {
    const value: unknown = this.source[name];
    return value && typeof value === 'object' && Array.isArray(value) === (name === 'fonts') ? this.source[name] : undefined;
  }

  /** All of it, for a new instance. */
  tell(): InstanceOptions {
    return (this.#told = this.#read());
  }

  /** What has changed since the instance was told last. */
  tellChanges(): IStripeConnectUpdateParams | undefined {
    const [before, now] = [this.#told, this.tell()];
    // There is no way back to the browser's own locale but a new instance.
    const changes = UPDATABLE.filter((name) => hasChanged(now[name], before[name]) && (now[name] ?? name !== 'locale'));
    return changes.length ? Object.fromEntries(changes.map((name) => [name, now[name] ?? {}])) : undefined;
  }

  #read(): InstanceOptions {
    const { locale, overlays, showObjectIds } = this.source;
    const appearance = this.given('appearance');
    const variables = { ...this.#theme?.readTheme(this.source), ...appearance?.variables };
    const look = { ...appearance, ...(overlays && { overlays }), ...(Object.keys(variables).length && { variables }) };
    return {
      appearance: Object.keys(look).length ? look : undefined,
      fonts: this.given('fonts') ?? undefined,
      locale: locale || toConnectLocale(nearestLang(this.source)),
      displayOptions: showObjectIds === undefined ? undefined : { showObjectIds },
    };
  }
}
