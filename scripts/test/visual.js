/**
 * Pictures of the demo's pages, which the tests compare with those in test/visual/pictures. `npm run visual:accept`
 * takes them again, and the README's with them: look at what has changed before it is committed.
 *
 * By the Chromium of the npm package and with the fonts in it, so that they are the same on every machine that it runs
 * on: Linux on x64.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { packagedChromium } from './find-browser.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXPECTED = join(ROOT, 'test/visual/pictures');
const DIFFERENT = join(ROOT, '.cache/visual');
/** The date of the content. */
const NOW = '2026-11-15T12:00:00Z';
/** So many pixels may differ: edges, between one processor and another. */
const TOLERANCE = 30;

const PAGES = {
  payments: '/',
  orders: '/orders',
  payouts: '/payouts',
  cards: '/cards',
  account: '/account',
  overview: '/overview',
  documents: '/documents',
  onboarding: '/onboarding',
  components: '/components',
  playground: '/playground',
  'error-states': '/errors?fault=session-forbidden&lasts=60',
  docs: '/docs/theming.html',
  contents: '/docs/index.html',
  'sign-in': '/',
};
const MODES = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 760 } },
  'right-to-left': { dir: 'rtl' },
  'forced-colors': { forcedColors: 'active' },
};
export const PICTURES = Object.keys(PAGES).flatMap((page) => Object.keys(MODES).map((mode) => `${page}-${mode}`));

/** The browser, with no fonts but those of its package. */
async function launchOptions() {
  const found = await packagedChromium();
  const folder = join(found.executablePath, '../fonts');
  const file = join(ROOT, '.cache/visual-fonts.conf');
  const cache = join(ROOT, '.cache/visual-fonts');
  await writeFile(file, `<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>\n`);
  return {
    ...found,
    args: [...found.args, '--font-render-hinting=none', '--disable-lcd-text'],
    env: { ...found.env, FONTCONFIG_FILE: file },
  };
}

/** `{ take(picture), close() }`: the demo, and a browser that takes pictures of it. */
export async function startScreenshots() {
  // After the build: it imports what is built.
  const { startSite } = await import('../../test/e2e/demo-site.js');
  const site = await startSite(await launchOptions(), { now: NOW });
  const take = async (picture) => {
    const page = Object.keys(PAGES).find((name) => picture.startsWith(`${name}-`));
    const mode = { ...MODES[picture.slice(page.length + 1)], signedOut: page === 'sign-in' };
    return screenshot(site, PAGES[page], mode, await readExpected(picture));
  };
  return { take, screenshot: (path, mode) => screenshot(site, path, mode), close: site.stop };
}

async function screenshot({ browser, origin }, path, { dir, signedOut, ...mode }, expected) {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    reducedMotion: 'reduce',
    ...mode,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    if (dir)
      await page.addInitScript((value) => {
        globalThis.document.addEventListener(
          'DOMContentLoaded',
          () => (globalThis.document.documentElement.dir = value),
        );
      }, dir);
    await page.goto(origin + path);
    if (signedOut) await signOut(page);
    await page.waitForLoadState('networkidle');
    return await stable(async () => {
      await page.waitForFunction(isSettled);
      await page.evaluate(dropReservedRoom);
      return page.screenshot({ mask: [page.locator('#developer pre')], maskColor: '#888' });
    }, expected);
  } finally {
    await context.close();
  }
}

/** Runs in the page: whether all that is to be seen is shown. What is further down, or in another tab, waits. */
function isSettled() {
  const components = [...globalThis.document.querySelectorAll('stripe-connect-component')];
  const dashboards = [...globalThis.document.querySelectorAll('stripe-connect-dashboard')];
  const isShown = (component) => component.status === 'ready';
  // The sandbox's components display a loading state first.
  const frames = [...globalThis.document.querySelectorAll('iframe[data-testid]')];
  const hasContent = (frame) => globalThis.StripeConnect.sandbox.frame(frame)?.querySelector('.root:not([aria-busy])');
  return (
    frames.every(hasContent) &&
    components.every(({ status }) => status !== 'loading') &&
    dashboards.every(
      (dashboard) => dashboard.status === 'error' || components.some((one) => dashboard.contains(one) && isShown(one)),
    )
  );
}

/** Runs in the page. The room that is reserved for a component stays for some seconds after it has loaded. */
function dropReservedRoom() {
  for (const component of globalThis.document.querySelectorAll('stripe-connect-component'))
    if (component.status === 'ready') component.style.setProperty('--stripe-connect-component-min-height', '0px');
}

async function signOut(page) {
  await page.locator('.who summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

/** The first picture that is the expected one, byte for byte, or the same as the one before it. */
async function stable(take, expected) {
  let before = await take();
  if (expected?.equals(before)) return before;
  for (let tries = 0; tries < 30; tries++) {
    await new Promise((done) => setTimeout(done, 250));
    const after = await take();
    if (after.equals(before)) return after;
    before = after;
  }
  throw new Error('The page does not come to rest.');
}

const readExpected = (picture) => readFile(join(EXPECTED, `${picture}.png`)).catch(() => undefined);

/** Says how a picture differs from the one that is expected; nothing if it does not. */
export async function compare(picture, png) {
  const expected = await readExpected(picture);
  if (expected?.equals(png)) return undefined;
  if (!expected) return `There is no picture ${picture}.png yet: npm run visual:accept`;
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(png)];
  const { width, height } = before;
  const sameSize = after.width === width && after.height === height;
  const difference = new PNG({ width, height });
  const count = sameSize ? pixelmatch(before.data, after.data, difference.data, width, height) : Infinity;
  if (count <= TOLERANCE) return undefined;
  await mkdir(DIFFERENT, { recursive: true });
  await writeFile(join(DIFFERENT, `${picture}.png`), png);
  if (sameSize) await writeFile(join(DIFFERENT, `${picture}-difference.png`), PNG.sync.write(difference));
  return `${count} pixels differ: see .cache/visual/${picture}-difference.png. If it is meant: npm run visual:accept`;
}

async function accept() {
  const screenshots = await startScreenshots();
  // First, because the docs show them.
  for (const colorScheme of ['light', 'dark']) {
    const mode = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 2, colorScheme };
    const file = `docs/picture${colorScheme === 'dark' ? '-dark' : ''}.png`;
    await writeFile(join(ROOT, file), await screenshots.screenshot('/', mode));
    console.log(file);
  }
  const kept = new Set(PICTURES.map((picture) => `${picture}.png`));
  await mkdir(EXPECTED, { recursive: true });
  for (const file of await readdir(EXPECTED)) if (!kept.has(file)) await rm(join(EXPECTED, file));
  for (const picture of PICTURES) {
    const png = await screenshots.take(picture);
    // What differs by no more than is allowed stays as it is.
    if (await compare(picture, png)) {
      await writeFile(join(EXPECTED, `${picture}.png`), png);
      console.log(picture);
    }
  }
  await screenshots.close();
  await rm(DIFFERENT, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await accept();
