/** What the tests of a theme that changes say often. */
import { callsOf, dashboardOf, status, tag } from '../support/elements.js';
import { openPage, type Page, type PageOptions } from '../support/page.js';

export const PRIMARY = '--stripe-connect-color-primary';

export interface Update {
  appearance?: { variables?: Record<string, string> };
  locale?: string;
}

/** What Stripe was told after the start. */
export const updates = (page: Page): Update[] => callsOf(page, 'update').map(({ value }) => value as Update);

const frame = (page: Page) => new Promise((done) => page.window.requestAnimationFrame(done));

/**
 * What follows from what the page has done has followed: a change is an event in the second frame after it, and is
 * looked at again after a time and a frame. As often as the theme can be looked at in a row, and once more.
 */
export async function settled(page: Page): Promise<void> {
  for (let looks = 0; looks < 3; looks++) {
    await frame(page);
    await frame(page);
    await page.clock.advance(60);
  }
}

/** The theme around it is watched. */
export async function watched(page: Page, root: ShadowRoot = dashboardOf(page).shadowRoot!): Promise<void> {
  await page.until(() => [...root.children].some(({ localName }) => localName === 'span'), 'the theme is watched');
  await settled(page);
}

export async function themed(
  html = `<main>${tag('components="payments"')}</main>`,
  options: PageOptions = {},
): Promise<Page> {
  const page = await openPage(html, options);
  await status(page, dashboardOf(page), 'ready');
  await watched(page);
  return page;
}

/** What Stripe is told of what the page does. */
export async function toldOf(page: Page, act: () => void): Promise<Update[]> {
  const before = updates(page).length;
  act();
  await page.until(() => updates(page).length > before, `Stripe is told of: ${act}`);
  await settled(page);
  return updates(page).slice(before);
}
