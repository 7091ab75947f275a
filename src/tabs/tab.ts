import type { ReactiveController } from 'lit';
import type { ResolvedStrings } from '../locales/locale-strings.js';
import { setAttributes } from './dom.js';
import type { NameFunctions, TabComponent } from './host.js';

const SLOT_PREFIX = 'connect-tab-';

/**
 * Whether a child of the dashboard becomes a tab: a component that the page has neither hidden nor put into another
 * slot. In a page that was stored as HTML and parsed again, as Turbo does, it has a slot of this prefix.
 */
export function isTabbed(child: Element): child is TabComponent {
  const { slot, hidden } = child as TabComponent;
  return 'connectElement' in child && (!slot || slot.startsWith(SLOT_PREFIX)) && !hidden;
}

/** One tab: its button, its panel, and the component that the panel shows. */
export class Tab implements ReactiveController {
  static #count = 0;

  /** Unique in the page. */
  readonly number = ++Tab.#count;
  readonly button = document.createElement('button');
  readonly panel = document.createElement('div');
  /** The strings of the labels; `undefined` where they are the English ones. */
  strings: ResolvedStrings | undefined;

  #wasActive = false;
  #state = '';

  constructor(
    readonly component: TabComponent,
    readonly names: NameFunctions,
    /** Called when the component's status, name or label has changed. */
    readonly onChange: () => void,
  ) {
    const { button, panel, number, slotName } = this;
    const [buttonId, panelId] = [`tab-${number}`, `panel-${number}`];
    Object.assign(button, { type: 'button', id: buttonId });
    setAttributes(button, { role: 'tab', 'aria-controls': panelId });
    panel.id = panelId;
    setAttributes(panel, { role: 'tabpanel', part: 'panel', 'aria-labelledby': buttonId });
    panel.append(Object.assign(document.createElement('slot'), { name: slotName }));
    component.addController(this);
  }

  get slotName(): string {
    return `${SLOT_PREFIX}${this.number}`;
  }

  get name(): string {
    return this.names.toComponentName(this.component.name);
  }

  get label(): string {
    return this.component.label || this.#translatedLabel || this.names.toLabel(this.name) || '?';
  }

  /** The language of the label; `undefined` where it is the page's own label, in the page's own language. */
  get lang(): string | undefined {
    return this.component.label ? undefined : ((this.#translatedLabel && this.strings?.lang) ?? 'en');
  }

  get #translatedLabel(): string | undefined {
    const { components = {} } = this.strings ?? {};
    return Object.hasOwn(components, this.name) ? components[this.name] : undefined;
  }

  hostUpdated(): void {
    const state = [this.component.status, this.name, this.label].join();
    if (state === this.#state) return;
    this.#state = state;
    this.onChange();
  }

  /** Assigns the component to its slot, and lets it load from the time on that it is first the active one. */
  updateComponent(isActive: boolean): void {
    const { component, slotName } = this;
    if (component.slot !== slotName) component.slot = slotName;
    this.#wasActive ||= isActive;
    component.setDeferred(!this.#wasActive);
  }

  /** Brings the button and the panel up to date. */
  render({ isActive, isTabStop, hasVisibleList }: TabState): void {
    const { button, panel, label, lang } = this;
    if (button.textContent !== label) button.textContent = label;
    button.tabIndex = isTabStop ? 0 : -1;
    setAttributes(button, { part: isActive ? 'tab active' : 'tab', 'aria-selected': `${isActive}`, lang });
    panel.tabIndex = hasVisibleList ? 0 : -1;
    panel.hidden = !isActive;
  }

  /** Leaves the component as it was before it had a tab. */
  dispose(): void {
    const { component, slotName } = this;
    component.removeController(this);
    component.setDeferred(false);
    if (component.slot === slotName) component.removeAttribute('slot');
  }
}

interface TabState {
  readonly isActive: boolean;
  /** Whether it is the one button of the row that the Tab key stops at. */
  readonly isTabStop: boolean;
  /** Whether the row of tabs is visible. */
  readonly hasVisibleList: boolean;
}
