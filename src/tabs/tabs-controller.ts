import type { ReactiveController } from 'lit';
import type { Texts } from '../languages/texts.js';
import { readFragment, writeFragment } from './fragment.js';
import type { TabComponent, TabsHost } from './host.js';
import { toName } from './names.js';
import { Selection } from './selection.js';
import { isTabbed, Tab } from './tab.js';
import { TabList } from './tab-list.js';

/** The tabs of one dashboard: one for each component that is its child, as long as the layout says so. */
export class TabsController implements ReactiveController {
  readonly #list = new TabList((tab) => this.#handleClick(tab));
  readonly #observer = new MutationObserver(() => this.#update());
  // A component's name, label or status changed.
  readonly #componentController: ReactiveController = { hostUpdated: () => this.#update() };
  #selection: Selection<Tab> | undefined;
  #tabs: readonly Tab[] = [];
  #listeners: AbortController | undefined;
  #usesHash = false;
  #count = 0;
  #texts: Texts | undefined;

  constructor(
    readonly dashboard: TabsHost,
    readonly root: ShadowRoot,
  ) {
    dashboard.addController(this);
  }

  hostConnected(): void {
    if (this.#selection) this.#addListeners();
    this.#update();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#observer.disconnect();
    this.#list.observeSize(false);
  }

  /** To be called after each update of the dashboard. */
  update(wanted: boolean, texts: Texts | undefined): void {
    this.#texts = texts;
    if (wanted && !this.#selection) this.#start();
    if (!wanted && this.#selection) this.#stop();
    this.#update();
  }

  #start(): void {
    this.#selection = new Selection(toName(this.dashboard.active));
    this.#usesHash = false;
    this.#list.addTo(this.root);
    if (this.dashboard.isConnected) this.#addListeners();
  }

  #stop(): void {
    const focused = this.#getFocused();
    this.hostDisconnected();
    for (const tab of this.#tabs) this.#removeTab(tab);
    this.#tabs = [];
    this.#selection = undefined;
    this.#list.remove();
    this.#restoreFocus(focused);
  }

  #addListeners(): void {
    this.#listeners?.abort();
    this.#listeners = new AbortController();
    addEventListener('hashchange', () => this.#handleHashChange(), { signal: this.#listeners.signal });
    this.#list.observeSize(true);
    this.#observe();
  }

  #observe(): void {
    this.#observer.disconnect();
    if (!this.dashboard.isConnected) return;
    this.#observer.observe(this.dashboard, { childList: true, attributeFilter: ['aria-label'] });
    for (const child of this.dashboard.children) this.#observer.observe(child, { attributeFilter: ['slot', 'hidden'] });
  }

  /** Brings the tabs in line with the components, with `active` and with the fragment. */
  #update(): void {
    const { dashboard } = this;
    const selection = this.#selection;
    if (!selection) return;
    const focused = this.#getFocused();
    this.#syncTabs();

    if (dashboard.tabsHash && !this.#usesHash) selection.ask(readFragment());
    this.#usesHash = !!dashboard.tabsHash;
    selection.settle(this.#tabs, toName(dashboard.active));
    if (selection.active) dashboard.active = selection.active;

    // A page that has the dashboard's name in its own language gives it.
    this.#list.show(
      this.#tabs,
      selection.current,
      this.#hasSomethingToTab(),
      dashboard.getAttribute('aria-label') || this.#texts?.sections || 'Sections',
    );
    this.#restoreFocus(focused);
  }

  /** A tab for each component, in the order of the document. */
  #syncTabs(): void {
    const old = new Map(this.#tabs.map((tab) => [tab.component, tab]));
    const tabs = [...this.dashboard.children]
      .filter(isTabbed)
      .map((component) => old.get(component) ?? this.#addTab(component));
    const gone = this.#tabs.filter((tab) => !tabs.includes(tab));
    const changed = gone.length > 0 || tabs.length > this.#tabs.length;
    this.#tabs = tabs;
    for (const tab of tabs) tab.texts = this.#texts;
    for (const tab of gone) this.#removeTab(tab);
    if (changed) this.#observe();
  }

  #addTab(component: TabComponent): Tab {
    const tab = new Tab(component, ++this.#count);
    component.addController(this.#componentController);
    this.root.append(tab.panel);
    return tab;
  }

  #removeTab(tab: Tab): void {
    tab.component.removeController(this.#componentController);
    tab.end();
  }

  /**
   * Not while the dashboard's own placeholder or message is all there is; but what has been shown stays, for who is at
   * it.
   */
  #hasSomethingToTab(): boolean {
    const { status, instance } = this.dashboard;
    const some = (wanted: string) => this.#tabs.some(({ component }) => component.status === wanted);
    if (!this.#tabs.length) return false;
    if (status === 'loading') return this.#list.visible || some('ready');
    // One component failed, and there are others to try.
    return status === 'ready' || (status === 'error' && !!instance && some('idle'));
  }

  /** The person wants this one. */
  #handleClick(tab: Tab): void {
    if (tab === this.#selection?.current) return;
    if (this.dashboard.tabsHash) writeFragment(tab.name);
    this.dashboard.active = tab.name;
    this.#select((selection) => selection.take(tab));
  }

  /** The person followed a link, or went back. */
  #handleHashChange(): void {
    if (!this.dashboard.tabsHash) return;
    // Without a fragment, as the page began.
    const name = readFragment() || toName(this.dashboard.getAttribute('active')) || this.#tabs[0]?.name;
    this.#select((selection) => selection.ask(name));
  }

  #select(change: (selection: Selection<Tab>) => void): void {
    const selection = this.#selection!;
    const before = selection.current;
    change(selection);
    this.#update();
    const { current } = selection;
    if (!current || current === before) return;
    const detail = { name: current.name };
    this.dashboard.dispatchEvent(new CustomEvent('connect-active-change', { detail, bubbles: true, composed: true }));
  }

  /** What has the focus, in the dashboard or in its shadow root. */
  #getFocused(): Element | null {
    const { activeElement } = this.dashboard.getRootNode() as Document | ShadowRoot;
    if (activeElement === this.dashboard) return this.root.activeElement;
    return this.dashboard.contains(activeElement) ? activeElement : null;
  }

  /** When what had the focus has gone, or is hidden, the focus goes to the nearest thing that is there. */
  #restoreFocus(focused: Element | null): void {
    if (!focused) return;
    const there = focused.isConnected && focused.checkVisibility?.() !== false;
    const nearest = this.#list.visible
      ? this.#selection?.current?.button
      : this.root.querySelector<HTMLElement>('[part=view]');
    // A button that changed its place has lost the focus too.
    if (!there) nearest?.focus();
    else if (this.#getFocused() !== focused) (focused as HTMLElement).focus();
  }
}
