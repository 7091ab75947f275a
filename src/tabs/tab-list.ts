import { sheet } from './styles.js';
import type { Tab } from './tab.js';

const STEPS: Record<string, (index: number, length: number) => number> = {
  ArrowRight: (index, length) => (index + 1) % length,
  ArrowLeft: (index, length) => (index + length - 1) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};
const MIRRORED: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

// So much of the neighbour is seen, in pixels, that the row looks as if it went on.
const GLIMPSE = 40;

/**
 * The row of tabs, with the keyboard of https://www.w3.org/WAI/ARIA/apg/patterns/tabs/. The arrows move the focus;
 * Enter or the space bar shows a panel, because what is in it has to be loaded first.
 */
export class TabList {
  readonly element = document.createElement('div');
  readonly #resized = new ResizeObserver(() => this.#reveal('instant'));
  #tabs: readonly Tab[] = [];
  #active: Tab | undefined;
  #look = '';

  constructor(chosen: (tab: Tab) => void) {
    const { element } = this;
    element.part.add('tabs');
    element.setAttribute('role', 'tablist');
    element.hidden = true;
    element.addEventListener('click', ({ target }) => {
      const tab = this.#tabs.find(({ button }) => button === target);
      if (tab) chosen(tab);
    });
    element.addEventListener('keydown', (event) => this.#move(event));
    element.addEventListener('focusin', ({ target }) => this.#rove(target as HTMLElement));
    // Who comes back finds the active one.
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#tabs.some(({ button }) => button === relatedTarget)) this.#rove(this.#active?.button);
    });
    element.addEventListener('scroll', () => this.#fade(), { passive: true });
  }

  get visible(): boolean {
    return !this.element.hidden;
  }

  addTo(root: ShadowRoot): void {
    if (!root.adoptedStyleSheets.includes(sheet())) root.adoptedStyleSheets.push(sheet());
    root.append(this.element);
  }

  remove(): void {
    this.element.remove();
    this.element.hidden = true;
    this.#tabs = [];
    this.#active = undefined;
  }

  /** Watches its own width, for as long as the dashboard is in the document. */
  observeSize(on: boolean): void {
    this.#resized.disconnect();
    if (on) this.#resized.observe(this.element);
  }

  show(tabs: readonly Tab[], active: Tab | undefined, visible: boolean, label: string): void {
    this.#tabs = tabs;
    this.#order();
    for (const tab of tabs) tab.show(tab === active, visible);
    this.element.setAttribute('aria-label', label);
    this.element.hidden = !visible;
    if (active !== this.#active || !tabs.some(({ button }) => button.tabIndex === 0)) this.#rove(active?.button);
    this.#active = active;
    // Measured only when there is something new to measure.
    const look = [visible, active?.button.id, ...tabs.map((tab) => tab.label)].join();
    if (look !== this.#look) this.#reveal('auto');
    this.#look = look;
  }

  /** What is in its place is not touched: a button that is moved loses the focus. */
  #order(): void {
    let next: Element | null = null;
    for (const { button } of [...this.#tabs].reverse()) {
      if (button.parentNode !== this.element || button.nextSibling !== next) this.element.insertBefore(button, next);
      next = button;
    }
  }

  #move(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const mirrored = getComputedStyle(this.element).direction === 'rtl';
    const step = STEPS[(mirrored && MIRRORED[key]) || key];
    const index = this.#tabs.findIndex(({ button }) => button === event.target);
    if (!step || index < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#tabs[step(index, this.#tabs.length)]!.button.focus();
  }

  /** Only one is a stop of the Tab key. */
  #rove(stop: HTMLElement | undefined): void {
    for (const { button } of this.#tabs) button.tabIndex = button === stop ? 0 : -1;
  }

  /** Scrolls the row, and nothing but the row. */
  #reveal(behavior: ScrollBehavior): void {
    const { element } = this;
    if (this.#active && this.visible) {
      const tab = this.#active.button.getBoundingClientRect();
      const row = element.getBoundingClientRect();
      const left = Math.min(tab.left - row.left - GLIMPSE, 0) || Math.max(tab.right - row.right + GLIMPSE, 0);
      if (left) element.scrollBy({ left, behavior });
    }
    this.#fade();
  }

  /** Fades the row out where it goes on. */
  #fade(): void {
    const { scrollLeft, scrollWidth, clientWidth } = this.element;
    const rest = scrollWidth - clientWidth - Math.abs(scrollLeft);
    const [start, end] = [Math.abs(scrollLeft) > 1, rest > 1];
    const rtl = scrollLeft < 0 || (end && getComputedStyle(this.element).direction === 'rtl');
    this.element.toggleAttribute('data-more-left', rtl ? end : start);
    this.element.toggleAttribute('data-more-right', rtl ? start : end);
  }
}
