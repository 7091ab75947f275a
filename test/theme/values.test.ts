import { expect } from '@open-wc/testing';
import type { AppearanceVariables } from '@stripe/connect-js';
import { toCustomProperty, VARIABLES, type VariableKind } from '../../src/stripe/appearance-variables.js';
import { callsOf, dashboardOf, sandboxMeta, status, tag } from '../support/elements.js';
import { openPage, type Page, type PageOptions } from '../support/page.js';
import { sharePage } from '../support/shared-page.js';

type Appearance = { variables?: AppearanceVariables; overlays?: string };

/** A page with these declarations on its root, and a dashboard that stands. */
async function styled(declarations: string, attributes = '', options: PageOptions = {}): Promise<Page> {
  const page = await openPage(tag(`components="payments" ${attributes}`), {
    head: `<style>:root { ${declarations} }</style>`,
    ...options,
  });
  await status(page, dashboardOf(page), 'ready');
  return page;
}
const initOf = (page: Page) => (callsOf(page, 'init')[0]!.value as { appearance?: Appearance }).appearance;
const variablesOf = (page: Page) => initOf(page)?.variables;
const warnings = (page: Page) =>
  page.console.filter(({ level }) => level === 'warn').map(({ args }) => String(args[0]));

const sharedPage = sharePage({ head: sandboxMeta({ delay: 5 }) });

/** What one value becomes, and what is logged about it: the library logs each of these texts once per page. */
async function become(variable: keyof AppearanceVariables, value: string, more = '') {
  const declarations = `${toCustomProperty(variable)}: ${value}; ${more}`;
  const page = await sharedPage(`<style>:root { ${declarations} }</style>${tag('components="balances"')}`);
  await status(page, dashboardOf(page), 'ready');
  const init = callsOf(page, 'init').at(-1)!.value as { appearance?: Appearance };
  return { value: init.appearance?.variables?.[variable], warnings: warnings(page) };
}

describe('A theme from CSS', () => {
  it('reaches Stripe when the instance is made', async () => {
    const page = await styled(
      '--stripe-connect-color-primary: #625afa; --stripe-connect-spacing-unit: 10px; --stripe-connect-font-family: Georgia, serif',
    );
    expect(initOf(page)).to.deep.equal({
      variables: { colorPrimary: 'rgb(98, 90, 250)', spacingUnit: '10px', fontFamily: 'Georgia, serif' },
    });
    expect(callsOf(page, 'update')).to.deep.equal([]);
    expect(warnings(page)).to.deep.equal([]);
  });

  it('is not there where the page sets nothing: the look is Stripe’s own', async () => {
    const page = await styled('--stripe-connect-color-primary: ; --other: red');
    expect(initOf(page)).to.equal(undefined);
    expect(callsOf(page, 'update')).to.deep.equal([]);
  });

  it('gives way to the `appearance` attribute, variable by variable', async () => {
    const page = await styled(
      '--stripe-connect-color-primary: red; --stripe-connect-color-text: blue',
      `appearance='{"variables": {"colorPrimary": "#00ff00"}}'`,
    );
    expect(variablesOf(page)).to.deep.equal({ colorPrimary: '#00ff00', colorText: 'rgb(0, 0, 255)' });
  });

  it('may be set on the dashboard, or on anything around it: the nearest counts', async () => {
    const page = await openPage(
      `<div class="shop">${tag('components="payments" style="--stripe-connect-color-text: rgb(4 5 6)"')}</div>`,
      {
        head: '<style>:root { --stripe-connect-color-primary: red; --stripe-connect-color-text: red } .shop { --stripe-connect-color-primary: rgb(1 2 3) }</style>',
      },
    );
    await status(page, dashboardOf(page), 'ready');
    expect(variablesOf(page)).to.deep.equal({ colorPrimary: 'rgb(1, 2, 3)', colorText: 'rgb(4, 5, 6)' });
  });

  it('has every variable that connect-js has, by one rule for their names', async () => {
    const samples: Record<VariableKind, [css: string, stripe: string | number]> = {
      color: ['#010203', 'rgb(1, 2, 3)'],
      'translucent-color': ['rgb(1 2 3 / 0.5)', 'rgba(1, 2, 3, 0.5)'],
      padding: ['7px', '7px'],
      radius: ['7px', '7px'],
      spacing: ['9px', '9px'],
      'font-size-base': ['14px', '14px'],
      'font-size': ['15px', '15px'],
      'font-weight': ['600', '600'],
      'text-transform': ['uppercase', 'uppercase'],
      'text-decoration-line': ['underline', 'underline'],
      'text-decoration-style': ['dotted', 'dotted'],
      'text-decoration-thickness': ['2px', '2px'],
      'font-family': ['Georgia', 'Georgia'],
      'z-index': ['7', 7],
    };
    const all = Object.entries(VARIABLES) as [keyof AppearanceVariables, VariableKind][];
    const page = await styled(all.map(([name, kind]) => `${toCustomProperty(name)}: ${samples[kind][0]}`).join(';'));
    expect(variablesOf(page)).to.deep.equal(Object.fromEntries(all.map(([name, kind]) => [name, samples[kind][1]])));
    expect(warnings(page)).to.deep.equal([]);
  });
});

