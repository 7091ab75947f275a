import type { CssFontSource, CustomFontSource } from '@stripe/connect-js';
import { h, icon } from './dom.js';
import { Frame } from './frame.js';
import type { ViewContext } from './view-context.js';
import type { Theme } from './theme.js';

const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea';

/** A dialog or drawer over the whole page: a second, fixed iframe, as the first one cannot exceed its element. */
export class Overlay {
  readonly #context: ViewContext;
  readonly #frame: Frame;
  readonly #previousFocus = document.activeElement;
  #requestRender: () => void;
  #hasTakenFocus = false;

  constructor(context: ViewContext, fonts: readonly (CssFontSource | CustomFontSource)[], requestRender: () => void) {
    this.#context = context;
    this.#requestRender = () => undefined;
    this.#frame = new Frame({
      tag: context.tag,
      title: context.overlay?.().title ?? '',
      layer: 'accessory',
      fonts,
      onReady: () => {
        this.#frame.document?.addEventListener('keydown', this.#handleKeydown);
        this.#requestRender();
      },
    });
    document.addEventListener('keydown', this.#handleKeydown);
    document.body.append(this.#frame.element);
    this.#requestRender = requestRender;
  }

  render(): void {
    const overlay = this.#context.overlay?.();
    if (!overlay || !this.#frame.document) return;
    this.#frame.element.title = overlay.title;
    this.#frame.setLanguage(this.#context.locale.name);
    const close = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': this.#context.t('Close'),
        'data-key': 'overlay-close',
        onclick: () => this.#context.closeOverlay(),
      },
      icon('close'),
    );
    const footer = overlay.footer?.();
    this.#frame.render([
      h('div', { class: 'backdrop', onclick: () => this.#context.closeOverlay() }),
      h(
        'div',
        {
          class: 'panel',
          role: 'dialog',
          tabindex: -1,
          'data-key': 'panel',
          'aria-modal': 'true',
          'aria-labelledby': 'overlay-title',
        },
        h('div', { class: 'panel-head' }, h('h2', { id: 'overlay-title', class: 'heading-md' }, overlay.title), close),
        h(
          'div',
          { class: 'panel-body stack' },
          overlay.body(),
          h('p', { class: 'sandbox-label' }, this.#context.t('Sandbox')),
        ),
        footer && h('div', { class: 'panel-foot' }, footer),
      ),
    ]);
    this.#frame.setBusy(!this.#context.session);
    if (this.#hasTakenFocus) return;
    this.#hasTakenFocus = true;
    this.#frame.element.focus();
    this.#frame.document.querySelector<HTMLElement>('.panel')?.focus();
  }

  applyTheme(theme: Theme): void {
    this.#frame.applyTheme(theme);
  }

  remove(): void {
    document.removeEventListener('keydown', this.#handleKeydown);
    this.#frame.remove();
    if (this.#previousFocus instanceof HTMLElement && this.#previousFocus.isConnected)
      this.#previousFocus.focus({ preventScroll: true });
  }

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#context.closeOverlay();
    } else if (event.key === 'Tab') this.#trapFocus(event);
  };

  #trapFocus(event: KeyboardEvent): void {
    const focusable = [...(this.#frame.document?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const active = this.#frame.document?.activeElement;
    const edge = event.shiftKey ? focusable[0] : focusable.at(-1);
    if (active !== edge && focusable.includes(active as HTMLElement)) return;
    event.preventDefault();
    (event.shiftKey ? focusable.at(-1) : focusable[0])?.focus();
  }
}
