/** Messages about URLs: a password or a token of one is in no message, event or argument of the console. */
import { expect } from '@open-wc/testing';
import { dashboardOf, status } from '../support/elements.js';
import { openPage, type Answer } from '../support/page.js';

const SECRETS = ['pa55w0rd', 't0ken42', 'c0de42'];

/** Each endpoint, what responds to it, and whether it is an error before any request. */
const ENDPOINTS: [what: string, endpoint: string, answer?: Answer][] = [
  ['not a URL, with a password', 'https://ann:pa55w0rd@'],
  ['of another scheme', 'ftp://ann:pa55w0rd@shop.example/?token=t0ken42#c0de42'],
  ['of another scheme, with a space in the password', 'ftp://ann:x pa55w0rd@shop.example/'],
  ['of another scheme, with line breaks', 'ftp://ann:x&#10;pa55w0rd@shop.example/'],
  ['of another scheme, with backslashes', 'ftp:\\\\ann:pa55w0rd@shop.example'],
  ['without slashes', 'ftp:ann:pa55w0rd@shop.example'],
  ['of a scheme without a host', 'mailto:ann:pa55w0rd@shop.example?code=c0de42'],
  ['with an invalid port', 'https://ann:pa55w0rd@shop.example:99999/?code=c0de42&token=t0ken42'],
  ['with a token as its query', 'https://:0/?t0ken42'],
  ['that is long', `https://ann:${'x'.repeat(300)}pa55w0rd@`],
  ['that responds with an error', '/account_session?token=t0ken42#c0de42', { status: 403, body: { error: 'No.' } }],
  ['that responds with HTML', '/account_session?token=t0ken42', { body: '<html></html>' }],
  ['that repeats its URL', '/account_session?token=t0ken42', { status: 422, body: { error: 'No /a?token=t0ken42' } }],
  [
    'that says where it failed',
    '/account_session',
    { status: 500, body: { error: 'connect postgres://ann:pa55w0rd@db/x?sslkey=t0ken42 Bearer c0de42c0de42' } },
  ],
  ['that cannot be reached', 'https://ann:pa55w0rd@closed.invalid/?token=t0ken42', 'network-error'],
];

describe('A message about an endpoint', () => {
  for (const [what, endpoint, answer = 'network-error'] of ENDPOINTS) {
    it(`${what} has no password and no token`, async () => {
      const said: unknown[] = [];
      const page = await openPage('<main></main>', {
        endpoints: { '/account_session': answer, 'https://closed.invalid/': answer },
      });
      page.document.addEventListener('connect-error', (event) => {
        const { message, serverMessage, userMessage } = event.detail.error;
        said.push(message, serverMessage, userMessage);
      });
      page.$('main').innerHTML =
        `<stripe-connect-dashboard session-endpoint="${endpoint}" publishable-key="pk_test_sandbox" timeout="100"></stripe-connect-dashboard>`;
      await page.clock.advance(1000);
      await status(page, dashboardOf(page), 'error');
      await page.until(() => page.console.length > 0, 'something is in the console');
      for (const { args } of page.console)
        said.push(...args.map((arg) => (arg instanceof page.window.Element ? arg.outerHTML : String(arg))));
      said.push(dashboardOf(page).shadowRoot!.textContent);
      for (const secret of SECRETS) expect(JSON.stringify(said)).not.to.include(secret);
      expect(JSON.stringify(said)).to.include('stripe-connect-dashboard');
    });
  }
});
