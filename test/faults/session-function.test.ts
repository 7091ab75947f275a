/** What can go wrong in the page's own functions: `fetchClientSecret` and `requestInit`. */
import { sandboxSecret, type Page } from '../support/page.js';
import { dashboardOf, PUBLISHABLE_KEY } from '../support/elements.js';
import { dashboard } from './fault.js';
import { faults } from './hold.js';

const noEndpoint = `<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}" components="payments" timeout="2000"></stripe-connect-dashboard>`;
const byFunction = (give: () => unknown) => (page: Page) =>
  void (dashboardOf(page).fetchClientSecret = give as () => Promise<string>);
const aGoodFunction = (page: Page) => {
  byFunction(() => Promise.resolve(sandboxSecret()))(page);
  dashboardOf(page).reload();
};

faults('The session’s source', [
  {
    name: 'is a function of the page that throws',
    html: noEndpoint,
    act: byFunction(() => {
      throw new Error('not today');
    }),
    then: { code: 'session-rejected', says: 'fault', recovers: 'when fixed', fix: aGoodFunction },
  },
  {
    name: 'is a function of the page that rejects',
    html: noEndpoint,
    act: byFunction(() => Promise.reject(new Error('not today'))),
    then: { code: 'session-rejected', says: 'fault', recovers: 'when fixed', fix: aGoodFunction },
  },
  {
    name: 'is a function of the page that returns nothing',
    html: noEndpoint,
    act: byFunction(() => undefined),
    then: {
      code: 'session-rejected',
      says: 'fault',
      fix: (page) => byFunction(() => Promise.resolve(sandboxSecret()))(page),
    },
  },
  {
    name: 'is a function of the page that never answers',
    html: noEndpoint,
    act: byFunction(() => new Promise(() => undefined)),
    then: { code: 'session-timeout', says: 'slow', recovers: 'when fixed', fix: aGoodFunction },
  },
  {
    name: 'waits for a requestInit that never comes',
    html: dashboard('components="payments" timeout="2000"'),
    before: (page) =>
      page.document.addEventListener(
        'connect-status-change',
        ({ target }) => Object.assign(target!, { requestInit: () => new Promise(() => undefined) }),
        {
          once: true,
        },
      ),
    then: {
      code: 'session-timeout',
      says: 'slow',
      requests: { session: 0 },
      fix: (page) => void (dashboardOf(page).requestInit = null),
    },
  },
]);
