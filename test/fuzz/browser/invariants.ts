/** What must hold in a page that has come to rest, and in one that everything has left. */
import type { StripeConnectDashboard, StripeConnectComponent } from '../../../src/elements.js';
import type { Connection, Stage } from './stage.js';

const OURS = 'stripe-connect-dashboard, stripe-connect-component';

export const atRest = (stage: Stage): boolean =>
  [...stage.dashboards, ...stage.components].every(({ status }) => status !== 'loading');

export async function checkRest(stage: Stage): Promise<void> {
  for (const element of [...stage.dashboards, ...stage.components]) {
    if (element.status === 'loading') stage.violate(`${element.localName} loads indefinitely`);
    if (!element.matches(`:state(${element.status})`))
      stage.violate(`${element.localName} is ${element.status} and has another :state()`);
    if (element.status === 'error' && !element.error && !around(element)?.error)
      stage.violate(`${element.localName} is in error and has none`);
  }
  for (const dashboard of stage.dashboards) await checkDashboard(stage, dashboard);
  for (const component of stage.components) await checkComponent(stage, component);
  const known = stage.components.map(({ connectElement }) => connectElement).filter(Boolean);
  for (const element of stripes(stage))
    if (!known.includes(element)) stage.violate(`${element.localName} belongs to no component`);
}

const around = (element: Element) => element.closest<StripeConnectDashboard>('stripe-connect-dashboard');
const stripes = ({ page }: Stage): HTMLElement[] =>
  [...page.document.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.localName.startsWith('stripe-connect-') && !element.matches(OURS),
  );

async function connectionOf(dashboard: StripeConnectDashboard | null | undefined): Promise<Connection | undefined> {
  const instance = dashboard?.instance as unknown as
    { connect?: Connection; debugInstance?(): Promise<{ connect: Connection }> } | undefined;
  return instance?.connect ?? (await instance?.debugInstance?.())?.connect;
}

/** What it displays is of the source that the page specifies now. */
async function checkDashboard(stage: Stage, dashboard: StripeConnectDashboard): Promise<void> {
  const connection = await connectionOf(dashboard);
  const endpoint = dashboard.sessionEndpoint;
  if (!connection) {
    if (dashboard.status === 'ready') stage.violate('the dashboard is ready without an instance');
    return;
  }
  if (connection.ended) stage.violate('the dashboard keeps an instance that was signed out');
  if (dashboard.fetchClientSecret || !endpoint) return;
  const session = await Promise.race([
    connection.session.get().catch(() => undefined),
    stage.page.clock.sleep(50).then(() => undefined),
  ]);
  const [, number] = /_(\d+)_\w+$/.exec(session?.account ?? '') ?? [];
  if (!number) return;
  const sent = stage.sent[Number(number)]!;
  const sessionKey = dashboard.sessionKey ?? null;
  if (sent.endpoint !== endpoint)
    stage.violate(`the dashboard displays what ${sent.endpoint} returned, and its endpoint is ${endpoint}`);
  if (sent.sessionKey !== sessionKey)
    stage.violate(`the dashboard displays a session of the key ${sent.sessionKey}, and its key is ${sessionKey}`);
}

async function checkComponent(stage: Stage, component: StripeConnectComponent): Promise<void> {
  const { connectElement } = component;
  const dashboard = component.dashboard
    ? (stage.page.document.getElementById(component.dashboard) as StripeConnectDashboard | null)
    : around(component);
  const connection = await connectionOf(dashboard);
  const name = component.name ?? '';
  const complete =
    /^(payments|payouts|balances|documents)$/.test(name) || (name === 'payment-details' && !component.isClosed);
  const filters: unknown = component.defaultFilters;
  const enabled = component.error?.code !== 'component-not-enabled';
  const wanted = (component.loading ?? dashboard?.loading) !== 'lazy' && dashboard?.layout !== 'tabs';
  if (connection && complete && enabled && wanted && typeof filters !== 'string' && !connectElement)
    stage.violate(`${name} should stand in the document, and is ${component.status}`);
  if (!connectElement) return;
  if (!connection) stage.violate(`${connectElement.localName} stands in the document without an instance`);
  if (connectElement.parentNode !== component) stage.violate(`${connectElement.localName} is not in its component`);
  if (connectElement.localName !== `stripe-connect-${name}`)
    stage.violate(`${connectElement.localName} stands where ${name} should`);
  const made = stage.elements.find(({ element }) => element === connectElement);
  if (connection && made?.connection !== connection)
    stage.violate(`${connectElement.localName} is of another instance than its dashboard`);
}

/** Nothing of the schedule is left. */
export function checkGone(stage: Stage, dashboards: readonly StripeConnectDashboard[]): void {
  for (const dashboard of dashboards) {
    if (dashboard.status !== 'idle') stage.violate(`a dashboard that has left is ${dashboard.status}`);
    if (dashboard.instance) stage.violate('a dashboard that has left has an instance');
  }
  for (const one of stage.census.alive) stage.violate(`left behind: ${one}`);
  for (const element of stripes(stage)) stage.violate(`left behind: ${element.localName}`);
}

/** Over all schedules of a page. */
export function checkPage(stage: Stage): void {
  const calls = stage.sandbox?.log.filter(({ call }) => call === 'logout').length ?? 0;
  if (calls !== stage.logouts) stage.violate(`${calls} sign-outs, where the person asked for ${stage.logouts}`);
  for (const { kind, message } of stage.page.errors) stage.violate(`${kind}: ${message}`);
  const reused = stage.page.console.filter(({ args }) =>
    /was used before|fetchClientSecret resolved with/.test(args.join(' ')),
  );
  if (reused.length) stage.violate(`a secret reached Connect.js twice, or none did: ${reused[0]!.args.join(' ')}`);
}