describe('A color', () => {
  const colors: [css: string, stripe: string, more?: string][] = [
    ['tomato', 'rgb(255, 99, 71)'],
    ['#625afa', 'rgb(98, 90, 250)'],
    ['rgb(98 90 250)', 'rgb(98, 90, 250)'],
    ['hsl(120deg 100% 25%)', 'rgb(0, 128, 0)'],
    ['hwb(0 0% 0%)', 'rgb(255, 0, 0)'],
    ['oklch(62.8% 0.2577 29.23)', 'rgb(255, 0, 0)'],
    ['oklab(1 0 0)', 'rgb(255, 255, 255)'],
    ['color-mix(in srgb, red, blue)', 'rgb(128, 0, 128)'],
    ['color(display-p3 0 1 0)', 'rgb(0, 255, 0)'],
    ['rgb(none 0 10)', 'rgb(0, 0, 10)'],
    ['light-dark(#fff, #123)', 'rgb(17, 34, 51)', 'color-scheme: dark; --stripe-connect-color-text: white'],
    ['light-dark(#fff, #123)', 'rgb(255, 255, 255)', 'color-scheme: light'],
    ['currentColor', 'rgb(7, 8, 9)', 'color: rgb(7 8 9)'],
    ['var(--brand)', 'rgb(0, 0, 128)', '--brand: var(--deep); --deep: navy'],
    ['var(--nowhere, teal)', 'rgb(0, 128, 128)'],
    ['rgb(from teal r g b)', 'rgb(0, 128, 128)'],
  ];
  for (const [css, stripe, more] of colors) {
    it(`may be ${css}${more ? ` where ${more}` : ''}`, async () => {
      expect(await become('colorPrimary', css, more)).to.deep.equal({ value: stripe, warnings: [] });
    });
  }

  it('may be translucent where Stripe takes that', async () => {
    expect((await become('colorBorder', 'rgb(0 0 0 / 50%)')).value).to.equal('rgba(0, 0, 0, 0.5)');
    expect((await become('overlayBackdropColor', 'oklch(0 0 0 / 0.3)')).value).to.equal('rgba(0, 0, 0, 0.3)');
    expect((await become('colorSecondaryText', 'transparent')).value).to.equal('rgba(0, 0, 0, 0)');
  });

  it('is what a person would see of it where Stripe takes none that is translucent', async () => {
    expect((await become('formBackgroundColor', 'rgb(0 0 0 / 20%)')).value).to.equal('rgb(204, 204, 204)');
    expect(
      (await become('formBackgroundColor', 'rgb(255 255 255 / 20%)', '--stripe-connect-color-background: #000')).value,
    ).to.equal('rgb(51, 51, 51)');
  });

  for (const css of ['sausage', '12px', 'red 20%', 'url(x)']) {
    it(`that is none (${css}) is left out, and the console says so`, async () => {
      const { value, warnings: said } = await become('colorPrimary', css);
      expect(value).to.equal(undefined);
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.equal(
        `<stripe-connect-dashboard> --stripe-connect-color-primary is left out: ${css} is not valid. See docs/theming.md`,
      );
    });
  }
});

describe('A length', () => {
  const lengths: [variable: keyof AppearanceVariables, css: string, stripe: string, more?: string][] = [
    ['spacingUnit', 'calc(2px * 5)', '10px'],
    ['spacingUnit', '0.75rem', '12px'],
    ['spacingUnit', '1em', '18px', 'font-size: 18px'],
    ['borderRadius', '0', '0px'],
    ['buttonPaddingX', 'var(--space)', '32px', '--space: calc(var(--step) * 2); --step: 1rem'],
    ['borderRadius', 'clamp(1px, 100vw, 6px)', '6px'],
    ['headingXlFontSize', 'calc(1rem + 8px)', '24px'],
    ['headingXlFontSize', '150%', '24px'],
    ['fontSizeBase', '12pt', '16px'],
  ];
  for (const [variable, css, stripe, more] of lengths) {
    it(`of ${variable} may be ${css}${more ? ` where ${more}` : ''}`, async () => {
      expect(await become(variable, css, more)).to.deep.equal({ value: stripe, warnings: [] });
    });
  }

  it('of a font in em or rem goes to Stripe as it stands: it means Stripe’s own base size', async () => {
    expect((await become('headingXlFontSize', '1.5rem', '--stripe-connect-font-size-base: 14px')).value).to.equal(
      '1.5rem',
    );
    expect((await become('bodySmFontSize', '0.9em')).value).to.equal('0.9em');
  });
});

