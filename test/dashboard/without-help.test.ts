import { newCdn, type Files } from '../support/files.js';
import { openPage } from '../support/page.js';
import { dashboardOf, status, tag, viewText } from '../support/elements.js';

let cdn: Files;
beforeEach(() => {
  cdn = newCdn();
});

describe('The script tag’s file, alone', () => {
  it('tells the person, and names the code in the console, where the file with the advice cannot be had', async () => {
    const page = await openPage(tag('components="payments"'), {
      module: cdn.scriptTag,
      endpoints: { '/account_session': { status: 403 }, [`${cdn.folder}console.js`]: 'network-error' },
    });
    await status(page, dashboardOf(page), 'error');
    await page.until(() => viewText(dashboardOf(page)).startsWith('You do not have access'), 'the person is told');
    await page.until(
      () =>
        page.console.some(({ args }) => /session-forbidden.*docs\/errors\/session-forbidden\.md/.test(args.join(' '))),
      'the console says',
    );
    page.answer('/account_session', 'hang');
    dashboardOf(page).shadowRoot!.querySelector('button')!.click();
    await status(page, dashboardOf(page), 'loading');
  });

  it('shows the components where the file of the theme cannot be had', async () => {
    const page = await openPage(tag('components="payments"'), {
      module: cdn.scriptTag,
      endpoints: { [`${cdn.folder}theme.js`]: 'network-error' },
    });
    await status(page, dashboardOf(page), 'ready');
  });
});
