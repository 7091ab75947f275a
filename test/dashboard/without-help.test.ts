import { expect } from '@open-wc/testing';
import { newCdn, newLibrary, type Files } from '../support/files.js';
import { openPage } from '../support/page.js';
import { dashboardOf, mounted, status, tag, viewText } from '../support/elements.js';

let cdn: Files;
beforeEach(() => {
  cdn = newCdn();
});

describe('The script tag’s file, alone', () => {
  it('waits for Connect.js no longer than `timeout`, if the file for its second try never arrives', async () => {
    // First in this file: WebKit keeps a Connect.js that was preloaded for the next page.
    const library = newLibrary();
    const page = await openPage(tag('components="payments" timeout="4000"'), {
      module: library.elements,
      connectJs: 'network-error',
      endpoints: { [`${library.folder}recovery.js`]: 'hang' },
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.code).to.match(/^script-/);
  });

  it('tells the user, and names the code in the console, if the file with the advice cannot be loaded', async () => {
    const page = await openPage(tag('components="payments"'), {
      module: cdn.scriptTag,
      endpoints: { '/account_session': { status: 409 }, [`${cdn.folder}console.js`]: 'network-error' },
    });
    await status(page, dashboardOf(page), 'error');
    await page.until(() => viewText(dashboardOf(page)).startsWith('Something went wrong'), 'the user is told');
    await page.until(
      () =>
        page.console.some(({ args }) => /session-rejected.*docs\/errors\/session-rejected\.md/.test(args.join(' '))),
      'the console says',
    );
    page.answer('/account_session', 'hang');
    dashboardOf(page).shadowRoot!.querySelector('button')!.click();
    await status(page, dashboardOf(page), 'loading');
  });

  it('shows the components where the file of the theme cannot be loaded', async () => {
    const page = await openPage(tag('components="payments"'), {
      module: cdn.scriptTag,
      endpoints: { [`${cdn.folder}theme.js`]: 'network-error' },
    });
    await status(page, dashboardOf(page), 'ready');
  });

  it('names the code in the console within five seconds, if the file with the advice never arrives', async () => {
    const page = await openPage(tag('components="payments"'), {
      module: cdn.scriptTag,
      endpoints: { '/account_session': { status: 409 }, [`${cdn.folder}console.js`]: 'hang' },
    });
    await status(page, dashboardOf(page), 'error');
    const start = page.clock.now;
    await page.until(() => page.console.some(({ args }) => /^session-rejected/.test(String(args[0]))), 'a line');
    expect(page.clock.now - start).to.be.lessThan(7500);
  });

  const OPTIONAL: [file: string, attributes: string, head?: string][] = [
    ['tabs-controller.js', 'layout="tabs"'],
    ['theme.js', '', '<style>:root { --stripe-connect-color-primary: #123456 }</style>'],
    ['locales.js', 'locale="de-DE"'],
    ['de-DE.js', 'locale="de-DE"'],
    ['invoker-commands.js', ''],
  ];
  for (const [file, attributes, head] of OPTIONAL) {
    it(`shows the components without ${file}, if that never arrives`, async () => {
      const page = await openPage(tag(`components="payments" ${attributes}`), {
        module: cdn.scriptTag,
        head,
        endpoints: { [`${cdn.folder}${file}`]: 'hang' },
      });
      await status(page, dashboardOf(page), 'ready');
      await page.until(() => mounted(page).join() === 'stripe-connect-payments', 'Stripe’s element is there');
    });
  }

  it('has tabs as soon as their file arrives', async () => {
    let arrive!: () => void;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const file = `${cdn.folder}tabs-controller.js`;
    const page = await openPage(tag('components="payments payouts" layout="tabs"'), {
      module: cdn.scriptTag,
      endpoints: { [file]: () => late.then(() => ({ file })) },
    });
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => mounted(page).length === 2, 'they are stacked');
    arrive();
    const tabs = () => dashboardOf(page).shadowRoot!.querySelectorAll('[role=tab]');
    await page.until(() => tabs().length === 2, 'there are tabs');
  });
});
