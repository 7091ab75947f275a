/**
 * What may happen, and in which order: the network's plan, and the steps of a page and of the person in front of it.
 */
import fc from 'fast-check';
import { COURSES, problem, SCRIPTS } from './connect-js.js';
import { ANSWERS } from './network.js';

const delay = fc.constantFrom(0, 1, 30, 30, 199, 201, 700, 1999, 4000, 12_000, 25_000);
const timeout = fc.constantFrom(100, 300, 1500, 5000, 20_000, NaN);
const names = fc.constantFrom(
  'payments',
  'payouts',
  'balances',
  'documents',
  'payment_details',
  'newcomer',
  'pay-ments',
  '',
);
const list = fc.array(fc.constantFrom('payments', 'payouts', 'balances', 'payments', 'newcomer'), { maxLength: 3 });
const often = (usual, rare, weight = 3) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: rare, weight: 1 });
const key = often('pk_test_page', fc.constantFrom(undefined, undefined, 'pk_live_page', 'sk_test_page'), 2);
const endpoint = often('a', fc.constantFrom(undefined, 'b', 'b', 'ftp://nowhere'), 2);
const locale = fc.constantFrom('de-DE', 'fr_FR', undefined);
const INITS = ['object', 'function', 'async'];

/** What a page sets of a dashboard. `true` stands for a new function, a name for a new `requestInit` of that kind. */
const change = fc.oneof(
  fc.record({ sessionEndpoint: endpoint }),
  fc.record({ sessionKey: fc.constantFrom('org', 'shop', undefined) }),
  fc.record({ publishableKey: key }),
  fc.record({ fetchClientSecret: fc.constantFrom(true, true, undefined) }),
  fc.record({ requestInit: fc.constantFrom(...INITS, undefined) }),
  fc.record({ locale }),
  fc.record({ appearance: fc.constantFrom({ variables: { colorPrimary: '#ff0000' } }, undefined) }),
  fc.record({ fonts: fc.constantFrom([{ cssSrc: 'data:text/css,' }], undefined) }),
  fc.record({ components: fc.option(list, { nil: undefined, freq: 3 }) }),
  fc.record({ timeout }),
);
const setting = fc.constantFrom(
  { payment: 'pi_2' },
  { payment: undefined },
  { defaultFilters: {} },
  { defaultFilters: 7 },
);

/** The network's side, request by request. What is not in the plan goes well. */
const plan = fc.record({
  answers: fc.array(fc.record({ kind: often('ok', fc.constantFrom(...ANSWERS), 2), delay }), { maxLength: 10 }),
  scripts: fc.array(fc.record({ kind: often('ok', fc.constantFrom(...SCRIPTS), 2), delay }), { maxLength: 4 }),
  courses: fc.array(fc.record({ kind: often('shows', fc.constantFrom(...COURSES), 1), delay }), { maxLength: 6 }),
  inits: fc.array(often('works', fc.constantFrom('throws', 'careless'), 4), { maxLength: 4 }),
  files: fc.array(often('ok', fc.constantFrom('hang', 'error', 'slow'), 2), { maxLength: 4 }),
});

const target = fc.nat(5);
const on = (shape) => fc.record({ which: target, ...shape });
/** Shorter than a move may last, or longer. */
const away = fc.constantFrom(0, 30, 150, 199, 201, 500);
const STEPS = {
  wait: on({ ms: delay }),
  set: on({ change }),
  setWhileDetached: on({ changes: fc.array(change, { minLength: 1, maxLength: 2 }), ms: away }),
  removeDashboard: target,
  addDashboard: target,
  moveDashboard: target,
  swapDashboard: on({ components: list }),
  addComponent: on({
    name: names,
    into: fc.constantFrom('d1', 'd2', 'body'),
    dashboard: often(undefined, fc.constantFrom('d1', 'd2', 'd3')),
    payment: often('pi_1', fc.constant(undefined)),
    lazy: often(false, fc.constant(true)),
  }),
  removeComponent: target,
  putComponent: on({ into: fc.constantFrom('d1', 'd2', 'body') }),
  rename: on({ name: names }),
  redirect: on({ dashboard: fc.constantFrom(undefined, 'd1', 'd2') }),
  setComponentTimeout: on({ timeout }),
  setSetting: on({ setting }),
  setComponentWhileDetached: on({ change: fc.oneof(setting, fc.record({ name: names })), ms: away }),
  scrollNear: target,
  /** As a re-render that knows only its own children does. */
  empty: target,
  reload: target,
  reloadThatFails: on({ kind: fc.constantFrom('403', '403', '503') }),
  reloadComponent: target,
  logout: target,
  /** In another tab: the cookie is of another account from then on. */
  switchAccount: fc.constantFrom('acct_1', 'acct_2', undefined),
  /** Connect.js asks for another session, for whichever account that is by now. */
  renew: target,
  network: fc.boolean(),
  callback: on({
    setter: fc.constantFrom('setOnLoaderStart', 'setOnLoadError', 'setOnClose'),
    type: fc.constantFrom('api_error', 'authentication_error'),
  }),
};
const WEIGHTS = {
  wait: 9,
  set: 6,
  setWhileDetached: 5,
  callback: 3,
  reload: 2,
  removeDashboard: 2,
  addDashboard: 3,
  addComponent: 3,
  setComponentWhileDetached: 2,
  reloadThatFails: 2,
  logout: 2,
  switchAccount: 2,
  renew: 2,
};

const step = fc.oneof(
  ...Object.entries(STEPS).map(([kind, value]) => ({
    arbitrary: value.map((given) => ({ kind, given })),
    weight: WEIGHTS[kind] ?? 1,
  })),
);

