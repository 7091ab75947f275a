import { expect } from '@open-wc/testing';
import { callsOf, dashboardOf, status, tag } from '../support/elements.js';
import { CONNECT_JS, openPage, type Page, type PageOptions } from '../support/page.js';
import { PRIMARY, settled, themed as open, toldOf, updates, watched } from './support.js';

const THEMES = `<style>:root { ${PRIMARY}: red } .dark { ${PRIMARY}: blue }</style>`;
const BLUE = { appearance: { variables: { colorPrimary: 'rgb(0, 0, 255)' } } };
const themed = (html?: string, options: PageOptions = {}) => open(html, { head: THEMES, ...options });
const darken = (page: Page) => page.document.documentElement.classList.add('dark');

describe('The page’s language', () => {
  const changes: Record<string, (page: Page) => void> = {
    'of <html>': (page) => (page.document.documentElement.lang = 'de'),
    'of something around the dashboard': (page) => (page.$('main').lang = 'de'),
    'of the dashboard': (page) => (dashboardOf(page).lang = 'de'),
  };
  for (const [name, act] of Object.entries(changes)) {
    it(`${name} changes: one update, with the locale`, async () => {
      const page = await themed();
      expect(await toldOf(page, () => act(page))).to.deep.equal([{ locale: 'de-DE' }]);
    });
  }

  it('and the theme change together: one update', async () => {
    const page = await themed();
    const told = await toldOf(page, () => {
      darken(page);
      page.document.documentElement.lang = 'fr';
    });
    expect(told).to.deep.equal([{ ...BLUE, locale: 'fr-FR' }]);
  });

  it('counts after the dashboard was moved, where it is now', async () => {
    const page = await themed(`<section lang="fr"></section><main>${tag('components="payments"')}</main>`);
    expect(await toldOf(page, () => page.$('section').append(dashboardOf(page)))).to.deep.equal([{ locale: 'fr-FR' }]);
    page.$('main').lang = 'it';
    await settled(page);
    expect(updates(page)).to.have.lengthOf(1);
    expect(await toldOf(page, () => (page.$('section').lang = 'de'))).to.deep.equal([{ locale: 'de-DE' }]);
  });
});

describe('A theme is noticed', () => {
  it('while nothing may move: reduced motion, and no transitions or animations in the page', async () => {
    const page = await themed(undefined, {
      head: `${THEMES}<style>*, ::before, ::after { transition: none !important; animation: none !important; animation-duration: 0s !important }</style>`,
    });
    expect(await toldOf(page, () => darken(page))).to.deep.equal([BLUE]);
  });

  it('when a dashboard is shown that was hidden as the theme changed', async () => {
    const page = await themed();
    page.$('main').style.display = 'none';
    await page.clock.advance(50);
    darken(page);
    await settled(page);
    expect(updates(page)).to.deep.equal([]);
    expect(await toldOf(page, () => (page.$('main').style.display = ''))).to.deep.equal([BLUE]);
  });

  it('when a dashboard was not there as the theme changed', async () => {
    const page = await themed();
    const dashboard = dashboardOf(page);
    dashboard.remove();
    darken(page);
    await page.clock.advance(50);
    expect(await toldOf(page, () => page.$('main').append(dashboard))).to.deep.equal([BLUE]);
  });

  it('where it changes while the dashboard is still on its way', async () => {
    const page = await openPage(tag('components="payments"'), {
      head: THEMES,
      connectJs: { file: '/dist/sandbox/connect.js', delay: 300 },
    });
    await page.until(() => page.requestsTo(CONNECT_JS).length, 'it is on its way');
    darken(page);
    await status(page, dashboardOf(page), 'ready');
    await settled(page);
    expect(callsOf(page, 'init')[0]!.value as object).to.deep.include(BLUE);
    expect(updates(page)).to.deep.equal([]);
  });

  it('by each of two dashboards', async () => {
    const page = await themed(tag('components="payments"') + `<div>${tag('components="payouts"')}</div>`);
    expect(await toldOf(page, () => darken(page))).to.deep.equal([BLUE, BLUE]);
    expect(await toldOf(page, () => page.$('div').style.setProperty(PRIMARY, 'lime'))).to.have.lengthOf(1);
  });

  it('under a strict Content-Security-Policy, with Trusted Types', async () => {
    const page = await openPage(tag('components="payments"'), {
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-test' 'self' https://connect-js.stripe.com; connect-src 'self'; frame-src *; style-src 'nonce-test'; " +
          "require-trusted-types-for 'script'; trusted-types default lit-html",
      },
      // connect-js itself sets a script's `src` from a string; nothing else may.
      head: `${THEMES.replace('<style>', '<style nonce="test">')}<script nonce="test">
        window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => violations.push(violatedDirective + ' ' + sourceFile));
        window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
      </script>`,
    });
    await page.until(() => callsOf(page, 'init').length, 'there is an instance');
    await watched(page);
    expect(await toldOf(page, () => darken(page))).to.deep.equal([BLUE]);
    const ours = (page.window as unknown as { violations: string[] }).violations.filter((each) => /theme/.test(each));
    expect(ours).to.deep.equal([]);
  });
});

