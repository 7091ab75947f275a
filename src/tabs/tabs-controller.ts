import type { ReactiveController } from 'lit';
import { arrange, removeOthers } from './dom.js';
import { readFragment, writeFragment } from './fragment.js';
import type { NameFunctions, TabComponent, TabsHost, TabsStrings } from './host.js';
import { Selection } from './selection.js';
import { tabsStyles } from './styles.js';
import { isTabbed, Tab } from './tab.js';
import { TabList } from './tab-list.js';

interface TabsView {
  readonly selection: Selection<Tab>;
  tabs: readonly Tab[];
  /** Whether the fragment has been read since `tabs-hash` was set. */
  usesHash: boolean;
}

const isPanel = (element: Element): boolean => element.getAttribute('role') === 'tabpanel';

/**
 * The tabs of a dashboard with `layout="tabs"`: one for each component that is its child. They are plain DOM, which
 * outlives each update: their frames and the focus stay.
 */
export class TabsController implements ReactiveController {
  readonly #list: TabList;
  readonly #observer = new MutationObserver(() => this.#sync());
  // With `layout="tabs"`.
  #view: TabsView | undefined;
  #listeners: AbortController | undefined;
  // What had the focus before the update that is under way.
  #focused: Element | null = null;

  constructor(
    readonly host: TabsHost,
    readonly strings: TabsStrings,
    readonly names: NameFunctions,
    /** Makes the pending update of the host immediately. */
    readonly performUpdate: () => void,
  ) {
    host.shadowRoot!.adoptedStyleSheets.push(tabsStyles);
    this.#list = new TabList(host, (tab) => this.#handleClick(tab));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#view) this.#addListeners();
    this.#sync();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    this.#focused = this.#getFocused();
    this.#sync();
  }

  hostUpdated(): void {
    this.#restoreFocus(this.#focused);
    this.#focused = null;
  }

  /** Brings the shadow root up to date. Call in each update of the host. */
  render(): void {
    const root = this.host.shadowRoot!;
    const { element } = this.#list;
    const panels = this.#tabs.map(({ panel }) => panel);
    removeOthers([...root.children].filter(isPanel), panels);
    if (!this.#view) return element.remove();
    // A page that has a name for the dashboard, in its own language, gives it there.
    this.#list.render(this.host.getAttribute('aria-label') || this.strings.strings?.sections || 'Sections');
    if (element.parentNode !== root) root.append(element);
    arrange(root, panels, element);
  }

  get #tabs(): readonly Tab[] {
    return this.#view?.tabs ?? [];
  }

  /**
   * Brings the tabs in line with the components, with `active` and with the fragment, and requests an update of the
   * host, to render them. It does not itself wait for that update: a new component must not load before it is known
   * whether its tab is the active one.
   */
  #sync(): void {
    const { host } = this;
    const isWanted = host.layout === 'tabs';
    if (isWanted && !this.#view) this.#start();
    if (!isWanted && this.#view) this.#stop();
    const view = this.#view;
    if (!view) return;

    this.#syncTabs(view);
    const { selection, tabs } = view;
    if (host.tabsHash && !view.usesHash) selection.ask(readFragment());
    view.usesHash = !!host.tabsHash;
    selection.settle(tabs, this.names.toComponentName(host.active));
    if (selection.active) host.active = selection.active;
    for (const tab of tabs) tab.updateComponent(tab === selection.current);
    this.#list.update({ tabs, active: selection.current, isVisible: this.#isNeeded() });
    host.requestUpdate();
  }

  #start(): void {
    this.#view = { selection: new Selection(this.names.toComponentName(this.host.active)), tabs: [], usesHash: false };
    if (this.host.isConnected) this.#addListeners();
  }

  #stop(): void {
    this.hostDisconnected();
    for (const tab of this.#tabs) tab.dispose();
    this.#view = undefined;
    this.#list.update({ tabs: [], active: undefined, isVisible: false });
    this.host.requestUpdate();
  }