export const schedule = fc.record({
  plan,
  first: fc.record({
    sessionEndpoint: often('a', endpoint),
    publishableKey: key,
    timeout: often(5000, timeout),
    components: often(['payments'], fc.option(list, { nil: undefined }), 1),
    locale: often(undefined, locale),
  }),
  // Or all is taken away in full flight.
  comesToRest: fc.boolean(),
  steps: fc.array(step, { maxLength: 20, size: '+1' }),
});

const pick = (list, index) => (list.length ? list[index % list.length] : undefined);
const place = (page, into) => page.root.getElementById(into) ?? page.body;

/** The path says whose request it is. */
export function toProperties(properties, number) {
  const copy = { ...properties };
  if (/^[ab]$/.test(copy.sessionEndpoint)) copy.sessionEndpoint = `/d${number}/${copy.sessionEndpoint}`;
  return copy;
}

function set(page, dashboard, change) {
  const properties = toProperties(change, dashboard.number);
  if (change.fetchClientSecret) properties.fetchClientSecret = page.network.createFunction(dashboard);
  if (change.requestInit) properties.requestInit = page.network.createInit(dashboard, change.requestInit);
  dashboard.set(properties);
}

/** Out of the document, changed there, and back at the same place. */
async function detach(page, element, ms, check, change) {
  const { parentNode, nextSibling } = element;
  if (!element.isConnected) return;
  element.remove();
  await page.clock.advance(0, check);
  change();
  await page.clock.advance(ms, check);
  if (!parentNode.isConnected || element.parentNode) return;
  page.act();
  parentNode.insertBefore(element, nextSibling?.parentNode === parentNode ? nextSibling : null);
}

const ACTIONS = {
  wait: (page, { ms }, check) => page.clock.advance(ms, check),
  set: (page, { which, change }) => set(page, pick(page.dashboards, which), change),
  setWhileDetached: (page, { which, changes, ms }, check) => {
    const dashboard = pick(page.dashboards, which);
    return detach(page, dashboard, ms, check, () => {
      for (const change of changes) set(page, dashboard, change);
    });
  },
  removeDashboard: (page, which) => pick(page.dashboards, which).remove(),
  addDashboard: (page, which) => {
    // The second dashboard comes late, if at all.
    const other =
      which % 3 === 2 && page.dashboards.length < 2
        ? page.addDashboard({ sessionEndpoint: '/d2/a' })
        : pick(page.dashboards, which);
    if (!other.isConnected && !other.isReplaced) page.body.append(other);
  },
  moveDashboard: (page, which) => {
    const dashboard = pick(page.dashboards, which);
    if (dashboard.isConnected) page.body.append(dashboard);
  },
  /** As htmx does: another element in its place, with the same settings. */
  swapDashboard: (page, { which, components }) => {
    const old = pick(page.dashboards, which);
    if (!old.isConnected) return;
    old.remove();
    const number = page.dashboards.length + 1;
    const next = page.addDashboard({
      sessionEndpoint: old.sessionEndpoint?.replace(/\d+/, number),
      publishableKey: old.publishableKey,
      timeout: old.timeout,
      components,
    });
    next.id = old.id;
    old.isReplaced = true;
    page.body.append(next);
  },
  addComponent: (page, { into, name, dashboard, payment, lazy }) => {
    if (page.components.length < 6) place(page, into).append(page.addComponent({ name, dashboard, payment, lazy }));
  },
  removeComponent: (page, which) => guestsOfThePage(page, which)?.remove(),
  putComponent: (page, { which, into }) => {
    const component = guestsOfThePage(page, which);
    if (component) place(page, into).append(component);
  },
  rename: (page, { which, name }) => guestsOfThePage(page, which)?.set({ name }),
  redirect: (page, { which, dashboard }) => guestsOfThePage(page, which)?.set({ dashboard }),
  setComponentTimeout: (page, { which, timeout }) => pick(page.components, which)?.set({ timeout }),
  setSetting: (page, { which, setting }) => pick(page.components, which)?.set(setting),
  setComponentWhileDetached: (page, { which, change, ms }, check) => {
    const component = guestsOfThePage(page, which);
    return component && detach(page, component, ms, check, () => component.set(change));
  },
  scrollNear: (page, which) => pick(page.components, which)?.set({ near: true }),
  empty: (page, which) => {
    const element = pick([...page.dashboards, ...page.components], which);
    for (const child of [...element.children]) child.remove();
  },
  reload: (page, which) => pick(page.dashboards, which).reload(),
  reloadThatFails: (page, { which, kind }) => {
    page.network.plan.unshift({ kind, delay: 30 });
    pick(page.dashboards, which).reload();
  },
  reloadComponent: (page, which) => pick(page.components, which)?.reload(),
  logout: (page, which) => void pick(page.dashboards, which).logout(),
  switchAccount: (page, account) => {
    page.network.account = account;
  },
  renew: (page, which) => {
    const instance = pick(page.connectJs.instances, which);
    if (instance?.requests.length) page.connectJs.renew(instance);
  },
  network: (page, onLine) => {
    page.navigator.onLine = onLine;
    page.listeners.dispatch(onLine ? 'online' : 'offline');
  },
  callback: (page, { which, setter, type }) => {
    const element = pick(page.connectJs.elements, which);
    if (element) page.connectJs.call(element, setter, setter === 'setOnLoadError' ? problem(type) : {});
  },
};

/** Does one step, and lets everything run that follows from it. */
export async function act(page, { kind, given }, check) {
  if (kind !== 'wait') page.act();
  await ACTIONS[kind](page, given, check);
  await page.clock.advance(0, check);
}

/** The components that a dashboard has created for names are its own: no page would touch them. */
const guestsOfThePage = (page, which) =>
  pick(
    page.components.filter((component) => !component.hasAttribute('managed')),
    which,
  );
