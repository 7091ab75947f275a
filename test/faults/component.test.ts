/** What can go wrong with a component, while the session and the script are well. */
import type { EmbeddedErrorType } from '@stripe/connect-js';
import type { Fault as SandboxFault } from '../../src/sandbox/browser/config.js';
import { sandboxSecret, type Page } from '../support/page.js';
import { component, componentOf, dashboardOf, sandboxMeta, sandboxOf, status } from '../support/elements.js';
import { dashboard, type Fault, type Outcome } from './fault.js';
import { faults } from './hold.js';

const TYPES: EmbeddedErrorType[] = [
  'api_connection_error',
  'authentication_error',
  'account_session_create_error',
  'invalid_request_error',
  'rate_limit_error',
  'render_error',
  'api_error',
];

/** Of what the sandbox can do otherwise: what these faults are about. */
const ORDER = { claim: 'before-start', startBeforeAuthenticationError: false, secretPerElement: false } as const;
const given = (fault: SandboxFault, more: object = {}) => ({
  head: sandboxMeta({ ...ORDER, faults: { payments: fault }, ...more }),
});
const fix = (page: Page) => sandboxOf(page).configure({ faults: {} });
const both = dashboard('components="payments payouts"');
/** The component's own wait: a dashboard's would be the script's and the session's too. */
const short = dashboard('', component('name="payments" timeout="2000"'));
const PAYMENTS = '[name=payments]';

const loadError: Outcome = {
  code: 'component-load-error',
  says: 'fault',
  fix,
  requests: { session: 1, script: 1 },
  instances: 1,
};
/** Stripe shows it itself: ours is only to report it. */
const onlyReported: Outcome = { code: 'component-load-error' };

const NEEDS: [name: string, setting: string][] = [
  ['payment-disputes', 'payment'],
  ['financial-account', 'financial-account'],
  ['financial-account-transactions', 'financial-account'],
];

/** An endpoint that enables payouts alone, and says so or not. */
const payoutsOnly = (says: boolean) => ({
  head: sandboxMeta(ORDER),
  endpoints: {
    '/account_session': () => ({
      body: { client_secret: sandboxSecret({ components: ['payouts'] }), ...(says && { components: ['payouts'] }) },
    }),
  },
});
const rename = (name: string) => (page: Page) => void (componentOf(page).name = name);

