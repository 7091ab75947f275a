import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { callsOf, dashboardOf, status, tag } from '../support/elements.js';
import { openPage, type Page, type PageOptions } from '../support/page.js';
import { PRIMARY, settled, themed as open, toldOf, updates, watched } from './support.js';

const THEMES = `<style>
  :root { ${PRIMARY}: rgb(1 1 1); --stripe-connect-spacing-unit: 10px }
  .dark, [data-theme=dark] { ${PRIMARY}: rgb(2 2 2); --stripe-connect-color-background: rgb(3 3 3) }
</style>`;
const LIGHT = { colorPrimary: 'rgb(1, 1, 1)', spacingUnit: '10px' };
const DARK = { colorBackground: 'rgb(3, 3, 3)', colorPrimary: 'rgb(2, 2, 2)', spacingUnit: '10px' };

const themed = (html?: string, options: PageOptions = {}) => open(html, { head: THEMES, ...options });
const style = (page: Page, css: string) => Object.assign(page.document.createElement('style'), { textContent: css });

describe('A theme switch is one update, with the new look:', () => {
  const switches: Record<string, (page: Page) => void> = {
    'a class on <html>': (page) => page.document.documentElement.classList.add('dark'),
    'an attribute on <body>': (page) => page.document.body.setAttribute('data-theme', 'dark'),
    'a class on the dashboard': (page) => dashboardOf(page).classList.add('dark'),
    'a stylesheet that is added': (page) =>
      page.document.head.append(
        style(page, `:root{${PRIMARY}: rgb(2 2 2); --stripe-connect-color-background: rgb(3 3 3)}`),
      ),
    'an inline style': (page) => {
      const { style: inline } = page.$('main');
      inline.setProperty(PRIMARY, 'rgb(2 2 2)');
      inline.setProperty('--stripe-connect-color-background', 'rgb(3 3 3)');
    },
    'a rule that is changed': (page) => {
      const { style: declarations } = page.document.styleSheets[0]!.cssRules[0] as CSSStyleRule;
      declarations.setProperty(PRIMARY, 'rgb(2 2 2)');
      declarations.setProperty('--stripe-connect-color-background', 'rgb(3 3 3)');
    },
    'an adopted stylesheet': (page) => {
      const sheet = new page.window.CSSStyleSheet();
      sheet.replaceSync(`:root { ${PRIMARY}: rgb(2 2 2); --stripe-connect-color-background: rgb(3 3 3) }`);
      page.document.adoptedStyleSheets = [sheet];
    },
  };
  for (const [name, act] of Object.entries(switches)) {
    it(name, async () => {
      const page = await themed();
      expect((callsOf(page, 'init')[0]!.value as { appearance: unknown }).appearance).to.deep.equal({
        variables: LIGHT,
      });
      expect(await toldOf(page, () => act(page))).to.deep.equal([{ appearance: { variables: DARK } }]);
    });
  }

  it('back again, too', async () => {
    const page = await themed();
    await toldOf(page, () => page.document.body.classList.add('dark'));
    expect(await toldOf(page, () => page.document.body.classList.remove('dark'))).to.deep.equal([
      { appearance: { variables: LIGHT } },
    ]);
  });

  it('a stylesheet that is disabled, swapped, removed', async () => {
    const page = await themed();
    const sheet = page.document.styleSheets[0]!;
    expect(await toldOf(page, () => (sheet.disabled = true))).to.deep.equal([{ appearance: {} }]);
    expect(await toldOf(page, () => (sheet.disabled = false))).to.deep.equal([{ appearance: { variables: LIGHT } }]);
    expect(
      await toldOf(page, () =>
        sheet.ownerNode!.parentNode!.replaceChild(style(page, `html{${PRIMARY}:rgb(7 7 7)}`), sheet.ownerNode!),
      ),
    ).to.deep.equal([{ appearance: { variables: { colorPrimary: 'rgb(7, 7, 7)' } } }]);
    expect(await toldOf(page, () => page.document.querySelector('style')!.remove())).to.deep.equal([
      { appearance: {} },
    ]);
  });

  const RED = `:root { ${PRIMARY}: red }`;
  const firsts: Record<string, (page: Page) => void> = {
    'an inline style': (page) => page.document.body.style.setProperty(PRIMARY, 'red'),
    'a stylesheet in the head': (page) => page.document.head.append(style(page, RED)),
    'a stylesheet in the body': (page) => page.document.body.append(style(page, RED)),
    'the text of a stylesheet that was empty': (page) => (page.$('style').textContent = RED),
    'a stylesheet of a file': (page) => {
      const href = `data:text/css,${encodeURIComponent(RED)}`;
      page.document.head.append(Object.assign(page.document.createElement('link'), { rel: 'stylesheet', href }));
    },
  };
  for (const [name, act] of Object.entries(firsts)) {
    it(`the first variable of a page that had none: ${name}`, async () => {
      const page = await openPage(`<main>${tag('components="payments"')}</main>`, { head: '<style></style>' });
      await status(page, dashboardOf(page), 'ready');
      expect(await toldOf(page, () => act(page))).to.deep.equal([
        { appearance: { variables: { colorPrimary: 'rgb(255, 0, 0)' } } },
      ]);
    });
  }

  it('a class outside of the shadow roots that the dashboard is in', async () => {
    const page = await openPage('<div id="shop"></div>', { head: THEMES });
    const inner = page.document.createElement('p');
    page.$('#shop').attachShadow({ mode: 'open' }).append(inner);
    const root = inner.appendChild(page.document.createElement('span')).attachShadow({ mode: 'open' });
    root.innerHTML = tag('components="payments"');
    const dashboard = root.querySelector('stripe-connect-dashboard')!;
    await page.until(() => dashboard.instance, 'there is an instance');
    await watched(page, dashboard.shadowRoot!);
    // Stripe's components do not show in a shadow root.
    page.console.length = 0;
    expect(await toldOf(page, () => page.document.body.classList.add('dark'))).to.deep.equal([
      { appearance: { variables: DARK } },
    ]);
    expect(await toldOf(page, () => (page.$('#shop').lang = 'de'))).to.deep.equal([{ locale: 'de-DE' }]);
  });

  it('the width of the window, in a media query', async () => {
    const page = await themed(undefined, {
      head: `<style>:root{${PRIMARY}:red} @media (max-width: 600px) {:root{${PRIMARY}:blue}}</style>`,
    });
    expect(await toldOf(page, () => (page.frame.style.width = '500px'))).to.deep.equal([
      { appearance: { variables: { colorPrimary: 'rgb(0, 0, 255)' } } },
    ]);
  });

  it('what the values of the variables refer to: the text’s color, a scheme, font sizes, the viewport', async () => {
    const page = await themed(undefined, {
      head: `<style>:root{ color: black; --stripe-connect-color-text: currentColor; --stripe-connect-color-danger: light-dark(red, blue);
        --stripe-connect-spacing-unit: 0.6em; --stripe-connect-button-padding-x: 1rem; --stripe-connect-button-padding-y: 1vw }</style>`,
    });
    const { style: root } = page.document.documentElement;
    const one = async (act: () => void) => {
      const told = await toldOf(page, act);
      expect(told).to.have.lengthOf(1);
      return told[0]!.appearance!.variables!;
    };
    expect((await one(() => (root.color = 'green'))).colorText).to.equal('rgb(0, 128, 0)');
    expect((await one(() => (root.colorScheme = 'dark'))).colorDanger).to.equal('rgb(0, 0, 255)');
    expect((await one(() => (root.fontSize = '20px'))).buttonPaddingX).to.equal('20px');
    // From here on a change of `rem` would not be noticed in WebKit: it styles what inherits the size again, and
    // nothing else.
    expect((await one(() => (page.$('main').style.fontSize = '30px'))).spacingUnit).to.equal('18px');
    expect((await one(() => (page.frame.style.width = '500px'))).buttonPaddingY).to.equal('5px');
  });

  it('a theme that glides into the other is told when it stands', async () => {
    const page = await themed(undefined, {
      head: `<style>@property --brand { syntax: '<color>'; inherits: true; initial-value: red }
        :root { ${PRIMARY}: var(--brand); transition: --brand 300ms linear } .dark { --brand: blue }</style>`,
    });
    expect(await toldOf(page, () => page.document.documentElement.classList.add('dark'))).to.deep.equal([
      { appearance: { variables: { colorPrimary: 'rgb(0, 0, 255)' } } },
    ]);
  });

  it('prefers-color-scheme', async function () {
    if (!/Chrom/.test(navigator.userAgent)) {
      console.warn('prefers-color-scheme SKIPPED: only Chromium can be told to change it.');
      return this.skip();
    }
    const page = await themed(undefined, {
      head: `<style>:root{${PRIMARY}:red} @media (prefers-color-scheme: dark) {:root{${PRIMARY}:blue}}</style>`,
    });
    for (const [n, colorScheme] of (['dark', 'light'] as const).entries()) {
      await emulateMedia({ colorScheme });
      await page.until(() => updates(page).length > n, `Stripe is told of ${colorScheme}`);
      await settled(page);
    }
    expect(updates(page).map(({ appearance }) => appearance?.variables)).to.deep.equal([
      { colorPrimary: 'rgb(0, 0, 255)' },
      { colorPrimary: 'rgb(255, 0, 0)' },
    ]);
  });
});

