/** Each step of a schedule, as a page does it. */
import type { StripeConnectDashboard } from '../../../src/elements.js';
import { PUBLISHABLE_KEY, retryButton } from '../../support/elements.js';
import type { Kinds, Schedule, Step } from './schedule.js';
import type { Stage } from './stage.js';

const pick = <T>(list: readonly T[], which: number): T | undefined =>
  list.length ? list[which % list.length] : undefined;

export class Play {
  /** Also those that have left. */
  readonly dashboards: StripeConnectDashboard[] = [];
  readonly #removedFor = new WeakSet<Element>();

  constructor(
    readonly stage: Stage,
    given: Schedule,
  ) {
    this.#main.append(this.#know(this.#make('d1', '/a', given)));
  }

  get #document(): Document {
    return this.stage.page.document;
  }

  get #main(): Element {
    return this.stage.page.$('main');
  }

  async do(step: Step): Promise<void> {
    await (this.#actions[step.kind] as (given: Step) => unknown)(step);
  }

  #make(
    id: string,
    endpoint: string,
    { key, timeout, components }: Pick<Schedule, 'key' | 'timeout' | 'components'>,
  ): StripeConnectDashboard {
    const dashboard = this.#document.createElement('stripe-connect-dashboard');
    const attributes = {
      id,
      'session-endpoint': endpoint,
      timeout,
      components,
      ...(key && { 'publishable-key': PUBLISHABLE_KEY }),
    };
    for (const [name, value] of Object.entries(attributes)) dashboard.setAttribute(name, value);
    return dashboard;
  }

  /** Whose request it is must be known. */
  #know(dashboard: StripeConnectDashboard): StripeConnectDashboard {
    const number = this.stage.numbered.push(dashboard) - 1;
    dashboard.requestInit = { headers: { 'x-dashboard': `${number}` } };
    this.dashboards.push(dashboard);
    return dashboard;
  }

  /** The page's own: those that the dashboards made of names are theirs. */
  #component(which: number) {
    return pick(
      this.stage.components.filter((component) => !component.hasAttribute('managed')),
      which,
    );
  }

  #replace(old: StripeConnectDashboard, next: StripeConnectDashboard): void {
    this.#removedFor.add(old);
    old.replaceWith(this.#know(next));
  }

  #place(id: string): Element {
    return this.#document.getElementById(id) ?? this.#document.body;
  }

  readonly #actions: { [Kind in keyof Kinds]: (given: Kinds[Kind]) => unknown } = {
    wait: ({ ms }) => this.stage.page.clock.sleep(ms),
    attribute: ({ which, attribute: [name, value] }) => {
      const dashboard = pick(this.dashboards, which)!;
      if (value === null) dashboard.removeAttribute(name);
      else dashboard.setAttribute(name, value);
    },
    function: ({ which, on }) => {
      pick(this.dashboards, which)!.fetchClientSecret = on ? this.stage.ask : null;
    },
    remove: ({ which }) => pick(this.dashboards, which)!.remove(),
    add: ({ which }) => {
      if (which === 5 && !this.dashboards.some(({ id }) => id === 'd2')) {
        this.#main.append(this.#know(this.#make('d2', '/a', { key: true, timeout: '200', components: 'payouts' })));
      }
      const dashboard = pick(this.dashboards, which)!;
      if (!dashboard.isConnected && !this.#removedFor.has(dashboard)) this.#main.append(dashboard);
    },
    move: ({ which }) => {
      const dashboard = pick(this.stage.dashboards, which);
      if (dashboard) (dashboard.parentElement === this.#main ? this.#document.body : this.#main).append(dashboard);
    },
    swap: ({ which }) => {
      const old = pick(this.stage.dashboards, which);
      if (!old) return;
      const template = this.#document.createElement('template');
      template.innerHTML = old.outerHTML;
      this.#replace(old, template.content.firstElementChild as StripeConnectDashboard);
    },
    clone: ({ which }) => {
      const old = pick(this.stage.dashboards, which);
      if (old) this.#replace(old, old.cloneNode(true) as StripeConnectDashboard);
    },
    empty: ({ which }) => pick<Element>([...this.stage.dashboards, ...this.stage.components], which)?.replaceChildren(),
    addComponent: ({ which, name, dashboard, lazy }) => {
      if (this.stage.components.length > 5) return;
      const component = this.#document.createElement('stripe-connect-component');
      component.setAttribute('name', name);
      // Where there is no dashboard, this is how long one is waited for.
      component.setAttribute('timeout', '200');
      if (dashboard) component.setAttribute('dashboard', dashboard);
      if (lazy) component.setAttribute('loading', 'lazy');
      this.#place(which % 2 ? 'd1' : 'd2').append(component);
    },
    removeComponent: ({ which }) => this.#component(which)?.remove(),
    moveComponent: ({ which, into }) => {
      const component = this.#component(which);
      if (component) this.#place(into).append(component);
    },
    rename: ({ which, name }) => this.#component(which)?.setAttribute('name', name),
    setting: ({ which, setting: [name, value] }) => {
      const component = pick(this.stage.components, which);
      if (value === null) component?.removeAttribute(name);
      else component?.setAttribute(name, value);
    },
    reload: ({ which }) => pick(this.dashboards, which)!.reload(),
    reloadComponent: ({ which }) => pick(this.stage.components, which)?.reload(),
    retry: ({ which }) => {
      const failed = pick(
        [...this.stage.dashboards, ...this.stage.components].filter(({ status }) => status === 'error'),
        which,
      );
      if (failed) retryButton(failed)?.click();
    },
    logout: ({ which }) => {
      const dashboard = pick(this.dashboards, which)!;
      return dashboard.logout().then(
        () => void this.stage.logouts++,
        (error: Error) => {
          // There is no session to end.
          if (error.name !== 'InvalidStateError') throw error;
        },
      );
    },
    online: () => this.stage.page.window.dispatchEvent(new Event('online')),
    fault: ({ fault }) =>
      this.stage.sandbox?.configure({ faults: fault ? { '*': fault as 'never-loads' } : {}, callsAfterRemoval: true }),
    callback: ({ which, setter }) => {
      const made = pick(this.stage.elements, which);
      made?.listeners[setter]?.({
        elementTagName: 'payments',
        ...(setter === 'setOnLoadError' && { error: { type: 'api_error', message: 'late' } }),
      });
    },
  };
}