faults('A component', [
  ...TYPES.map((type): Fault => ({
    name: `fails before its first sign: ${type}`,
    given: given({ type }),
    then: { ...loadError, error: { type } },
  })),
  ...TYPES.map((type): Fault => ({
    name: `fails after its first sign: ${type}`,
    given: given({ type, when: 'after' }),
    then: { ...onlyReported, error: { type } },
  })),
  {
    name: 'fails next to another, which goes on',
    html: both,
    given: given('load-error'),
    then: { ...loadError, where: PAYMENTS, shows: ['payouts'], atLast: ['payments', 'payouts'] },
  },
  {
    name: 'fails, and so does every other',
    html: both,
    given: { head: sandboxMeta({ ...ORDER, faults: { '*': 'load-error' } }) },
    then: {
      ...loadError,
      reports: ['component-load-error', 'component-load-error'],
      recovers: 'when fixed',
      fix: (page) => (fix(page), dashboardOf(page).reload()),
      atLast: ['payments', 'payouts'],
    },
  },
  {
    name: 'repeats its error before its first sign',
    given: given('error-repeated'),
    act: (page) => page.clock.advance(900),
    then: loadError,
  },
  {
    name: 'repeats its error after its first sign',
    given: given({ type: 'api_error', when: 'after', times: 5, every: 60 }),
    act: (page) => page.clock.advance(900),
    then: onlyReported,
  },
  {
    name: 'fails with a message full of HTML',
    given: given({ type: 'api_error', message: '<img src=x onerror=alert(1)>' }),
    then: loadError,
  },
  {
    name: 'fails, and shows all the same',
    given: given({ type: 'api_error', loadsAfter: 900 }),
    then: { ...loadError, recovers: 'by itself', fix: () => undefined },
  },
  {
    name: 'never shows',
    html: short,
    given: given('never-loads'),
    then: { code: 'component-timeout', says: 'slow', fix },
  },
  {
    name: 'never shows, next to another, which goes on',
    html: dashboard('', component('name="payments" timeout="2000"') + component('name="payouts"')),
    given: given('never-loads'),
    then: {
      code: 'component-timeout',
      says: 'slow',
      where: PAYMENTS,
      shows: ['payouts'],
      fix,
      atLast: ['payments', 'payouts'],
    },
  },
  {
    name: 'shows late, after we gave it up',
    html: short,
    given: given({ loadsAfter: 4000 }),
    then: { code: 'component-timeout', says: 'slow', recovers: 'by itself', fix: () => undefined },
  },
  {
    name: 'shows late, but in time',
    given: given({ loadsAfter: 1500 }),
    then: { requests: { session: 1, script: 1 }, instances: 1 },
  },
  {
    name: 'calls after it has been replaced',
    given: given({ type: 'api_error', when: 'after', times: 5, every: 100 }, { callsAfterRemoval: true }),
    act: async (page) => {
      await status(page, componentOf(page), 'ready');
      dashboardOf(page).components = ['payouts'];
      await page.clock.advance(800);
    },
    then: { shows: ['payouts'] },
  },
  {
    name: 'has an unknown name',
    html: dashboard('', component('name="paymentz" timeout="2000"')),
    then: { code: 'component-unknown', says: 'setup', recovers: 'when fixed', fix: rename('payments') },
  },
  {
    name: 'has an unknown name, next to a good one',
    html: dashboard('', component('name="paymentz" timeout="2000"') + component('name="payouts"')),
    then: {
      code: 'component-unknown',
      says: 'setup',
      where: '[name=paymentz]',
      shows: ['payouts'],
      recovers: 'when fixed',
      fix: rename('payments'),
      atLast: ['payments', 'payouts'],
    },
  },
  {
    name: 'has no name',
    html: dashboard('', component('')),
    then: { code: 'component-unknown', says: 'setup', recovers: 'when fixed', fix: rename('payments') },
  },
  {
    name: 'is spelled as the API spells it',
    html: dashboard('components="notification_banner"'),
    then: { shows: ['notification-banner'] },
  },
  ...NEEDS.map(([name, setting]): Fault => ({
    name: `lacks what it needs: ${name} without a ${setting}`,
    html: dashboard('', component(`name="${name}"`)),
    then: {
      code: 'component-missing-setting',
      says: 'setup',
      requests: { session: 1 },
      recovers: 'when fixed',
      fix: (page) => componentOf(page).setAttribute(setting, 'pi_1'),
      atLast: [name],
    },
  })),
  {
    name: 'is not enabled, and the endpoint says so',
    html: both,
    given: payoutsOnly(true),
    then: {
      code: 'component-not-enabled',
      says: 'access',
      where: PAYMENTS,
      shows: ['payouts'],
      recovers: 'not in this page',
    },
  },
  {
    name: 'is not enabled, and only Connect.js says so',
    html: both,
    given: payoutsOnly(false),
    then: {
      code: 'component-load-error',
      says: 'fault',
      error: { type: 'invalid_request_error' },
      where: PAYMENTS,
      shows: ['payouts'],
      recovers: 'not in this page',
    },
  },
  {
    name: 'is the only one, and is not enabled',
    given: payoutsOnly(true),
    then: { code: 'component-not-enabled', says: 'access', recovers: 'not in this page' },
  },
  {
    name: 'has a setting that is no JSON',
    html: dashboard('', component('name="payments" default-filters="{oops"')),
    then: {
      code: 'invalid-setting',
      says: 'setup',
      recovers: 'when fixed',
      fix: (page) => componentOf(page).setAttribute('default-filters', '{}'),
    },
  },
  {
    name: 'has a setting that this Connect.js does not know',
    html: dashboard('', component('name="payments" default-filters="{}"')),
    given: { head: sandboxMeta({ missingSetters: ['setDefaultFilters'] }) },
    then: {},
  },
  {
    name: 'has no dashboard',
    html: component('name="payments" timeout="2000"'),
    then: {
      code: 'missing-dashboard',
      says: 'setup',
      where: 'stripe-connect-component',
      recovers: 'when fixed',
      fix: (page) => page.document.body.append(wrapped(page)),
    },
  },
  {
    name: 'names a dashboard that is not there',
    html: component('name="payments" dashboard="dash" timeout="2000"'),
    then: {
      code: 'missing-dashboard',
      says: 'setup',
      where: 'stripe-connect-component',
      recovers: 'when fixed',
      fix: (page) => page.document.body.insertAdjacentHTML('beforeend', dashboard('id="dash"')),
    },
  },
]);

function wrapped(page: Page): Element {
  const around = page.document.createElement('div');
  around.innerHTML = dashboard();
  around.firstElementChild!.append(componentOf(page));
  return around;
}
