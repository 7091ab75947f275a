/** The playground in a browser, as its tests use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startSite } from './demo-site.js';
import { newPage } from '../support/new-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
export const start = async () => (site = await startSite());
export const stop = () => site?.stop();
export const originOf = () => site.origin;

/** `troubles`: errors and warnings in the console, with those of the page's policy. */
export async function open(address = '', options = {}) {
  const page = await newPage(site.browser, { reducedMotion: 'reduce', ...options });
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(`${site.origin}/playground${address}`);
  return { page, troubles };
}

/** Waits until the preview shows these, and all of them are ready. */
export const shows = (page, names) => previewIs(page, names.map((name) => `${name} ready`).join());

/** Waits until the components of the preview are these, each with its status. */
export const previewIs = (page, components) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('#preview stripe-connect-component')]
        .map(({ name, status }) => `${name} ${status}`)
        .join() === wanted,
    components,
  );

export const tab = (page, name) => page.getByRole('tab', { name, exact: true });
/** The code of a tab of the result, file by file. */
export async function code(page, name = 'HTML') {
  await page.locator('#output').getByRole('tab', { name, exact: true }).click();
  return (await page.locator('#output [role=tabpanel]:not([hidden]) pre').allInnerTexts()).join('\n');
}
export const control = (page, id) => page.locator(`[id="${id}"]`);
/** Ticks a component, or takes the tick away. */
export const choose = (page, name) => page.locator('.check', { hasText: new RegExp(`^\\s*${name}\\s*$`) }).click();
export const isInView = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
/** Opens all that is folded in the tab of the controls that is shown. */
export const unfold = (page) =>
  page
    .locator('#controls [role=tabpanel]:not([hidden]) details')
    .evaluateAll((all) => all.forEach((each) => (each.open = true)));
/** Until it is so: the page may need a frame, or a component its time. */
export async function eventually(page, check) {
  for (let tries = 0; !(await check()); tries++) {
    if (tries > 600) throw new Error(`Never: ${check}`);
    await page.waitForTimeout(50);
  }
}

export async function violationsOf(page) {
  await page.evaluate(AXE);
  return page.evaluate(() =>
    globalThis.axe
      .run(document, { exclude: [['iframe']] })
      .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)),
  );
}
