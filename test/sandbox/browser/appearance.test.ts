import { expect } from '@open-wc/testing';
import type { AppearanceVariables } from '@stripe/connect-js';
import { VARIABLES, type VariableKind } from '../../../src/stripe/appearance-variables.js';
import { connectPage, openRow, press, shareConnectPage, type ConnectPage } from './connect-page.js';

type Name = keyof AppearanceVariables;

const COLOR_PROPERTIES = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderBottomColor',
  'outlineColor',
  'accentColor',
  'textDecorationColor',
];

/** A value that nothing has by itself, and where in the computed styles it is found again. */
const samples: Record<VariableKind, { value: string | number; found: RegExp; in: string[] }> = {
  color: {
    value: '#0b16bd',
    found: /rgb\(11, 22, 189\)/,
    in: COLOR_PROPERTIES,
  },
  'translucent-color': { value: '#0b16bd', found: /rgb\(11, 22, 189\)/, in: COLOR_PROPERTIES },
  padding: { value: '23.5px', found: /^23.5px$/, in: ['paddingTop', 'paddingLeft', 'borderTopLeftRadius'] },
  radius: { value: '21.5px', found: /^21.5px$/, in: ['borderTopLeftRadius'] },
  spacing: { value: '11px', found: /^22px$/, in: ['rowGap'] },
  'font-size-base': { value: '19px', found: /^19px$/, in: ['fontSize'] },
  'font-size': { value: '37.5px', found: /^37.5px$/, in: ['fontSize'] },
  'font-weight': { value: '333', found: /^333$/, in: ['fontWeight'] },
  'text-transform': { value: 'uppercase', found: /^uppercase$/, in: ['textTransform'] },
  'text-decoration-line': { value: 'overline', found: /^overline$/, in: ['textDecorationLine'] },
  'text-decoration-style': { value: 'wavy', found: /^wavy$/, in: ['textDecorationStyle'] },
  'text-decoration-thickness': { value: '7px', found: /^7px$/, in: ['textDecorationThickness'] },
  'font-family': { value: 'Papyrus', found: /^Papyrus$/, in: ['fontFamily'] },
  'z-index': { value: 4321, found: /^4321$/, in: ['zIndex'] },
};

/** A page on which everything stands that a variable could concern. */
async function everything() {
  const connect = await connectPage();
  const instance = connect.init();
  const all = (
    ['payments', 'balances', 'account-onboarding', 'notification-banner', 'tax-settings', 'tax-registrations'] as const
  ).map((tag) => connect.add(instance, tag));
  await Promise.all(all.map((added) => added.shown()));
  press(all.at(-1)!.content, /^End the registration/);
  const input = all[2]!.content.querySelector('input')!;
  input.focus();
  return { connect, instance, frames: [...connect.page.document.querySelectorAll('iframe')], input };
}

/** Every value that these properties have in the frames, each once. */
function computed(connect: ConnectPage, frames: HTMLIFrameElement[], properties: string[]): Set<string> {
  const values = new Set<string>();
  for (const frame of frames) {
    const elements = [frame, ...connect.sandbox.frame(frame)!.querySelectorAll('*')];
    for (const element of elements) {
      const pseudos = element.localName === 'input' ? [null, '::placeholder', '::before'] : [null, '::before'];
      for (const pseudo of pseudos) {
        const style = element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
        for (const property of properties) values.add(style[property as 'color']);
      }
    }
  }
  return values;
}

const warnings = (connect: ConnectPage) =>
  connect.page.console.filter(({ level }) => level === 'warn').map(({ args }) => String(args[0]));

const sharedPage = shareConnectPage();

