import type { CssFontSource, CustomFontSource } from '@stripe/connect-js';
import { h, icon } from './dom.js';
import { Frame } from './frame.js';
import type { Scene } from './scene.js';
import type { Theme } from './theme.js';

const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea';

/** A dialog or drawer over the whole page: a second, fixed frame, as only a frame of its own can cover more than its element. */
export class Overlay {
  readonly #scene: Scene;
  readonly #frame: Frame;
  readonly #opener = document.activeElement;
  #draw: () => void;
  #entered = false;

  constructor(scene: Scene, fonts: readonly (CssFontSource | CustomFontSource)[], draw: () => void) {
    this.#scene = scene;
    this.#draw = () => undefined;
    this.#frame = new Frame({
      title: scene.overlay?.().title ?? '',
      kind: 'overlay',
      fonts,
      onReady: () => {
        this.#frame.document?.addEventListener('keydown', this.#onKey);
        this.#draw();
      },
    });
    document.addEventListener('keydown', this.#onKey);
    document.body.append(this.#frame.element);
    this.#draw = draw;
  }

  paint(): void {
    const overlay = this.#scene.overlay?.();
    if (!overlay || !this.#frame.document) return;
    this.#frame.element.title = overlay.title;
    this.#frame.setLanguage(this.#scene.locale.name);
    const close = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': this.#scene.t('Close'), 'data-key': 'overlay-close', onclick: () => this.#scene.close() },
      icon('close'),
    );
    const footer = overlay.footer?.();
    this.#frame.paint([
      h('div', { class: 'backdrop', onclick: () => this.#scene.close() }),
      h(
        'div',
        { class: 'panel', role: 'dialog', tabindex: -1, 'data-key': 'panel', 'aria-modal': 'true', 'aria-labelledby': 'overlay-title' },
        h('div', { class: 'panel-head' }, h('h2', { id: 'overlay-title', class: 'heading-md' }, overlay.title), close),
        h('div', { class: 'panel-body stack' }, overlay.body(), h('p', { class: 'mark' }, this.#scene.t('Sandbox'))),
        footer && h('div', { class: 'panel-foot' }, footer),
      ),
    ]);
    if (this.#entered) return;
    this.#entered = true;
    this.#frame.element.focus();
    this.#frame.document.querySelector<HTMLElement>('.panel')?.focus();
  }

  dress(theme: Theme): void {
    this.#frame.dress(theme);
  }

  remove(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.#frame.remove();
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#scene.close();
    } else if (event.key === 'Tab') this.#keepInside(event);
  };

  #keepInside(event: KeyboardEvent): void {
    const items = [...(this.#frame.document?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const active = this.#frame.document?.activeElement;
    const edge = event.shiftKey ? items[0] : items.at(-1);
    if (active !== edge && items.includes(active as HTMLElement)) return;
    event.preventDefault();
    (event.shiftKey ? items.at(-1) : items[0])?.focus();
  }
}
