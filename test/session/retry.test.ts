/** When a session is requested again: by whichever clock, and whatever the browser says about the network. */
import { expect } from '@open-wc/testing';
import { dashboardOf, sandboxMeta, status, tag, viewText } from '../support/elements.js';
import { openPage, sandboxEndpoint, sandboxSecret, type Page } from '../support/page.js';

const good = sandboxEndpoint();
const sessions = (page: Page) => page.requestsTo('/account_session');
/** Then what is `ready` has a session. */
const head = sandboxMeta({ claim: 'before-start' });
const MONTH = 30 * 86_400_000;

describe('A session is requested again', () => {
  it('though the computer’s clock has jumped by a month', async () => {
    const page: Page = await openPage('<main></main>', {
      head,
      endpoints: {
        '/account_session': ({ n }) => {
          if (n > 1) return { body: { client_secret: sandboxSecret({ expires: (Date.now() + 2 * MONTH) / 1000 }) } };
          const { now } = page.window.Date;
          page.window.Date.now = () => now() + MONTH;
          return { status: 503 };
        },
      },
    });
    page.$('main').innerHTML = tag('components="payments"');
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)).to.have.lengthOf(2);
  });

  it('by the server’s clock if Retry-After is a date, though the user’s is ten minutes off', async () => {
    const page = await openPage(tag('components="payments" timeout="20000"'), {
      head,
      endpoints: {
        '/account_session': ({ n, now }) => {
          if (n > 1) return good();
          const date = Math.ceil(now / 1000) * 1000 + 600_000;
          const headers = { date: new Date(date).toUTCString(), 'retry-after': new Date(date + 3000).toUTCString() };
          return { status: 503, headers };
        },
      },
    });
    await status(page, dashboardOf(page), 'ready');
    const [first, second] = sessions(page);
    expect(second!.time - first!.time).to.be.within(2900, 15_000);
  });

  it('though the browser says wrongly that it is offline', async () => {
    const page = await openPage(tag('components="payments" timeout="8000"'), {
      endpoints: { '/account_session': ({ n }) => (n === 1 ? { status: 503 } : good()) },
      head: `${head}<script>Object.defineProperty(navigator, 'onLine', { value: false })</script>`,
    });
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)).to.have.lengthOf(2);
  });

  it('at once when the browser is online again', async () => {
    const page = await openPage(tag('components="payments"'), {
      head,
      endpoints: {
        '/account_session': ({ n }) => (n === 1 ? { status: 503, headers: { 'retry-after': '15' } } : good()),
      },
    });
    await page.until(() => sessions(page).length === 1, 'it is requested');
    await page.clock.advance(100);
    page.window.dispatchEvent(new Event('online'));
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)[1]!.time - sessions(page)[0]!.time).to.be.lessThan(10_000);
  });
});

describe('A page that froze Error.prototype', () => {
  it('shows the error and leaves no rejection', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/account_session': { status: 401 } },
      head: '<script>Object.freeze(Error.prototype)</script>',
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ name: 'ConnectError', code: 'session-unauthorized' });
    expect(viewText(dashboardOf(page))).to.match(/sign in again/);
  });
});
