/** `layout="tabs"`: one component at a time. A file of its own beside the script tag's, for the pages that have tabs. */
import type { ReactiveController } from '@lit/reactive-element';
import type { StripeConnectComponent } from './component/element.js';
import type { StripeConnectDashboard } from './dashboard/element.js';
import type { Texts } from './languages/texts.js';
import { readFragment, writeFragment } from './tabs/fragment.js';
import { toName } from './tabs/names.js';
import { Selection } from './tabs/selection.js';
import { isTabbed, Tab } from './tabs/tab.js';
import { TabList } from './tabs/tab-list.js';

export interface TabsEventMap {
  /** With `layout="tabs"`, the person chose another component. */
  'connect-active-change': CustomEvent<{ name: string }>;
}

/** The tabs of one dashboard: one for each component that is its child, as long as the layout says so. */
export class Tabs implements ReactiveController {
  readonly #list = new TabList((tab) => this.#choose(tab));
  readonly #observer = new MutationObserver(() => this.#refresh());
  // A component's name, label or status changed.
  readonly #changed: ReactiveController = { hostUpdated: () => this.#refresh() };
  #selection: Selection<Tab> | undefined;
  #tabs: readonly Tab[] = [];
  #listening: AbortController | undefined;
  #followsHash = false;
  #count = 0;
  #texts: Texts | undefined;

  constructor(
    readonly dashboard: StripeConnectDashboard,
    readonly root: ShadowRoot,
  ) {
    dashboard.addController(this);
  }

  hostConnected(): void {
    if (this.#selection) this.#listen();
    this.#refresh();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer.disconnect();
    this.#list.watch(false);
  }

  /** To be called after each update of the dashboard. */
  update(wanted: boolean, texts: Texts | void): void {
    this.#texts = texts ?? undefined;
    if (wanted && !this.#selection) this.#start();
    if (!wanted && this.#selection) this.#stop();
    this.#refresh();
  }

  #start(): void {
    this.#selection = new Selection(toName(this.dashboard.active));
    this.#followsHash = false;
    this.#list.addTo(this.root);
    if (this.dashboard.isConnected) this.#listen();
  }

  #stop(): void {
    const focused = this.#focused();
    this.hostDisconnected();
    for (const tab of this.#tabs) this.#drop(tab);
    this.#tabs = [];
    this.#selection = undefined;
    this.#list.remove();
    this.#keepFocus(focused);
  }

  #listen(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    addEventListener('hashchange', () => this.#follow(), { signal: this.#listening.signal });
    this.#list.watch(true);
    this.#observe();
  }

  #observe(): void {
    this.#observer.disconnect();
    if (!this.dashboard.isConnected) return;
    this.#observer.observe(this.dashboard, { childList: true, attributeFilter: ['aria-label'] });
    for (const child of this.dashboard.children) this.#observer.observe(child, { attributeFilter: ['slot', 'hidden'] });
  }

  /** Brings the tabs in line with the components, with `active` and with the fragment. */
  #refresh(): void {
    const { dashboard } = this;
    const selection = this.#selection;
    if (!selection) return;
    const focused = this.#focused();
    this.#arrange();

    if (dashboard.tabsHash && !this.#followsHash) selection.ask(readFragment());
    this.#followsHash = !!dashboard.tabsHash;
    selection.settle(this.#tabs, toName(dashboard.active));
    if (selection.active) dashboard.active = selection.active;

    // A page that has the dashboard's name in its own language gives it.
    this.#list.show(this.#tabs, selection.current, this.#hasSomethingToTab(), dashboard.getAttribute('aria-label') || this.#texts?.sections || 'Sections');
    this.#keepFocus(focused);
  }

  /** A tab for each component, in the order of the document. */
  #arrange(): void {
    const old = new Map(this.#tabs.map((tab) => [tab.component, tab]));
    const tabs = [...this.dashboard.children].filter(isTabbed).map((component) => old.get(component) ?? this.#add(component));
    const gone = this.#tabs.filter((tab) => !tabs.includes(tab));
    const changed = gone.length > 0 || tabs.length > this.#tabs.length;
    this.#tabs = tabs;
    for (const tab of tabs) tab.texts = this.#texts;
    for (const tab of gone) this.#drop(tab);
    if (changed) this.#observe();
  }

  #add(component: StripeConnectComponent): Tab {
    const tab = new Tab(component, ++this.#count);
    component.addController(this.#changed);
    this.root.append(tab.panel);
    return tab;
  }

  #drop(tab: Tab): void {
    tab.component.removeController(this.#changed);
    tab.end();
  }

  /** Not while the dashboard's own placeholder or message is all there is; but what has been shown stays, for who is at it. */
  #hasSomethingToTab(): boolean {
    const { status, instance } = this.dashboard;
    const some = (wanted: string) => this.#tabs.some(({ component }) => component.status === wanted);
    if (!this.#tabs.length) return false;
    if (status === 'loading') return this.#list.visible || some('ready');
    // One component failed, and there are others to try.
    return status === 'ready' || (status === 'error' && !!instance && some('idle'));
  }

  /** The person wants this one. */
  #choose(tab: Tab): void {
    if (tab === this.#selection?.current) return;
    if (this.dashboard.tabsHash) writeFragment(tab.name);
    this.dashboard.active = tab.name;
    this.#change((selection) => selection.take(tab));
  }

  /** The person followed a link, or went back. */
  #follow(): void {
    if (!this.dashboard.tabsHash) return;
    // Without a fragment, as the page began.
    const name = readFragment() || toName(this.dashboard.getAttribute('active')) || this.#tabs[0]?.name;
    this.#change((selection) => selection.ask(name));
  }

  #change(change: (selection: Selection<Tab>) => void): void {
    const selection = this.#selection!;
    const before = selection.current;
    change(selection);
    this.#refresh();
    const { current } = selection;
    if (!current || current === before) return;
    const detail = { name: current.name };
    this.dashboard.dispatchEvent(new CustomEvent('connect-active-change', { detail, bubbles: true, composed: true }));
  }

  /** What has the focus, in the dashboard or in its shadow root. */
  #focused(): Element | null {
    const { activeElement } = this.dashboard.getRootNode() as Document | ShadowRoot;
    if (activeElement === this.dashboard) return this.root.activeElement;
    return this.dashboard.contains(activeElement) ? activeElement : null;
  }

  /** When what had the focus has gone, or is hidden, the focus goes to the nearest thing that is there. */
  #keepFocus(focused: Element | null): void {
    if (!focused) return;
    const there = focused.isConnected && focused.checkVisibility?.() !== false;
    const nearest = this.#list.visible ? this.#selection?.current?.button : this.root.querySelector<HTMLElement>('[part=view]');
    // A button that changed its place has lost the focus too.
    if (!there) nearest?.focus();
    else if (this.#focused() !== focused) (focused as HTMLElement).focus();
  }
}

declare global {
  interface GlobalEventHandlersEventMap extends TabsEventMap {}
}
