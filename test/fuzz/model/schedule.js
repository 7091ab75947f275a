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
const endpoint = often('/account_session', fc.constantFrom(undefined, '/other', '/other', 'ftp://nowhere'), 2);

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
const STEPS = {
  wait: on({ ms: delay }),
  setEndpoint: on({ sessionEndpoint: endpoint }),
  setKey: on({ publishableKey: key }),
  setFunction: on({ on: fc.boolean() }),
  setTimeout: on({ timeout }),
  setComponents: on({ components: list }),
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
  setSetting: on({
    setting: fc.constantFrom(
      { payment: 'pi_2' },
      { payment: undefined },
      { defaultFilters: {} },
      { defaultFilters: 7 },
    ),
  }),
  scrollNear: target,
  reload: target,
  reloadComponent: target,
  logout: target,
  network: fc.boolean(),
  callback: on({
    setter: fc.constantFrom('setOnLoaderStart', 'setOnLoadError', 'setOnClose'),
    type: fc.constantFrom('api_error', 'authentication_error'),
  }),
};
const WEIGHTS = {
  wait: 8,
  callback: 3,
  reload: 2,
  removeDashboard: 2,
  addDashboard: 3,
  addComponent: 3,
  setEndpoint: 2,
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
    sessionEndpoint: often('/account_session', endpoint),
    publishableKey: key,
    timeout: often(5000, timeout),
    components: often(['payments'], list, 1),
  }),
  // Or all is taken away in full flight.
  comesToRest: fc.boolean(),
  steps: fc.array(step, { maxLength: 20, size: '+1' }),
});

const pick = (list, index) => (list.length ? list[index % list.length] : undefined);
const place = (page, into) => page.root.getElementById(into) ?? page.body;

const ACTIONS = {
  setFunction: (page, { which, on }) =>
    pick(page.dashboards, which).set({ fetchClientSecret: on ? () => page.network.ask() : undefined }),
  removeDashboard: (page, which) => pick(page.dashboards, which).node.remove(),
  addDashboard: (page, which) => {
    // The second dashboard comes late, if at all.
    const other =
      which % 3 === 2 && page.dashboards.length < 2
        ? page.addDashboard({ sessionEndpoint: '/second' })
        : pick(page.dashboards, which);
    if (!other.isConnected && !other.swapped) page.body.append(other.node);
  },
  moveDashboard: (page, which) => {
    const { node } = pick(page.dashboards, which);
    if (node.isConnected) page.body.append(node);
  },
  /** As htmx does: another element in its place, with the same settings. */
  swapDashboard: (page, { which, components }) => {
    const old = pick(page.dashboards, which);
    if (!old.isConnected) return;
    old.node.remove();
    const next = page.addDashboard({
      sessionEndpoint: old.sessionEndpoint,
      publishableKey: old.publishableKey,
      timeout: old.timeout,
      components,
    });
    next.node.id = old.node.id;
    old.swapped = true;
    page.body.append(next.node);
  },
  addComponent: (page, { into, name, dashboard, payment, lazy }) => {
    if (page.components.length < 6)
      place(page, into).append(page.addComponent({ name, dashboard, payment, lazy }).node);
  },
  removeComponent: (page, which) => guestsOfThePage(page, which)?.node.remove(),
  putComponent: (page, { which, into }) => {
    const component = guestsOfThePage(page, which);
    if (component) place(page, into).append(component.node);
  },
  rename: (page, { which, name }) => pick(page.components, which)?.set({ name }),
  redirect: (page, { which, dashboard }) => guestsOfThePage(page, which)?.set({ dashboard }),
  setComponentTimeout: (page, { which, timeout }) => pick(page.components, which)?.set({ timeout }),
  setSetting: (page, { which, setting }) => pick(page.components, which)?.set(setting),
  scrollNear: (page, which) => {
    const component = pick(page.components, which);
    if (!component) return;
    component.near = true;
    component.state.update();
  },
  reload: (page, which) => pick(page.dashboards, which).reload(),
  reloadComponent: (page, which) => pick(page.components, which)?.reload(),
  logout: (page, which) => {
    const dashboard = pick(page.dashboards, which);
    if (dashboard.state.connection) page.logouts = (page.logouts ?? 0) + 1;
    return dashboard.logout();
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
for (const setting of ['setEndpoint', 'setKey', 'setTimeout', 'setComponents']) {
  ACTIONS[setting] = (page, { which, ...changes }) => pick(page.dashboards, which).set(changes);
}

/** Does one step. */
export function act(page, { kind, given }) {
  return ACTIONS[kind](page, given);
}

/** The components that the dashboards made of names are theirs: no page would touch them. */
function guestsOfThePage(page, which) {
  const theirs = new Set(page.dashboards.flatMap(({ own }) => own));
  return pick(
    page.components.filter((component) => !theirs.has(component)),
    which,
  );
}
