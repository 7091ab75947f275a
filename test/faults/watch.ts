/** Everything that a person, or a developer, notices of a page. */
import { expect } from '@open-wc/testing';
import type { ConnectError, StripeConnectComponent, StripeConnectDashboard } from '../../src/elements.js';
import { toTimeout } from '../../src/async/timeout.js';
import { CONNECT_JS, type Page } from '../support/page.js';
import { viewText, type SandboxControl } from '../support/elements.js';

export type Ours = StripeConnectComponent | StripeConnectDashboard;
const OURS = /^stripe-connect-(dashboard|component)$/;

// What is on its way meanwhile takes time of its own.
const SLACK = 1500;

/** Every element in the page, also in shadow roots. */
const all = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);

export const ours = (page: Page): Ours[] => all(page.document).filter((each) => OURS.test(each.localName)) as Ours[];
const stripes = (page: Page): Element[] =>
  all(page.document).filter(({ localName }) => /^stripe-connect-/.test(localName) && !OURS.test(localName));

/** The components that a person sees, by name. */
export function onScreen(page: Page): string[] {
  const frames = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)].filter(
      (frame) =>
        frame.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }) &&
        frame.getBoundingClientRect().height > 20,
    );
  const seen = stripes(page).filter((each) => frames(each, 'iframe').length);
  return [
    ...seen.map(({ localName }) => localName.replace('stripe-connect-', '')),
    ...frames(page.document, 'body > iframe[data-testid]').map(() => 'an overlay'),
  ];
}

/** The texts of our own views, and who shows them. */
export const texts = (page: Page): [Ours, string][] =>
  ours(page)
    .map((each) => [each, viewText(each)] as [Ours, string])
    .filter(([, text]) => text);

/** Follows a page from before our first element exists. */
export class Watch {
  readonly errors: { target: Ours; error: ConnectError }[] = [];
  readonly #since = new Map<Ours, number>();
  readonly #waits: { target: Ours; ms: number }[] = [];

  constructor(readonly page: Page) {
    page.document.addEventListener('connect-error', ({ target, detail: { error } }) =>
      this.errors.push({ target: target as Ours, error }),
    );
    page.document.addEventListener('connect-status-change', ({ target, detail: { status } }) =>
      this.#note(target as Ours, status),
    );
  }

  /** What is written in the console for the developer. */
  get console(): string[] {
    return this.page.console.filter(({ level }) => level === 'error').map(({ args }) => String(args[0]));
  }

  #note(target: Ours, status: string): void {
    const since = this.#since.get(target);
    this.#since.delete(target);
    if (status === 'loading') this.#since.set(target, this.page.clock.now);
    else if (since !== undefined) this.#waits.push({ target, ms: this.page.clock.now - since });
  }

  /** No wait has lasted longer than it may, and none lasts now. */
  expectNoEndlessLoading(): void {
    for (const { target, ms } of this.#waits) {
      const { host } = { host: target.closest('stripe-connect-dashboard') ?? target };
      // A component waits for its dashboard, and then for its own first sign.
      const may = toTimeout(host.timeout) + (target === host ? 0 : toTimeout(target.timeout ?? host.timeout));
      expect(ms, `<${target.localName}> has loaded for ${Math.round(ms)} ms, and may ${may}`).to.be.lessThan(
        may + SLACK,
      );
    }
    const waiting = [...this.#since.keys()].filter((each) => each.isConnected);
    expect(
      waiting.map((each) => each.outerHTML),
      'still loading',
    ).to.deep.equal([]);
  }

  /** Each of Stripe's elements is in use, each tag of its script is the only one, and no user was signed out. */
  expectNothingLeftOver(signOuts: number): void {
    const { page } = this;
    const used = ours(page).map((each) => (each as StripeConnectComponent).connectElement);
    expect(
      stripes(page).filter((each) => !used.includes(each as HTMLElement)),
      'unused elements of Stripe’s',
    ).to.deep.equal([]);
    // Overlays are frames next to the elements that open them.
    if (!stripes(page).length)
      expect(
        all(page.document).filter(({ localName }) => localName === 'iframe'),
        'unused frames',
      ).to.deep.equal([]);
    // An inert tag of the page's own is one of a consent manager.
    const tags = page.document.querySelectorAll(`script[src^="${CONNECT_JS}"]:not([type])`);
    expect(tags.length, 'tags of Connect.js').to.be.lessThan(2);
    const { sandbox } = (page.window.StripeConnect ?? {}) as { sandbox?: SandboxControl };
    if (sandbox)
      expect(
        sandbox.log.filter(({ call }) => call === 'logout'),
        'a sign-out for each that was asked for',
      ).to.have.lengthOf(signOuts);
  }
}
