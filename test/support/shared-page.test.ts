import { expect } from '@open-wc/testing';
import { sharePage } from './shared-page.js';

describe('a page that tests share', () => {
  it('is empty for the next test: its content, its console, its requests', async () => {
    const sharedPage = sharePage({ module: false, endpoints: { '/other': { status: 204 } } });
    const page = await sharedPage('<p>One</p>');
    page.window.console.warn('one');
    await page.window.fetch('/other');
    await page.empty();
    expect(page.document.body.innerHTML).to.equal('');
    expect(page.console).to.deep.equal([]);
    expect(page.requests).to.deep.equal([]);
    expect(await sharedPage('<p>Two</p>')).to.equal(page);
    expect(page.$('p').textContent).to.equal('Two');
  });

  it('fails the test during which it had an error, and not a later one', async () => {
    const page = await sharePage({ module: false })('');
    page.window.setTimeout(() => {
      throw new Error('late');
    }, 500);
    const error = await page.empty().catch((reason: Error) => reason);
    expect((error as Error).message).to.match(/did not expect[^]*late/);
    page.errors.length = 0;
  });

  it('is a new page once it has been closed', async () => {
    const sharedPage = sharePage({ module: false });
    const page = await sharedPage('');
    await page.close();
    expect(await sharedPage('')).not.to.equal(page);
  });
});
