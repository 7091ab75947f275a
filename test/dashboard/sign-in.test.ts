/** The link to sign in, in the view of a 401: from `sign-in-url`, or from the endpoint's response. */
import { expect } from '@open-wc/testing';
import {
  axeViolations,
  component,
  componentOf,
  dashboardOf,
  retryButton,
  status,
  tag,
  viewText,
} from '../support/elements.js';
import { openPage, type Page, type Reply } from '../support/page.js';

const linkOf = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLAnchorElement>('[part=sign-in]');
const said = (page: Page) => page.console.map(({ args }) => String(args[0])).join('\n');

async function openFailed(attributes = '', body: object = {}, reply: Reply = { status: 401 }): Promise<Page> {
  const page = await openPage(tag(`components="payments" ${attributes}`), {
    endpoints: { '/account_session': { body, ...reply } },
  });
  await status(page, dashboardOf(page), 'error');
  await page.until(() => viewText(dashboardOf(page)), 'the user is told');
  return page;
}
const hrefOf = (page: Page) => linkOf(dashboardOf(page))?.href;

describe('The view of a 401', () => {
  it('has a real link to `sign-in-url`, and no button', async () => {
    const page = await openFailed('sign-in-url="/sign-in?next=%2F"');
    const dashboard = dashboardOf(page);
    expect(viewText(dashboard)).to.match(/^Your session has ended\. Please sign in again\.\s+Sign in$/);
    expect(hrefOf(page)).to.equal(`${location.origin}/sign-in?next=%2F`);
    expect(retryButton(dashboard)).to.equal(null);
    expect(await axeViolations(page, dashboard)).to.deep.equal([]);
  });

  it('has neither without one', async () => {
    const page = await openFailed();
    expect(viewText(dashboardOf(page))).to.equal('Your session has ended. Please sign in again.');
    expect(dashboardOf(page).shadowRoot!.querySelector('[part=view] :is(a, button)')).to.equal(null);
  });

  for (const name of ['sign_in_url', 'signInUrl']) {
    it(`has a link to \`${name}\` of the response, which the page's own code gets too`, async () => {
      const page = await openFailed('', { error: 'Signed out', [name]: 'https://id.example.test/login' });
      expect(hrefOf(page)).to.equal('https://id.example.test/login');
      expect(dashboardOf(page).error!.signInUrl).to.equal('https://id.example.test/login');
    });
  }

  it('prefers the attribute', async () => {
    const page = await openFailed('sign-in-url="/mine"', { sign_in_url: '/theirs' });
    expect(hrefOf(page)).to.equal(`${location.origin}/mine`);
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://id.example.test/', 'https://']) {
    it(`has no link to ${url}, and the console says so`, async () => {
      const page = await openFailed(`sign-in-url="${url}"`);
      expect(hrefOf(page)).to.equal(undefined);
      await page.until(
        () => said(page).includes(`ignores sign-in-url: it isn't a valid http(s) URL: ${url}`),
        'it says',
      );
    });

    it(`has no link to ${url} of a response either`, async () => {
      const page = await openFailed('', { sign_in_url: url });
      expect(hrefOf(page)).to.equal(undefined);
      expect(dashboardOf(page).error!.signInUrl).to.equal(undefined);
      await page.until(() => said(page).includes("sign_in_url is ignored: it isn't a valid http(s) URL"), 'it says');
    });
  }

  it('has the link of the response if the attribute is invalid', async () => {
    const page = await openFailed('sign-in-url="javascript:0"', { sign_in_url: '/theirs' });
    expect(hrefOf(page)).to.equal(`${location.origin}/theirs`);
  });

  it('follows the property', async () => {
    const page = await openFailed();
    dashboardOf(page).signInUrl = '/late';
    await page.until(() => hrefOf(page) === `${location.origin}/late`, 'there is a link');
    dashboardOf(page).signInUrl = null;
    await page.until(() => !linkOf(dashboardOf(page)), 'it is gone');
  });

  it('is the same for a component elsewhere', async () => {
    const html = tag('id="dash" components="" sign-in-url="/sign-in"') + component('name="payments" dashboard="dash"');
    const page = await openPage(html, { endpoints: { '/account_session': { status: 401 } } });
    await page.until(() => linkOf(componentOf(page)), 'it has the link');
    expect(linkOf(componentOf(page))!.href).to.equal(`${location.origin}/sign-in`);
  });
});

describe('Another view', () => {
  it('has no link to sign in: 403', async () => {
    const page = await openFailed('sign-in-url="/sign-in"', { sign_in_url: '/theirs' }, { status: 403 });
    expect(hrefOf(page)).to.equal(undefined);
  });

  it('has it if the response is a sign-in page', async () => {
    const reply = { body: '<!doctype html><h1>Sign in</h1>', headers: { 'content-type': 'text/html' } };
    const page = await openFailed('sign-in-url="/sign-in"', {}, reply);
    expect(hrefOf(page)).to.equal(`${location.origin}/sign-in`);
  });
});