  #addListeners(): void {
    this.#listeners?.abort();
    this.#listeners = new AbortController();
    addEventListener('hashchange', () => this.#handleHashChange(), { signal: this.#listeners.signal });
    this.#observe();
  }

  #observe(): void {
    const { host } = this;
    this.#observer.disconnect();
    if (!host.isConnected) return;
    this.#observer.observe(host, { childList: true, attributeFilter: ['aria-label'] });
    for (const child of host.children) this.#observer.observe(child, { attributeFilter: ['slot', 'hidden'] });
  }

  /** A tab for each component, in the order of the document. The next update removes the elements of the others. */
  #syncTabs(view: TabsView): void {
    const previous = new Map(view.tabs.map((tab) => [tab.component, tab]));
    const components = [...this.host.children].filter(isTabbed);
    const tabs = components.map((component) => previous.get(component) ?? this.#createTab(component));
    const removed = view.tabs.filter((tab) => !tabs.includes(tab));
    const hasChanged = removed.length > 0 || tabs.length > view.tabs.length;
    view.tabs = tabs;
    for (const tab of tabs) tab.strings = this.strings.strings;
    for (const tab of removed) tab.dispose();
    if (hasChanged) this.#observe();
  }

  #createTab(component: TabComponent): Tab {
    return new Tab(component, this.names, () => this.#sync());
  }

  /**
   * Whether there are panels for the tabs to show: not while the dashboard's own loading or error view is all there is.
   * But tabs that are visible stay while it loads again, for the user who is using them.
   */
  #isNeeded(): boolean {
    const { status, instance } = this.host;
    const hasSome = (wanted: string) => this.#tabs.some(({ component }) => component.status === wanted);
    // Before the language is settled, the labels could be in another one. What is selected is known anyway.
    if (!this.#tabs.length || !this.strings.isSettled) return false;
    if (status === 'loading') return this.#list.isVisible || hasSome('ready');
    // One component failed, and there are others to try.
    return status === 'ready' || (status === 'error' && !!instance && hasSome('idle'));
  }

  #handleClick(tab: Tab): void {
    if (tab === this.#view?.selection.current) return;
    if (this.host.tabsHash) writeFragment(tab.name);
    this.host.active = tab.name;
    this.#select((selection) => selection.take(tab));
  }

  /** The user followed a link, or went back. */
  #handleHashChange(): void {
    if (!this.host.tabsHash) return;
    // Without a fragment, as the page began.
    const name = readFragment() || this.names.toComponentName(this.host.getAttribute('active')) || this.#tabs[0]?.name;
    this.#select((selection) => selection.ask(name));
  }

  /** A listener of the event finds the panel displayed. */
  #select(change: (selection: Selection<Tab>) => void): void {
    const { selection } = this.#view!;
    const previous = selection.current;
    change(selection);
    this.#sync();
    this.performUpdate();
    const { current } = selection;
    if (!current || current === previous) return;
    const detail = { name: current.name };
    this.host.dispatchEvent(new CustomEvent('connect-active-change', { detail, bubbles: true, composed: true }));
  }

  /** What has the focus, in the dashboard or in its shadow root. */
  #getFocused(): Element | null {
    const { host } = this;
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    if (activeElement === host) return host.shadowRoot!.activeElement;
    return host.contains(activeElement) ? activeElement : null;
  }

  /** Moves the focus to the nearest place if what had it was removed, moved or hidden, and nothing else has it now. */
  #restoreFocus(previous: Element | null): void {
    const focused = this.#getFocused();
    if (!previous || (focused && focused !== previous)) return;
    const current = this.#view?.selection.current;
    const view = this.host.shadowRoot!.querySelector<HTMLElement>('[part=view]');
    const nearest = this.#list.isVisible && current ? current.button : view;
    const isVisible = previous.isConnected && (previous.checkVisibility?.() ?? true);
    if (!isVisible) nearest?.focus();
    // An element that was moved has lost the focus.
    else if (!focused) (previous as HTMLElement).focus();
  }
}
