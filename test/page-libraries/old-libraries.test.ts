/** Libraries that replace built-ins: with each of them a page works as it does without, and nothing is lost. */
import { expect } from '@open-wc/testing';
import { CONNECT_JS, openPage } from '../support/page.js';
import { callsOf, component, dashboardOf, mounted, status, tag } from '../support/elements.js';
import { newLibrary } from '../support/files.js';

const LIBRARIES = '/test/page-libraries/node_modules/';
const script = (path: string) => `<script src="${LIBRARIES}${path}"></script>`;

/**
 * What Prototype.js 1.7 replaces of the built-ins, in our own words: it is not on npm. Its `Array.from` takes no
 * function, its `entries` and `find` are its own.
 */
const PROTOTYPE = `<script>
  Array.from = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Object.assign(Array.prototype, {
    entries() { return this.slice(); },
    toArray() { return this.slice(); },
    select(test) { return this.filter(test); },
    find(test) { for (const each of this) if (test(each)) return each; },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
    clone() { return this.slice(); },
    each(callback) { this.forEach(callback); return this; },
  });
  Object.assign(Object, { extend: Object.assign, clone: (value) => ({ ...value }), isElement: (value) => value?.nodeType === 1 });
  Object.assign(Element.prototype, {
    up() { return this.parentNode; },
    down() { return this.firstElementChild; },
    visible() { return this.style.display !== 'none'; },
    update(content) { this.innerHTML = content; return this; },
    insert(content) { this.append(content); return this; },
    empty() { return !this.innerHTML.trim(); },
    identify() { return this.id ||= 'anonymous_' + Math.random(); },
    select(selector) { return [...this.querySelectorAll(selector)]; },
  });
  RegExp.prototype.match = RegExp.prototype.test;
</script>`;

const PAGES: [name: string, head: string, pageErrors?: RegExp][] = [
  ['Prototype.js 1.7', PROTOTYPE],
  // Its file for servers, the only one on npm, ends with an error in a page, after it has replaced what it replaces.
  ['MooTools Core 1.5', script('mootools/lib/mootools-core-1.5.2-server.js'), /protect is not a function/],
  ['jQuery 1.12', script('jquery/dist/jquery.js')],
  ['Underscore 1.8', script('underscore/underscore.js')],
  ['Sugar 1.5', script('sugar/sugar.js')],
  ['Date.js', script('datejs/lib/date.js')],
  ['es6-shim', script('es6-shim/es6-shim.js')],
  ['core-js 2', script('core-js/client/shim.js')],
  ['zone.js 0.8', script('zone.js/dist/zone.js')],
  [
    'several of them at once',
    script('core-js/client/shim.js') +
      PROTOTYPE +
      script('sugar/sugar.js') +
      script('jquery/dist/jquery.js') +
      script('zone.js/dist/zone.js'),
  ],
];

for (const [name, head, pageErrors] of PAGES) {
  describe(`With ${name}`, () => {
    it('the components are shown, with every setting of the page, its theme, and a date', async () => {
      const page = await openPage(
        `<form><input name="host">${tag(
          'layout="tabs" show-object-ids',
          component(`name="payments" default-filters='{"date": {"after": "2026-01-31"}, "status": ["successful"]}'`) +
            component('name="account-onboarding" full-terms-of-service-url="https://shop.test/terms"'),
        )}</form>`,
        {
          module: newLibrary().elements,
          head: `${head}<meta name="csrf-token" content="t0ken"><style>form { --stripe-connect-color-primary: rgb(1, 2, 3) }</style>`,
        },
      );
      if (pageErrors) page.expectError(pageErrors);
      const dashboard = dashboardOf(page);
      await status(page, dashboard, 'ready');
      await page.until(() => mounted(page).length === 1, 'the first tab is shown');
      const tabs = dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]');
      expect(tabs).to.have.lengthOf(2);
      tabs[1]!.click();
      await page.until(() => mounted(page).length === 2, 'the second is shown');

      const valueOf = (setter: string) => callsOf(page, setter).at(-1)?.value;
      expect(valueOf('setFullTermsOfServiceUrl')).to.equal('https://shop.test/terms');
      const filters = valueOf('setDefaultFilters') as { date: { after: Date }; status: string[] };
      expect(filters.status).to.deep.equal(['successful']);
      const { after } = filters.date;
      expect([after.getFullYear(), after.getMonth(), after.getDate(), after.getHours()]).to.deep.equal([
        2026, 0, 31, 0,
      ]);

      const init = callsOf(page, 'init')[0]!.value as { appearance: { variables: object } };
      expect(init.appearance.variables).to.include({ colorPrimary: 'rgb(1, 2, 3)' });
      const [request] = page.requestsTo('/account_session');
      expect(request!.headers).to.include({ 'x-csrf-token': 't0ken', accept: 'application/json' });
      expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(1);
    });

    it('an error is told to the user and in the console, with the nearest name', async () => {
      const page = await openPage(tag('', component('name="paymnets" timeout="2000"')), { head });
      if (pageErrors) page.expectError(pageErrors);
      await status(page, dashboardOf(page), 'error');
      const said = () => page.console.map(({ args }) => String(args[0])).join('\n');
      await page.until(() => /Did you mean "payments"/.test(said()), 'the nearest name is in the console');
      await page.until(() => /component-unknown/.test(said()), 'so is the error');
    });
  });
}