describe('There is no update', () => {
  const nothing: Record<string, (page: Page) => void> = {
    'where other things of the page change': (page) => {
      page.document.body.className = 'other';
      page.document.body.style.setProperty('--other', 'red');
      page.document.documentElement.style.color = 'green';
      page.document.documentElement.style.fontSize = '20px';
    },
    'where a value is written in another way': (page) => page.document.body.style.setProperty(PRIMARY, '#010101'),
    'where a theme comes and goes at once': (page) => {
      page.document.body.classList.add('dark');
      void page.document.body.offsetWidth;
      page.document.body.classList.remove('dark');
    },
    'where `lang` changes next to the dashboard': (page) => (page.document.head.lang = 'de'),
    'where a value is not valid': (page) =>
      page.document.body.style.setProperty('--stripe-connect-color-text', 'nonsense'),
  };
  for (const [name, act] of Object.entries(nothing)) {
    it(name, async () => {
      const page = await themed();
      act(page);
      await settled(page);
      expect(updates(page)).to.deep.equal([]);
    });
  }

  it('for a theme that comes and goes frame by frame', async () => {
    const page = await themed();
    page.document.body.classList.add('dark');
    await new Promise((done) => page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(done)));
    page.document.body.classList.remove('dark');
    await settled(page);
    expect(updates(page)).to.deep.equal([]);
  });

  it('of which a part is said twice: an attribute and a theme at the same time', async () => {
    const page = await themed();
    const told = await toldOf(page, () => {
      page.document.body.classList.add('dark');
      dashboardOf(page).showObjectIds = true;
    });
    expect(told).to.deep.equal([{ appearance: { variables: DARK }, displayOptions: { showObjectIds: true } }]);
  });
});