describe('Watching the theme', () => {
  it('ends with the dashboard, and leaves nothing behind', async () => {
    const page = await themed();
    const dashboard = dashboardOf(page);
    const root = dashboard.shadowRoot!;
    const sheets = [...root.adoptedStyleSheets];
    let reads = 0;
    page.window.getComputedStyle = new Proxy(page.window.getComputedStyle, {
      apply: (call, self, args) => (reads++, Reflect.apply(call, self, args)),
    });
    dashboard.remove();
    await page.clock.advance(400);
    reads = 0;
    expect([...root.children].map(({ localName }) => localName)).to.not.include('span');
    expect(root.adoptedStyleSheets).to.deep.equal(sheets);
    darken(page);
    page.document.documentElement.lang = 'de';
    dashboard.lang = 'fr';
    await settled(page);
    expect(updates(page)).to.deep.equal([]);
    expect(reads).to.equal(0);
  });

  it('does no work while nothing changes', async () => {
    const page = await themed();
    let reads = 0;
    page.window.getComputedStyle = new Proxy(page.window.getComputedStyle, {
      apply: (call, self, args) => (reads++, Reflect.apply(call, self, args)),
    });
    page.document.body.append('text', page.document.createElement('p'));
    page.document.body.className = 'other';
    await settled(page);
    expect(reads).to.equal(0);
  });

  it('is not seen by the page: no events, no boxes, no children', async () => {
    const page = await themed();
    const heard: string[] = [];
    for (const name of ['transitionrun', 'transitionstart', 'transitionend', 'animationstart', 'animationend']) {
      page.document.addEventListener(name, ({ type }) => heard.push(type), true);
    }
    const { scrollHeight, scrollWidth } = page.document.documentElement;
    darken(page);
    page.$('main').style.display = 'none';
    await page.clock.advance(50);
    page.$('main').style.display = '';
    await settled(page);
    expect(heard).to.deep.equal([]);
    expect(page.document.documentElement).to.include({ scrollHeight, scrollWidth });
    expect([...dashboardOf(page).children].map(({ localName }) => localName)).to.deep.equal([
      'stripe-connect-component',
    ]);
  });

  it('starts again where a removed dashboard comes back', async () => {
    const page = await themed();
    const dashboard = dashboardOf(page);
    dashboard.remove();
    await page.clock.advance(400);
    page.$('main').append(dashboard);
    await page.until(() => callsOf(page, 'init').length === 2, 'there is another instance');
    await status(page, dashboard, 'ready');
    await watched(page);
    expect(await toldOf(page, () => darken(page))).to.deep.equal([BLUE]);
  });
});
