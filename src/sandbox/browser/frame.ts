import type { CssFontSource, CustomFontSource } from '@stripe/connect-js';
import type { Tag } from './component-specs.js';
import { looksCrossOrigin, realDocument, realWindow } from './cross-origin.js';
import { append, h, type Child } from './dom.js';
import { stylesheet } from './styles/index.js';
import type { Theme } from './theme.js';

/** The layers that Stripe's frames are in: a component's content, and what opens over the page. */
export type Layer = 'ui' | 'accessory';

/** The `data-testid` of a component's frame, as in Stripe's. */
export const testIdOf = (tag: Tag, layer: Layer): string => `stripe-connect-${layer}-layer-stripe-connect-${tag}`;

export interface FrameOptions {
  tag: Tag;
  title: string;
  layer: Layer;
  fonts: readonly (CssFontSource | CustomFontSource)[];
  /** Its document is new and empty: at first, and again after each move of the element in the page. */
  onReady(): void;
}

/**
 * An iframe of the page's origin, with no `src` and no `srcdoc`, so that a strict CSP and Trusted Types allow it. Its
 * document is in quirks mode for that reason, which the stylesheet allows for.
 */
export class Frame {
  readonly element: HTMLIFrameElement;
  readonly #options: FrameOptions;
  #root: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  /** `data-key` of the focused element: a browser forgets it when the focus moves to another frame. */
  #focusedKey: string | null = null;

  constructor(options: FrameOptions) {
    this.#options = options;
    const { tag, layer, title } = options;
    this.element = h('iframe', {
      title,
      name: `stripe-connect-${layer}-layer-${Math.random().toString(36).slice(2)}`,
      'data-testid': testIdOf(tag, layer),
    });
    looksCrossOrigin(this.element);
    const fixed = { position: 'fixed', inset: '0', width: '100%', height: '100%' };
    const inline = { display: 'block', width: '100%', height: '0' };
    Object.assign(this.element.style, { border: '0', ...(layer === 'accessory' ? fixed : inline) });
    this.element.addEventListener('load', () => {
      this.#initialize();
      options.onReady();
    });
  }

  /** Replaces the content, and restores the focus by `data-key`. `applyTheme` follows, and sets the height. */
  render(content: Child): void {
    const root = this.#root;
    if (!root) return;
    const focused = this.#hasFocus;
    this.#focusedKey =
      root.ownerDocument.activeElement?.getAttribute('data-key') ?? (focused ? null : this.#focusedKey);
    const scrollTop = root.querySelector('.panel')?.scrollTop ?? 0;
    root.replaceChildren();
    append(root, content);
    this.restoreFocus();
    if (scrollTop > 0) root.querySelector('.panel')?.scrollTo({ top: scrollTop });
  }

  restoreFocus(): void {
    if (!this.#hasFocus || !this.#focusedKey) return;
    this.#root
      ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(this.#focusedKey)}"]`)
      ?.focus({ preventScroll: true });
  }

  get #hasFocus(): boolean {
    return (this.element.getRootNode() as Document | ShadowRoot).activeElement === this.element;
  }

  applyTheme({ properties, scheme, overlays, zIndex }: Theme): void {
    const document = this.#root?.ownerDocument;
    if (!document) return;
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined) document.documentElement.style.removeProperty(name);
      else document.documentElement.style.setProperty(name, value);
    }
    // An iframe whose color-scheme differs from its document's is opaque, and an overlay must be transparent.
    this.element.style.colorScheme = document.documentElement.style.colorScheme = scheme;
    if (this.#options.layer === 'accessory') {
      this.element.style.zIndex = zIndex;
      this.#root?.classList.toggle('drawer', overlays === 'drawer');
    }
    this.#updateHeight();
  }

  get document(): Document | undefined {
    return this.#root?.ownerDocument;
  }

  /** Whether it displays a loading state. */
  setBusy(isBusy: boolean): void {
    if (isBusy) this.#root?.setAttribute('aria-busy', 'true');
    else this.#root?.removeAttribute('aria-busy');
  }

  setLanguage(language: string): void {
    this.#root?.ownerDocument.documentElement.setAttribute('lang', language);
  }

  remove(): void {
    this.#observer?.disconnect();
    this.#root = undefined;
    this.element.remove();
  }

  #initialize(): void {
    const window = realWindow(this.element);
    const document = realDocument(this.element);
    if (!window || !document) return;
    const { title, layer, fonts } = this.#options;
    document.title = title;
    // Constructed in its own window: a stylesheet belongs to one document, and a CSP does not count it as inline.
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(stylesheet);
    document.adoptedStyleSheets = [sheet];
    fonts.forEach((font) => addFont(window, document, font));
    this.#root = h('div', { class: `root ${layer === 'ui' ? 'inline' : 'overlay'}` });
    document.body.replaceChildren(this.#root);
    this.#observer?.disconnect();
    // In a task of its own, as a frame of another origin has to send its height.
    this.#observer = new window.ResizeObserver(() => setTimeout(() => this.#updateHeight()));
    this.#observer.observe(this.#root);
  }

  #updateHeight(): void {
    if (this.#root && this.#options.layer === 'ui') {
      this.element.style.height = `${Math.ceil(this.#root.getBoundingClientRect().height)}px`;
    }
  }
}

function addFont(window: Window & typeof globalThis, document: Document, font: CssFontSource | CustomFontSource): void {
  if ('cssSrc' in font) {
    document.head.append(
      h('link', { rel: 'stylesheet', href: new URL(font.cssSrc, window.parent.document.baseURI).href }),
    );
    return;
  }
  const { family, src, ...descriptors } = font;
  document.fonts.add(new window.FontFace(family, src, descriptors as FontFaceDescriptors));
}