describe('the appearance of the stand-in', () => {
  it('follows every variable that connect-js knows, live', async function () {
    // The styles of every element, 130 times: on a busy machine it takes most of a minute.
    this.timeout(300_000);
    const { connect, instance, frames } = await everything();
    const unseen: string[] = [];
    // WebKit does not tell the style of a placeholder.
    const untold: Name[] = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? ['formPlaceholderTextColor'] : [];
    for (const [name, kind] of Object.entries(VARIABLES) as [Name, VariableKind][]) {
      const { value, found, in: properties } = samples[kind];
      const seen = () => [...computed(connect, frames, properties)].some((text) => found.test(text));
      instance.update({ appearance: {} });
      if (seen()) unseen.push(`${name}: its sample is there without it`);
      instance.update({ appearance: { variables: { [name]: value } } });
      if (!seen() && !untold.includes(name)) unseen.push(name);
    }
    expect(unseen).to.deep.equal([]);
    expect(warnings(connect)).to.deep.equal([]);
  });

  it('leaves a half-filled form as it is when only the look changes', async () => {
    const { instance, input } = await everything();
    input.value = 'half';
    instance.update({ appearance: { variables: { colorPrimary: '#00ff00' } } });
    expect(input.isConnected).to.equal(true);
    expect(input.value).to.equal('half');
  });

  for (const color of [
    'red',
    'var(--x)',
    'oklch(0.5 0.1 20)',
    'color-mix(in srgb, red, blue)',
    '#12345',
    'rgb(1 2',
    'transparent',
  ]) {
    it(`refuses ${color}, as Stripe does`, async () => {
      const connect = await sharedPage();
      await connect.show('payments', {}, { appearance: { variables: { colorPrimary: color } } });
      expect(warnings(connect)).to.have.length(1);
      expect(warnings(connect)[0]).to.match(/colorPrimary.*must be a hex, rgb\(\) or hsl\(\) color/);
    });
  }

  for (const color of [
    '#abc',
    '#aabbcc',
    '#aabbccdd',
    'rgb(1, 2, 3)',
    'rgb(1 2 3 / 50%)',
    'rgba(1, 2, 3, 0.5)',
    'hsl(200, 50%, 50%)',
    'hsla(200 50% 50% / 0.5)',
  ]) {
    it(`takes ${color}`, async () => {
      const connect = await sharedPage();
      await connect.show('payments', {}, { appearance: { variables: { colorPrimary: color } } });
      expect(warnings(connect)).to.deep.equal([]);
    });
  }

  it('refuses sizes beyond the limits, and what it does not know', async () => {
    const connect = await connectPage();
    connect.init({
      appearance: {
        overlays: 'popup',
        variables: { spacingUnit: '4px', borderRadius: '30px', fontSizeBase: '50px', colorPrimry: '#fff' },
        theme: 'night',
      } as never,
    });
    expect(warnings(connect).join('\n'))
      .to.match(/theme/)
      .and.match(/spacingUnit/)
      .and.match(/borderRadius/)
      .and.match(/fontSizeBase/)
      .and.match(/colorPrimry/)
      .and.match(/dialog or drawer/);
  });

  it('takes font family and background from the page where they are not set', async () => {
    const connect = await connectPage(
      {},
      {
        body: '<main id="container" style="font-family: Georgia; background: rgb(20, 20, 30)"><div id="inner"></div></main>',
      },
    );
    const { content } = await connect.add(connect.init(), 'payments', {}, connect.page.$('#inner')).shown();
    const style = content.defaultView!.getComputedStyle(content.documentElement);
    expect(style.fontFamily).to.equal('Georgia');
    expect(style.backgroundColor).to.equal('rgb(20, 20, 30)');
    expect(style.colorScheme).to.equal('dark');
  });

  it('has its own colors on a dark background, too, as Stripe has: a dark page sets every one', async () => {
    const connect = await connectPage({}, { head: '<style>:root { color-scheme: dark; background: black }</style>' });
    const { content } = await connect.add(connect.init(), 'payments').shown();
    const colorOf = (element: Element) => content.defaultView!.getComputedStyle(element).color;
    expect(colorOf(content.documentElement)).to.equal('rgb(28, 33, 41)');
    expect(colorOf(content.querySelector('.muted')!)).to.equal('rgb(85, 89, 95)');
  });

  it('opens its overlays as a dialog or as a drawer, above the page', async () => {
    const connect = await connectPage();
    const instance = connect.init({ appearance: { overlays: 'drawer' } });
    const added = await connect.add(instance, 'payments').shown();
    openRow(added.content);
    const panel = () => connect.overlay!.querySelector('.panel')!.getBoundingClientRect();
    expect(panel().right).to.equal(connect.page.window.innerWidth);
    expect(panel().height).to.equal(connect.page.window.innerHeight);
    instance.update({ appearance: { overlays: 'dialog' } });
    await connect.page.until(() => panel().height < connect.page.window.innerHeight, 'it is a dialog now');
    expect(Number(connect.page.window.getComputedStyle(connect.overlayFrame!).zIndex)).to.be.greaterThan(9999);
  });

  it('brings the fonts of the page into its frames', async () => {
    const connect = await connectPage();
    const fonts = [{ family: 'Mine', src: 'url(/mine.woff2)', weight: '700' }, { cssSrc: 'fonts.css' }];
    const { content } = await connect.show('payments', {}, { fonts });
    expect([...content.fonts].map(({ family, weight }) => [family, weight])).to.deep.equal([['Mine', '700']]);
    expect(content.querySelector('link')!.href).to.equal(new URL('fonts.css', connect.page.document.baseURI).href);
  });
});

describe('the language of the stand-in', () => {
  const text = async (locale: string | undefined) =>
    (await (await sharedPage()).show('balances', {}, { locale: locale as string })).text;

  it('speaks each of Stripe’s locales, in words where it has them and in numbers always', async () => {
    expect(await text('de-DE'))
      .to.match(/Guthaben/)
      .and.match(/\d{1,3}\.\d{3},\d{2}\s\$/);
    expect(await text('fr-FR'))
      .to.match(/Solde/)
      .and.match(/\$US/);
    expect(await text('es-ES')).to.match(/Saldo/);
    expect(await text('ja-JP')).to.match(/残高/);
    expect(await text('sv-SE')).to.match(/US\$/);
  });

  it('falls back from what Stripe does not speak', async () => {
    expect(await text('de')).to.include('Guthaben');
    expect(await text('de-AT')).to.include('Guthaben');
    expect(await text('tlh')).to.include('Balance');
    expect(await text(undefined)).to.match(/\d/);
  });

  it('changes while it is shown, in the open overlay, too', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const added = await connect.add(instance, 'payments').shown();
    openRow(added.content);
    instance.update({ locale: 'de-DE', displayOptions: { showObjectIds: true } });
    expect(added.text).to.include('Zahlungen');
    expect(added.content.documentElement.lang).to.equal('de-DE');
    await connect.page.until(
      () => /Zahlungsdetails[^]*pi_/.test(connect.overlay!.body.innerText),
      'the overlay follows',
    );
  });
});
