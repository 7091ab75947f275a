/** What must hold, whatever happens. Each sentence says what a person or a developer would lose. */
const elementName = (name) => `stripe-connect-${name}`;

/** A file that never comes is waited for that long, once for the error's words. */
const HELP = 1000;

/** Holds at every moment at which nothing is about to run. */
export function always(page) {
  for (const dashboard of page.dashboards) {
    const { state, status } = dashboard;
    if (status !== state.status) page.violate(`the dashboard shows ${status} and is ${state.status}`);
    if (status === 'error' && !dashboard.error) page.violate('the dashboard is in error and has none');
    if (state.failure && status !== 'error') page.violate(`the dashboard has failed and is ${status}`);
    if (status === 'loading' && page.clock.now > dashboard.startedAt + dashboard.timeoutAtStart + HELP) {
      page.violate(
        `the dashboard still loads ${page.clock.now - dashboard.startedAt} ms after its start, with a timeout of ${dashboard.timeoutAtStart}`,
      );
    }
    twice(page, dashboard);
    // Nothing fails silently.
    const told = [dashboard, ...guestsOf(dashboard)].some(({ errors }) =>
      errors.some(({ at }) => at >= dashboard.startedAt),
    );
    if (status === 'error' && !told) page.violate('the dashboard is in error and nobody was told of one');
  }
  for (const component of page.components) {
    const { state, status } = component;
    if (status !== state.status) page.violate(`the component shows ${status} and is ${state.status}`);
    if (status === 'error' && !component.error && !state.dashboard?.failure)
      page.violate('the component is in error and there is none');
    twice(page, component);
    mounted(page, component);
    bounded(page, component);
  }
  const stray = page.body.all('script').length;
  if (stray) page.violate('a script tag stands in the body');
}

function twice(page, { told, node }) {
  if (told.length > 1 && told.at(-1) === told.at(-2)) page.violate(`${node.localName} told of ${told.at(-1)} twice`);
}

/** First the dashboard's wait, then its own; each may be followed by the wait for the error's words. */
function bounded(page, component) {
  if (component.status !== 'loading') return;
  const host = component.state.dashboard?.element.owner;
  const begun = Math.max(component.begunAt, host?.startedAt ?? 0);
  const bound = (host?.timeoutAtStart ?? 0) + component.longest + 2 * HELP;
  if (page.clock.now > begun + bound)
    page.violate(`the component still loads ${page.clock.now - begun} ms after it began, of ${bound}`);
}

const guestsOf = (dashboard) => dashboard.page.components.filter(({ state }) => state.dashboard === dashboard.state);

/** Stripe's element is that of the connection, or there is none. */
function mounted(page, component) {
  const { placed, node, state } = component;
  const inside = node.children;
  if (placed !== state.element) page.violate('the element in the component is not the one it knows');
  if (inside.length !== (placed ? 1 : 0)) page.violate(`${inside.length} elements of Stripe in one component`);
  if (!placed) return;
  const connection = state.dashboard?.connection;
  if (!connection) page.violate('an element of Stripe stands in a component without a connection');
  else if (placed.instance !== instanceOf(connection))
    page.violate('an element of Stripe stands in a component whose connection is another');
  if (placed.instance?.ended) page.violate('an element of a session that was ended still stands');
}

const instanceOf = (connection) => connection?.connectInstance;

/** Holds once everything had the time to come to its end. */
export function settled(page) {
  for (const element of [...page.dashboards, ...page.components]) {
    if (element.status === 'loading') page.violate(`${element.node.localName} loads for ever`);
  }
  for (const dashboard of page.dashboards) lastRequestWins(page, dashboard);
  for (const component of page.components) asItShould(page, component);
  const logouts = page.logouts ?? 0;
  if (page.connectJs.logouts !== logouts)
    page.violate(`${page.connectJs.logouts} sign-outs, where the person asked for ${logouts}`);
}

function lastRequestWins(page, dashboard) {
  const { connection } = dashboard.state;
  const instance = instanceOf(connection);
  if (!dashboard.isConnected) {
    if (connection) page.violate('a dashboard that has left keeps its connection');
    return;
  }
  if (!instance) {
    if (dashboard.status === 'ready') page.violate('the dashboard is ready without a connection');
    return;
  }
  if (instance.ended) page.violate('the dashboard keeps an instance that was signed out');
  if (dashboard.keyAtStart && instance.key !== dashboard.keyAtStart)
    page.violate(`the instance has the key ${instance.key}, the page ${dashboard.keyAtStart}`);
  // What stood before a reload that failed still serves.
  if (dashboard.state.reloadFailure) return;
  const stale = instance.secrets.filter(
    (secret) => Number(secret.slice('accs_secret__'.length)) <= dashboard.requestsBefore,
  );
  if (stale.length) page.violate(`the instance lives on ${stale.join()}, asked for before the last start`);
}

/** What should be there, and what should not. */
function asItShould(page, component) {
  const { state, placed } = component;
  const connection = component.isConnected ? state.dashboard?.connection : undefined;
  const name = page.library.toComponentName(component.name ?? '');
  if (!component.isConnected && state.dashboard) page.violate('a component that has left still belongs to a dashboard');
  if (component.isConnected) belongs(page, component);
  const known = name && page.connectJs.customElements.get(elementName(name));
  const complete = name !== 'payment-details' || component.payment;
  const wanted = !component.lazy || component.near;
  const refused = component.defaultFilters === 7;
  const enabled = state.dashboard?.enabledComponents?.includes(name) ?? true;
  const should = connection && known && complete && wanted && !refused && enabled;
  if (should && placed?.localName !== elementName(name))
    page.violate(`${name} should stand in the document: there is ${placed?.localName}`);
  if (placed && (!connection || placed.localName !== elementName(name)))
    page.violate(`${placed.localName} should not stand in the document`);
  if (
    component.isConnected &&
    state.dashboard &&
    wanted &&
    component.status === 'idle' &&
    state.dashboard.status !== 'idle'
  )
    page.violate('a component of a dashboard at work is idle');
}

/** A component belongs to the dashboard around it, or to the one that it names, as long as that is at work. */
function belongs(page, component) {
  const found = page.library.findDashboard(component.node, component.dashboard || undefined);
  if (found !== component.state.dashboard)
    page.violate(
      `the component belongs to ${component.state.dashboard?.element.id}, and should to ${found?.element.id}`,
    );
}

/** Holds a moment after everything has left the document. */
export function gone(page) {
  const timers = page.clock.pending('library');
  if (timers.length) page.violate(`${timers.length} timers outlive their elements, the first until ${timers[0].at} ms`);
  if (page.listeners.count) page.violate(`${page.listeners.count} listeners outlive their elements`);
  if (page.network.open.length) page.violate(`${page.network.open.length} requests outlive their elements`);
  for (const element of [...page.dashboards, ...page.components]) {
    if (element.status !== 'idle') page.violate(`${element.node.localName} has left, and is ${element.status}`);
  }
}
