/** The library's own views look as the theme does: the page's CSS, and `appearance`. */
import { expect } from '@open-wc/testing';
import {
  axeViolations,
  componentOf,
  dashboardOf,
  retryButton,
  sandboxMeta,
  status,
  tag,
  viewText,
} from '../support/elements.js';
import { openPage, type Page } from '../support/page.js';

const THEME = `<style>
  :root {
    --stripe-connect-border-radius: 20px;
    --stripe-connect-button-border-radius: 4px;
    --stripe-connect-color-background: rgb(10, 20, 30);
    --stripe-connect-color-text: rgb(240, 250, 255);
    --stripe-connect-color-border: rgb(1, 2, 3);
    --stripe-connect-color-primary: rgb(255, 220, 0);
    --stripe-connect-button-secondary-color-background: rgb(40, 50, 60);
    --stripe-connect-button-secondary-color-text: rgb(255, 240, 230);
  }
</style>`;
const messageOf = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLElement>('[part=message]');

async function openFailed(attributes = '', head = '', status = 409): Promise<Page> {
  const page = await openPage(tag(`components="payments" ${attributes}`), {
    head,
    endpoints: { '/account_session': { status } },
  });
  await page.until(() => messageOf(dashboardOf(page)), 'there is a message');
  return page;
}

function lookOf(page: Page, element: HTMLElement | null) {
  const { borderRadius, backgroundColor, borderColor, color } = page.window.getComputedStyle(element!);
  return { borderRadius, backgroundColor, borderColor, color };
}

describe('The error view', () => {
  it('has the radius, the colors and the button of the theme', async () => {
    const page = await openFailed('', THEME);
    const dashboard = dashboardOf(page);
    expect(lookOf(page, messageOf(dashboard))).to.deep.equal({
      borderRadius: '20px',
      backgroundColor: 'rgb(10, 20, 30)',
      borderColor: 'rgb(1, 2, 3)',
      color: 'rgb(240, 250, 255)',
    });
    expect(lookOf(page, retryButton(dashboard))).to.include({
      borderRadius: '4px',
      backgroundColor: 'rgb(40, 50, 60)',
      color: 'rgb(255, 240, 230)',
    });
    expect(await axeViolations(page, dashboard)).to.deep.equal([]);
  });

  it('has the primary color for the link to sign in, with a text that can be read', async () => {
    const page = await openFailed('sign-in-url="/sign-in"', THEME, 401);
    const link = dashboardOf(page).shadowRoot!.querySelector<HTMLElement>('[part=sign-in]');
    expect(lookOf(page, link)).to.include({ backgroundColor: 'rgb(255, 220, 0)', borderRadius: '4px' });
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('has the colors of the page without a theme', async () => {
    const page = await openFailed('', '<style>main, stripe-connect-dashboard { color: rgb(50, 60, 70) }</style>');
    for (const element of [messageOf(dashboardOf(page)), retryButton(dashboardOf(page))])
      expect(lookOf(page, element)).to.include({ color: 'rgb(50, 60, 70)', backgroundColor: 'rgba(0, 0, 0, 0)' });
  });

  for (const [background, isDark] of [
    ['#101020', true],
    ['#fafafa', false],
  ] as const) {
    it(`can be read on ${background} if the theme sets no color for text`, async () => {
      const page = await openFailed(
        '',
        `<style>body { color: gray; --stripe-connect-color-background: ${background} }</style>`,
      );
      const color = lookOf(page, messageOf(dashboardOf(page))).color;
      const [lightness] = /[\d.]+/.exec(color)!;
      expect(Number(lightness)).to.equal(isDark ? 1 : 0, color);
      expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
    });
  }

  it('follows the variables of `appearance`, which win, also as they change', async () => {
    const page = await openFailed(`appearance='{"variables": {"borderRadius": "3px"}}'`, THEME);
    const dashboard = dashboardOf(page);
    const radius = () => lookOf(page, messageOf(dashboard)).borderRadius;
    expect(lookOf(page, messageOf(dashboard))).to.include({ borderRadius: '3px', color: 'rgb(240, 250, 255)' });
    dashboard.appearance = { variables: { borderRadius: '7px' } };
    await page.until(() => radius() === '7px', 'it has the new radius');
    dashboard.appearance = undefined;
    await page.until(() => radius() === '20px', 'it has the radius of the page');
  });

  it('of a component inside follows them too, and nothing else in the page changes', async () => {
    const page = await openPage(
      tag(`components="payments payouts" appearance='{"variables": {"borderRadius": "3px", "colorText": "#123456"}}'`),
      { head: sandboxMeta({ faults: { payouts: { type: 'api_error', message: 'No' } } }) },
    );
    await status(page, componentOf(page, 'payouts'), 'error');
    await page.until(() => viewText(componentOf(page, 'payouts')), 'it says so');
    expect(lookOf(page, messageOf(componentOf(page, 'payouts')))).to.include({
      borderRadius: '3px',
      color: 'rgb(18, 52, 86)',
    });
    expect(lookOf(page, dashboardOf(page)).color).not.to.equal('rgb(18, 52, 86)');
    expect(dashboardOf(page).getAttribute('style')).to.equal(null);
  });
});
