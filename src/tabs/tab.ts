import type { Texts } from '../languages/texts.js';
import type { TabComponent } from './host.js';
import { toLabel, toName } from './names.js';

// Also in a page that was stored and parsed again, as Turbo does: such a slot is ours, not the page's.
const SLOT = 'connect-tab-';

/** Whether a child of the dashboard becomes a tab: a component that the page has not put elsewhere, or hidden. */
export function isTabbed(child: Element): child is TabComponent {
  const { slot, hidden } = child as TabComponent;
  return 'connectElement' in child && (!slot || slot.startsWith(SLOT)) && !hidden;
}

/** One tab: the button, the panel with its slot, and the component that it shows. */
export class Tab {
  readonly button = document.createElement('button');
  readonly panel = document.createElement('div');
  /** Where the labels are not in English. */
  texts: Texts | undefined;
  readonly #slot = document.createElement('slot');
  // What the component's own `loading` says, while it waits to be shown.
  #held: { loading: TabComponent['loading'] } | undefined;
  #shown = false;

  constructor(
    readonly component: TabComponent,
    number: number,
  ) {
    const { button, panel } = this;
    button.type = 'button';
    button.id = `tab-${number}`;
    button.tabIndex = -1;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', (panel.id = `panel-${number}`));
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    panel.part.add('panel');
    this.#slot.name = SLOT + number;
    panel.append(this.#slot);
  }

  get name(): string {
    return toName(this.component.name);
  }

  get label(): string {
    return this.component.label || this.#builtIn || toLabel(this.name) || '?';
  }

  get #builtIn(): string | undefined {
    return this.texts?.components[this.name as keyof Texts['components']];
  }

  /** `reachable`: whether there is something in the panel that the keyboard could want. */
  show(active: boolean, reachable: boolean): void {
    const { button, panel, component } = this;
    if (button.textContent !== this.label) button.textContent = this.label;
    // The page's own label is in the page's own language.
    if (component.label) button.removeAttribute('lang');
    else button.lang = (this.#builtIn && this.texts?.lang) ?? 'en';
    button.part.value = active ? 'tab active' : 'tab';
    button.setAttribute('aria-selected', `${active}`);
    panel.hidden = !active;
    panel.tabIndex = reachable ? 0 : -1;
    if (component.slot !== this.#slot.name) component.slot = this.#slot.name;
    this.#shown ||= active;
    if (this.#shown) this.#release();
    else this.#hold();
  }

  /** The component is where it was before it was a tab. */
  end(): void {
    const { button, panel, component } = this;
    this.#release();
    if (component.slot === this.#slot.name) component.removeAttribute('slot');
    button.remove();
    panel.remove();
  }

  /** One that is `lazy` waits until it is visible, and in a hidden panel it is not. */
  #hold(): void {
    if (this.#held) return;
    this.#held = { loading: this.component.loading };
    this.component.loading = 'lazy';
  }

  #release(): void {
    if (this.#held) this.component.loading = this.#held.loading;
    this.#held = undefined;
  }
}
