/**
 * What must hold, whatever happens. The page's properties, its requests and its DOM are compared with each other, never
 * with what a controller remembers. Each sentence says what a user or a developer would lose.
 */
const elementName = (name) => `stripe-connect-${name}`;

/** A file that never arrives is waited for that long: the theme, then the text of an error. */
const FILES = 2 * 1000;
/** A source may be set late. */
const SOURCE = 5000;

/** Holds at every moment at which nothing is about to run. */
export function always(page) {
  for (const element of [...page.dashboards, ...page.components]) {
    const { status, localName } = element;
    if (status !== (element.told.at(-1) ?? 'idle'))
      page.violate(`${localName} is ${status} and told of ${element.told.at(-1)}`);
    if (status === 'error' && !element.error) page.violate(`${localName} is in error and has none`);
    // Nothing fails silently.
    if (status === 'error' && !toldOfErrors(page).has(element.error))
      page.violate(`${localName} is in error and it was not reported`);
    if (status === 'loading' && page.clock.now > page.actedAt + longestWait(page))
      page.violate(`${localName} still loads ${page.clock.now - page.actedAt} ms after the last change`);
  }
  for (const dashboard of page.dashboards.filter(({ isConnected }) => isConnected)) {
    shownView(page, dashboard);
    names(page, dashboard);
    if (dashboard.instance) options(page, dashboard);
  }
  for (const component of page.components) mounted(page, component);
  if (page.body.all('script').length) page.violate('a script tag is in the body');
}

const toldOfErrors = ({ dashboards, components }) =>
  new Set([...dashboards, ...components].flatMap(({ errors }) => errors));

/** The session and the script, then a component. */
function longestWait({ dashboards, components }) {
  const longest = (elements) => Math.max(0, ...elements.map(({ longestTimeout }) => longestTimeout));
  return Math.max(SOURCE, longest(dashboards)) + Math.max(longest(components), longest(dashboards)) + FILES;
}

/** Users never see another account's data, not even until the next session arrives. */
function shownView(page, dashboard) {
  const now = dashboard.visible;
  for (const instance of instancesShown(dashboard)) {
    for (const { source, number } of instance.requests) {
      for (const name of ['kind', 'endpoint', 'sessionKey'])
        if (source[name] !== now[name])
          page.violate(`the view is of request ${number} for ${name} ${source[name]}, the page says ${now[name]}`);
    }
    const refused = page.network.requests.find(({ viewsBefore }) => viewsBefore?.has(instance));
    if (refused) page.violate(`the view is older than request ${refused.number}, which was refused`);
  }
}

/** What the dashboard displays, its own components' and others', and what it hands out. */
function instancesShown(dashboard) {
  const placed = componentsOf(dashboard).map((component) => stripesIn(component)[0]?.instance);
  return new Set([...placed, dashboard.instance].filter((instance) => instance?.requests.length));
}

const componentsOf = (dashboard) =>
  dashboard.page.components.filter((component) => dashboardOf(component) === dashboard);

const dashboardOf = (component) =>
  component.isConnected
    ? component.page.library.findDashboard(component, component.dashboard || undefined)?.host
    : undefined;

const stripesIn = (component) => component.children.filter(({ instance }) => instance);

/** Stripe's element is that of the dashboard's instance, or there is none. */
function mounted(page, component) {
  const { isConnected, children, connectElement: placed } = component;
  // Moved for a moment, it keeps what it has.
  if (!isConnected) return;
  if (children.length > 1 || children[0] !== placed)
    page.violate(`${children.length} elements of Stripe in one component, not the one that it knows`);
  if (!placed) return;
  if (page.dashboards.some(({ isMoving }) => isMoving)) return;
  const instance = dashboardOf(component)?.instance;
  if (!instance) page.violate('an element of Stripe is displayed without an instance');
  else if (placed.instance !== instance) page.violate('an element of Stripe is displayed whose instance is another');
  if (placed.instance.ended) page.violate('an element of a session that was ended is still displayed');
}

/** Holds once everything had the time to come to its end. */
export function settled(page) {
  for (const { status, localName } of [...page.dashboards, ...page.components])
    if (status === 'loading') page.violate(`${localName} loads indefinitely`);
  for (const dashboard of page.dashboards) asThePageSays(page, dashboard);
  for (const component of page.components) asItShould(page, component);
  signedOut(page);
}

