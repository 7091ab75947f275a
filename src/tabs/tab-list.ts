import type { ReactiveController } from 'lit';
import { arrange, removeOthers, setAttributes } from './dom.js';
import type { TabsHost } from './host.js';
import type { Tab } from './tab.js';

const STEPS: Record<string, (index: number, length: number) => number> = {
  ArrowRight: (index, length) => (index + 1) % length,
  ArrowLeft: (index, length) => (index + length - 1) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};
const MIRRORED_KEYS: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

// So many pixels of the next tab stay visible that the row is seen to go on.
const SCROLL_MARGIN = 40;

/**
 * The row of tabs, with the keyboard of https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ and manual activation: the arrow
 * keys move the focus; Enter or the space bar shows a panel, because what is in it has to be loaded first.
 */
export class TabList implements ReactiveController {
  readonly element = document.createElement('div');
  readonly #resizeObserver = new ResizeObserver(() => this.#scrollToActive('instant'));
  #view: TabListView = { tabs: [], active: undefined, isVisible: false };
  // Roving tabindex: the one tab that the Tab key stops at.
  #tabStop: Tab | undefined;
  // What the active tab's position in the row depended on when it was last measured.
  #measured = '';

  constructor(
    readonly host: TabsHost,
    readonly onClick: (tab: Tab) => void,
  ) {
    const { element } = this;
    setAttributes(element, { role: 'tablist', part: 'tabs' });
    element.addEventListener('click', ({ target }) => this.#callWithTab(target, this.onClick));
    element.addEventListener('focusin', ({ target }) => this.#callWithTab(target, (tab) => this.#setTabStop(tab)));
    element.addEventListener('focusout', this.#handleFocusout);
    element.addEventListener('keydown', this.#handleKeydown);
    element.addEventListener('scroll', this.#updateFades);
    host.addController(this);
  }

  get isVisible(): boolean {
    return this.#view.isVisible;
  }

  /** Sets what the next `render()` displays. */
  update(view: TabListView): void {
    if (view.active !== this.#view.active || !view.tabs.includes(this.#tabStop!)) this.#tabStop = view.active;
    this.#view = view;
  }

  /** Brings the row and its tabs up to date. */
  render(label: string): void {
    const { element } = this;
    const { tabs, active, isVisible } = this.#view;
    setAttributes(element, { 'aria-label': label });
    element.hidden = !isVisible;
    for (const tab of tabs) {
      tab.render({ isActive: tab === active, isTabStop: tab === this.#tabStop, hasVisibleList: isVisible });
    }
    const buttons = tabs.map(({ button }) => button);
    removeOthers(element.children, buttons);
    arrange(element, buttons);
  }

  #callWithTab(target: EventTarget | null, callback: (tab: Tab) => void): void {
    const tab = this.#view.tabs.find(({ button }) => button === target);
    if (tab) callback(tab);
  }

  hostConnected(): void {
    this.#resizeObserver.observe(this.element);
  }

  hostDisconnected(): void {
    this.#resizeObserver.disconnect();
  }

  hostUpdated(): void {
    const { tabs, active, isVisible } = this.#view;
    // Measured only when there is something new to measure.
    const state = [isVisible, active?.number, ...tabs.map(({ label }) => label)].join();
    if (state === this.#measured) return;
    this.#measured = state;
    this.#scrollToActive('auto');
  }

  #setTabStop(tab: Tab | undefined): void {
    if (tab === this.#tabStop) return;
    this.#tabStop = tab;
    this.host.requestUpdate();
  }

  /** Coming back to the row with the Tab key leads to the active tab. */
  readonly #handleFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (!this.element.contains(relatedTarget as Node | null)) this.#setTabStop(this.#view.active);
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isMirrored = getComputedStyle(this.host).direction === 'rtl';
    const step = STEPS[(isMirrored && MIRRORED_KEYS[key]) || key];
    const { tabs } = this.#view;
    const index = tabs.findIndex(({ button }) => button === event.target);
    if (!step || index < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    tabs[step(index, tabs.length)]!.button.focus();
  };

  /** Scrolls the row, but not the page. */
  #scrollToActive(behavior: ScrollBehavior): void {
    const { element } = this;
    const { active, isVisible } = this.#view;
    const button = active?.button;
    if (!button || !isVisible) return;
    const tab = button.getBoundingClientRect();
    const row = element.getBoundingClientRect();
    const before = Math.min(tab.left - SCROLL_MARGIN - row.left, 0);
    const after = Math.max(tab.right + SCROLL_MARGIN - row.right, 0);
    const left = before || after;
    if (left) element.scrollBy({ left, behavior });
    this.#updateFades();
  }

  /** Fades the row out at the ends where it goes on. */
  readonly #updateFades = (): void => {
    const { element } = this;
    const { scrollLeft, scrollWidth, clientWidth } = element;
    const rest = scrollWidth - clientWidth - Math.abs(scrollLeft);
    const [start, end] = [Math.abs(scrollLeft) > 1, rest > 1];
    const isMirrored = scrollLeft < 0 || (end && getComputedStyle(element).direction === 'rtl');
    element.toggleAttribute('data-more-left', isMirrored ? end : start);
    element.toggleAttribute('data-more-right', isMirrored ? start : end);
  };
}

interface TabListView {
  readonly tabs: readonly Tab[];
  readonly active: Tab | undefined;
  readonly isVisible: boolean;
}
