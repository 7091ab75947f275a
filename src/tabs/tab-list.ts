import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
  readonly #resizeObserver = new ResizeObserver(() => this.#scrollToActive('instant'));
  #observed: Element | null = null;
  #tabs: readonly Tab[] = [];
  #active: Tab | undefined;
  #isVisible = false;
  // Roving tabindex: the one tab that the Tab key stops at.
  #tabStop: Tab | undefined;
  // What the position of the active tab in the row depends on.
  #layoutState = '';

  constructor(
    readonly host: TabsHost,
    readonly onClick: (tab: Tab) => void,
  ) {
    host.addController(this);
  }

  get isVisible(): boolean {
    return this.#isVisible;
  }

  /** Sets what the next `render()` shows. */
  update(tabs: readonly Tab[], active: Tab | undefined, isVisible: boolean): void {
    if (active !== this.#active || !tabs.includes(this.#tabStop!)) this.#tabStop = active;
    this.#tabs = tabs;
    this.#active = active;
    this.#isVisible = isVisible;
  }

  render(label: string): TemplateResult {
    return html`
      <div
        part="tabs"
        role="tablist"
        aria-label=${label}
        ?hidden=${!this.#isVisible}
        @keydown=${this.#handleKeydown}
        @focusout=${this.#handleFocusout}
        @scroll=${this.#updateFades}
      >
        ${repeat(this.#tabs, (tab) => tab, this.#renderTab)}
      </div>
    `;
  }

  readonly #renderTab = (tab: Tab): TemplateResult => {
    const isActive = tab === this.#active;
    return html`
      <button
        type="button"
        part=${isActive ? 'tab active' : 'tab'}
        id=${tab.buttonId}
        role="tab"
        aria-controls=${tab.panelId}
        aria-selected=${isActive}
        tabindex=${tab === this.#tabStop ? 0 : -1}
        lang=${tab.lang ?? nothing}
        @click=${() => this.onClick(tab)}
        @focus=${() => this.#setTabStop(tab)}
      >
        ${tab.label}
      </button>
    `;
  };

  hostDisconnected(): void {
    this.#observeSize(null);
  }

  hostUpdated(): void {
    this.#observeSize(this.host.isConnected ? this.#element : null);
    // Measured only when there is something new to measure.
    const state = [this.#isVisible, this.#active?.number, ...this.#tabs.map(({ label }) => label)].join();
    if (state === this.#layoutState) return;
    this.#layoutState = state;
    this.#scrollToActive('auto');
  }

  get #element(): HTMLElement | null {
    return this.host.shadowRoot!.querySelector('[role=tablist]');
  }

  /** The button of a tab; `null` until it is rendered. */
  getButton(tab: Tab): HTMLElement | null {
    return this.host.shadowRoot!.getElementById(tab.buttonId);
  }

  #observeSize(element: Element | null): void {
    if (element === this.#observed) return;
    this.#resizeObserver.disconnect();
    this.#observed = element;
    if (element) this.#resizeObserver.observe(element);
  }

  #setTabStop(tab: Tab | undefined): void {
    if (tab === this.#tabStop) return;
    this.#tabStop = tab;
    this.host.requestUpdate();
  }

  /** Whoever comes back to the row by the Tab key finds the active tab. */
  readonly #handleFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#element?.contains(relatedTarget as Node | null)) this.#setTabStop(this.#active);
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isMirrored = getComputedStyle(this.host).direction === 'rtl';
    const step = STEPS[(isMirrored && MIRRORED_KEYS[key]) || key];
    const index = this.#tabs.findIndex(({ buttonId }) => buttonId === (event.target as Element).id);
    if (!step || index < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.getButton(this.#tabs[step(index, this.#tabs.length)]!)?.focus();
  };

  /** Scrolls the row, but not the page. */
  #scrollToActive(behavior: ScrollBehavior): void {
    const element = this.#element;
    const button = this.#active && this.getButton(this.#active);
    if (!element || !button || !this.#isVisible) return;
    const tab = button.getBoundingClientRect();
    const row = element.getBoundingClientRect();
    const before = Math.min(tab.left - SCROLL_MARGIN - row.left, 0);
    const after = Math.max(tab.right + SCROLL_MARGIN - row.right, 0);
    const left = before || after;
    if (left) element.scrollBy({ left, behavior });
    this.#updateFades();
  }

  /**
   * Fades the row out at the ends where it goes on. The attributes are set directly, not in the template: they follow
   * the scroll position and the width, for which nothing else needs to be rendered.
   */
  readonly #updateFades = (): void => {
    const element = this.#element;
    if (!element) return;
    const { scrollLeft, scrollWidth, clientWidth } = element;
    const rest = scrollWidth - clientWidth - Math.abs(scrollLeft);
    const [start, end] = [Math.abs(scrollLeft) > 1, rest > 1];
    const isMirrored = scrollLeft < 0 || (end && getComputedStyle(element).direction === 'rtl');
    element.toggleAttribute('data-more-left', isMirrored ? end : start);
    element.toggleAttribute('data-more-right', isMirrored ? start : end);
  };
}