function asThePageSays(page, dashboard) {
  const { instance, status, error } = dashboard;
  if (!dashboard.isConnected) {
    if (instance) page.violate('a dashboard that has left keeps its instance');
    return;
  }
  const now = dashboard.visible;
  if ((status === 'idle') !== dashboard.isSignedOut)
    page.violate(`the dashboard is ${status}, and ${dashboard.isSignedOut ? '' : 'not '}signed out`);
  if (!instance) {
    if (status === 'ready') page.violate('the dashboard is ready without an instance');
    return;
  }
  if (instance.ended) page.violate('the dashboard keeps an instance that was signed out');
  // What was displayed before a reload that failed still serves.
  if (error) return;
  if (now.publishableKey && instance.key !== now.publishableKey)
    page.violate(`the instance has the key ${instance.key}, the page ${now.publishableKey}`);
  if ((JSON.stringify(instance.options.fonts) ?? '') !== now.fonts) page.violate('the instance has other fonts');
  for (const { number, hasInit, source } of instance.requests) {
    if (source.kind === 'endpoint' && hasInit !== !!dashboard.requestInit)
      page.violate(`request ${number} was made ${hasInit ? 'with' : 'without'} a requestInit, unlike the page`);
    if (number <= dashboard.requestsBeforeReload)
      page.violate(`the view is of request ${number}, and the page has reloaded since`);
  }
}

/** Language and appearance, also what was set while the dashboard was out of the document. */
function options(page, { instance, locale, appearance }) {
  const expected = locale && page.library.toConnectLocale(locale);
  if (expected && instance.options.locale !== expected)
    page.violate(`Connect.js speaks ${instance.options.locale}, the page says ${locale}`);
  const given = JSON.stringify(instance.options.appearance ?? {});
  if (given !== JSON.stringify(appearance ?? {})) page.violate(`Connect.js has the appearance ${given}`);
}

/** The dashboard's own components are those that the page names. */
function names(page, { components, children }) {
  const own = children.filter((child) => child.hasAttribute('managed')).map((child) => child.getAttribute('name'));
  if (components && own.join() !== components.join())
    page.violate(`the components are "${own}", the page says "${components}"`);
}

/** A logout that resolves has ended the session; one that rejects had none to end. */
function signedOut(page) {
  const resolved = page.logouts.filter(({ outcome }) => outcome === 'resolved').length;
  if (page.connectJs.logouts !== resolved)
    page.violate(`${page.connectJs.logouts} sign-outs, where ${resolved} calls of logout() have resolved`);
  for (const { outcome } of page.logouts) {
    if (!outcome) page.violate('a call of logout() never ends');
    else if (!/^(resolved|InvalidStateError)$/.test(outcome)) page.violate(`logout() has ended with ${outcome}`);
  }
}

/** What should be there, and what should not. */
function asItShould(page, component) {
  const { isConnected, lazy, near, defaultFilters, payment, status, connectElement: placed } = component;
  const name = page.library.toComponentName(component.name ?? '');
  const dashboard = dashboardOf(component);
  if (component.mount.dashboard?.host !== dashboard)
    page.violate(`the component belongs to ${component.mount.dashboard?.host.id}, and should to ${dashboard?.id}`);
  if (!isConnected) return;
  const instance = dashboard?.instance;
  const isKnown = name && page.connectJs.customElements.get(elementName(name));
  const opensOver = name === 'payment-details';
  // Closed by the user, or never opened.
  const isClosed = opensOver && (!payment || component.isClosed);
  const isWanted = !lazy || near;
  const enabled = instance?.requests[0]?.components;
  const should =
    instance && isKnown && !isClosed && isWanted && defaultFilters !== 7 && (enabled?.includes(name) ?? true);
  if (should && placed?.localName !== elementName(name))
    page.violate(`${name} should be displayed: there is ${placed?.localName}`);
  const given = placed?.given.setPayment;
  if (isClosed && placed) page.violate(`${name} should be closed`);
  if (should && opensOver && given !== payment)
    page.violate(`Stripe's element has the payment ${given}, the page has ${payment}`);
  if (placed && (!instance || placed.localName !== elementName(name)))
    page.violate(`${placed.localName} should not be displayed`);
  if (dashboard && isWanted && !isClosed && status === 'idle' && dashboard.status !== 'idle')
    page.violate('a component of a dashboard at work is idle');
}

/** Holds a moment after everything has left the document. */
export function gone(page) {
  const timers = page.clock.pending('library');
  if (timers.length) page.violate(`${timers.length} timers outlive their elements, the first until ${timers[0].at} ms`);
  if (page.listeners.count) page.violate(`${page.listeners.count} listeners outlive their elements`);
  if (page.observers.count) page.violate(`${page.observers.count} observers outlive their elements`);
  if (page.network.open.length) page.violate(`${page.network.open.length} requests outlive their elements`);
  for (const { status, localName, connectElement, instance } of [...page.dashboards, ...page.components]) {
    if (status !== 'idle') page.violate(`${localName} has left, and is ${status}`);
    if (connectElement || instance) page.violate(`${localName} has left, and keeps what is Stripe's`);
  }
}
