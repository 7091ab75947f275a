/** What the page's author has set up wrongly: told before anything is sent, and fixed without a new page. */
import type { Page } from '../support/page.js';
import { dashboardOf, PUBLISHABLE_KEY } from '../support/elements.js';
import { payments, type Outcome } from './fault.js';
import { faults } from './hold.js';

const setup: Outcome = { says: 'setup', requests: { session: 0, script: 0 }, recovers: 'when fixed' };
const fixed = (attribute: string, value: string) => (page: Page) => dashboardOf(page).setAttribute(attribute, value);
const insecure = (page: Page) => void Object.defineProperty(page.window, 'isSecureContext', { value: false });

faults('A page, as it is set up,', [
  {
    name: 'has a live key and is not secure',
    html: payments('publishable-key="pk_live_4242"'),
    before: insecure,
    then: { ...setup, code: 'insecure-context', fix: fixed('publishable-key', PUBLISHABLE_KEY) },
  },
  { name: 'has a test key and is not secure', before: insecure, then: {} },
  {
    name: 'has no endpoint',
    html: `<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}" components="payments"></stripe-connect-dashboard>`,
    then: { ...setup, code: 'missing-endpoint', fix: fixed('session-endpoint', '/account_session') },
  },
  {
    name: 'has an endpoint that is no address',
    html: payments('session-endpoint="http://"'),
    then: { ...setup, code: 'invalid-endpoint', fix: fixed('session-endpoint', '/account_session') },
  },
  {
    name: 'has a script for an endpoint',
    html: payments('session-endpoint="javascript:alert(1)"'),
    then: { ...setup, code: 'invalid-endpoint', fix: fixed('session-endpoint', '/account_session') },
  },
  {
    name: 'has a secret key in its HTML',
    html: payments('publishable-key="sk_test_4242"'),
    then: { ...setup, code: 'secret-key-exposed', fix: fixed('publishable-key', PUBLISHABLE_KEY) },
  },
  {
    name: 'has a restricted key in its HTML',
    html: payments('publishable-key=" rk_live_4242"'),
    then: { ...setup, code: 'secret-key-exposed', fix: fixed('publishable-key', PUBLISHABLE_KEY) },
  },
  {
    name: 'has a key that is none',
    html: payments('publishable-key="nonsense"'),
    then: {
      code: 'invalid-setting',
      says: 'setup',
      recovers: 'when fixed',
      fix: fixed('publishable-key', PUBLISHABLE_KEY),
    },
  },
  {
    name: 'has an appearance that is no JSON',
    html: payments('appearance="{oops"'),
    then: { code: 'invalid-setting', requests: { session: 1, script: 1 } },
  },
]);