describe('A value outside of Stripe’s limits', () => {
  const values: [variable: keyof AppearanceVariables, css: string, stripe: string][] = [
    ['spacingUnit', '4px', '8px'],
    ['spacingUnit', '2rem', '20px'],
    ['borderRadius', '9999px', '24px'],
    ['formBorderRadius', '25px', '24px'],
    ['badgeBorderRadius', '100px', '24px'],
    ['overlayBorderRadius', '100px', '24px'],
    ['fontSizeBase', '48px', '40px'],
    ['fontSizeBase', '5em', '4em'],
    ['fontSizeBase', '0.05rem', '0.1rem'],
    ['headingXlFontSize', '300px', '200px'],
    ['labelSmFontSize', '13rem', '12rem'],
  ];
  for (const [variable, css, stripe] of values) {
    it(`(${variable}: ${css}) becomes the nearest, ${stripe}, and the console says so`, async () => {
      const { value, warnings: said } = await become(variable, css);
      expect(value).to.equal(stripe);
      expect(said).to.have.lengthOf(1);
      expect(said[0])
        .to.match(/^<stripe-connect-dashboard> --stripe-connect-/)
        .and.contain(`is taken as ${stripe}: ${css} is outside of Stripe's limits`);
    });
  }

  it('is spoken of once, however often the theme changes', async () => {
    const page = await styled('--stripe-connect-spacing-unit: 4px; --stripe-connect-color-primary: nonsense');
    for (const color of ['red', 'blue', 'green']) {
      const before = callsOf(page, 'update').length;
      page.document.documentElement.style.setProperty('--stripe-connect-color-text', color);
      await page.until(() => callsOf(page, 'update').length > before, `Stripe is told of ${color}`);
    }
    expect(warnings(page)).to.have.lengthOf(2);
  });
});

describe('A dark background', () => {
  const DARK = 'color-scheme: dark;';
  const missing =
    "<stripe-connect-dashboard> --stripe-connect-color-text is not set, but the background is dark: Stripe's own text is for a light one. See docs/theming.md";

  it('without a color for the text is warned of, because no user can read it', async () => {
    expect(warnings(await styled(`${DARK} --stripe-connect-color-primary: red`))).to.deep.equal([missing]);
    expect(warnings(await styled('--stripe-connect-color-background: black'))).to.deep.equal([missing]);
  });

  it('is fine with one, by CSS or by the attribute, or where the components are light', async () => {
    expect(warnings(await styled(`${DARK} --stripe-connect-color-text: white`))).to.deep.equal([]);
    expect(warnings(await styled(`${DARK} --stripe-connect-color-background: white`))).to.deep.equal([]);
    const given = `appearance='{"variables":{"colorText":"#ffffff"}}'`;
    expect(warnings(await styled(`${DARK} --stripe-connect-color-primary: red`, given))).to.deep.equal([]);
  });
});

describe('A variable that there is not', () => {
  it('is named in the console, because most likely it is a slip', async () => {
    const page = await styled('--stripe-connect-primary-color: red; --stripe-connect-color-text: blue');
    expect(variablesOf(page)).to.deep.equal({ colorText: 'rgb(0, 0, 255)' });
    expect(warnings(page)).to.deep.equal([
      '<stripe-connect-dashboard> --stripe-connect-primary-color is left out: there is no such variable. See docs/theming.md',
    ]);
  });
});

describe('A value that Stripe cannot mean', () => {
  const values: [keyof AppearanceVariables, string][] = [
    ['overlayZIndex', 'auto'],
    ['overlayZIndex', '1.5'],
    ['buttonPaddingX', '10%'],
    ['buttonPaddingX', '-4px'],
    ['buttonLabelTextTransform', 'shout'],
    ['headingXlFontWeight', 'heavy'],
    ['actionPrimaryTextDecorationLine', 'above'],
    ['actionPrimaryTextDecorationStyle', 'wiggly'],
  ];
  for (const [variable, css] of values) {
    it(`(${variable}: ${css}) is left out, and the console says so`, async () => {
      const { value, warnings: said } = await become(variable, css);
      expect(value).to.equal(undefined);
      expect(said).to.have.lengthOf(1);
    });
  }

  it('does not take the others with it', async () => {
    const page = await styled(
      '--stripe-connect-color-primary: nonsense; --stripe-connect-color-text: red; --stripe-connect-overlay-z-index: calc(1 + 9)',
    );
    expect(variablesOf(page)).to.deep.equal({ colorText: 'rgb(255, 0, 0)', overlayZIndex: 10 });
  });
});

describe('docs/theming.md', () => {
  it('names every variable in its table, and no other', async () => {
    const text = await (await fetch('/docs/theming.md')).text();
    const expand = (name: string): string[] => {
      const [, begin, middles, end] = /^(.*?){(.*?)}(.*)$/.exec(name) ?? [];
      return middles ? middles.split(',').flatMap((middle) => expand(`${begin}${middle}${end}`)) : [`--${name}`];
    };
    const told = [...text.matchAll(/^\| `(.*?)` \|/gm)].flatMap(([, name]) => expand(name!));
    expect(told.sort()).to.deep.equal(
      Object.keys(VARIABLES)
        .map((name) => toCustomProperty(name, '--'))
        .sort(),
    );
  });
});
