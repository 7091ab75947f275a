/** What the tests of the elements say often. */
import type { StripeConnectComponent, StripeConnectDashboard } from '../../src/elements.js';
import type { SandboxConfig } from '../../src/sandbox/browser/config.js';
import type { Page } from './page.js';

export interface SandboxControl {
  configure(config: Partial<SandboxConfig>): void;
  emit(component: string, listener: string, ...payload: unknown[]): void;
  frame(target: string | Element, layer?: 'ui' | 'accessory'): Document | undefined;
  readonly log: { call: string; instance?: number; tag?: string; value?: unknown }[];
  readonly instances: { created: number; loggedOut: number; live: number };
}

export const PUBLISHABLE_KEY = 'pk_test_sandbox';

/** The dashboard's tag, with an endpoint that answers and a key. */
export const tag = (attributes = '', children = ''): string =>
  `<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="${PUBLISHABLE_KEY}" ${attributes}>${children}</stripe-connect-dashboard>`;

export const component = (attributes: string, children = ''): string =>
  `<stripe-connect-component ${attributes}>${children}</stripe-connect-component>`;

/** For the page's head: how the stand-in behaves, known before it runs. */
export const sandboxMeta = (config: Partial<SandboxConfig>): string =>
  `<meta name="stripe-connect-sandbox" content="${JSON.stringify(config).replaceAll('"', '&quot;')}">`;

/** For the page's head, if a test counts session requests: each component of an instance uses its session. */
export const oneSecret = sandboxMeta({ secretPerElement: false });

/** The stand-in's control, once it is there. */
export const sandboxOf = (page: Page): SandboxControl =>
  (page.window as unknown as { StripeConnect: { sandbox: SandboxControl } }).StripeConnect.sandbox;

export const callsOf = (page: Page, call: string) => sandboxOf(page).log.filter((entry) => entry.call === call);

export const dashboardOf = (page: Page): StripeConnectDashboard => page.$('stripe-connect-dashboard');
export const componentOf = (page: Page, name?: string): StripeConnectComponent =>
  page.$(name ? `stripe-connect-component[name="${name}"]` : 'stripe-connect-component');

/** Waits for a status, and says where the element stood when it did not come. */
export async function status(
  page: Page,
  element: StripeConnectDashboard | StripeConnectComponent,
  expected: string,
  timeout?: number,
): Promise<void> {
  await page.until(
    () =>
      element.status === expected ||
      Promise.reject(new Error(`${element.localName} is ${element.status}: ${String(element.error)}`)),
    `${element.localName} is ${expected}`,
    timeout,
  );
}

/** Waits until all components display their content, which follows their `ready`. */
export const content = (page: Page): Promise<unknown> =>
  page.until(
    () =>
      [...page.document.querySelectorAll('iframe')].every((frame) =>
        sandboxOf(page).frame(frame)?.querySelector('.root:not([aria-busy])'),
      ),
    'the content is displayed',
  );

/** Every status of the dashboard from now on. */
export function statuses(page: Page): string[] {
  const seen: string[] = [];
  dashboardOf(page).addEventListener('connect-status-change', (event) => {
    if (event.target === dashboardOf(page)) seen.push(event.detail.status);
  });
  return seen;
}

/** The text that a person sees of our own views. */
export function viewText(element: HTMLElement): string {
  const view = element.shadowRoot?.querySelector<HTMLElement>('[part=view]');
  if (!view) return '';
  const slots = [...view.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  return [view, ...slots]
    .map((part) => (part as HTMLElement).innerText.trim())
    .filter(Boolean)
    .join('\n');
}

/** What axe finds wrong, in the page's own realm. */
export async function axeViolations(page: Page, element: Element): Promise<string[]> {
  const window = page.window as unknown as {
    axe?: { run(context: Element): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
  };
  if (!window.axe) {
    const script = page.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((done, fail) => Object.assign(script, { onload: done, onerror: fail }));
    page.document.head.append(script);
    await loaded;
  }
  const { violations } = await window.axe!.run(element);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(', ')})`);
}

/** The built-in button of the error view. */
export const retryButton = (element: HTMLElement): HTMLButtonElement | null =>
  element.shadowRoot!.querySelector('[part=retry]');

/** Stripe's elements, by the names of the components that they are in. */
export const mounted = (page: Page): string[] =>
  [...page.document.querySelectorAll<StripeConnectComponent>('stripe-connect-component')]
    .filter((one) => one.connectElement?.isConnected)
    .map((one) => one.connectElement!.localName);
