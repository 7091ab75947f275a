import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, packagedChromium } from '../find-browser.js';
import { startCoverage } from '../coverage-browser.js';

const measuresCoverage = !!process.env.TEST_COVERAGE;

/** The one that is found on this machine. `asked`: the names of all engines that this run is to have. */
export async function chromium(asked) {
  const found = await findBrowser();
  // Measuring makes the tests slower: where both are there, the packed one does it, which is faster.
  const packedMeasures = found.from !== 'package' && asked.includes('chromium-bundled');
  return launcherOf(found, 'Chromium', measuresCoverage && !packedMeasures);
}

/** The one of the npm package: another version, where a machine has one of its own. */
export async function chromiumPacked() {
  if ((await findBrowser()).from === 'package') throw new Error('there is no other Chromium on this machine');
  return launcherOf(await packagedChromium(), 'Chromium, packed', measuresCoverage);
}

function launcherOf({ executablePath, args, env }, name, withCoverage) {
  const pages = new Map();
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath,
      env,
      args: [...args, '--js-flags=--expose-gc', '--lang=en-US'],
      // Puppeteer would be told of every request and issue of a page, a tenth of the browser's work; no test asks it.
      networkEnabled: false,
      issuesEnabled: false,
    },
    createPage: async ({ context }) => {
      // In a window of its own: two files run at once, and a tab behind another one gets a frame a second.
      const page = await context.newPage({ type: 'window' });
      // The runner sets 800x600 before each file; the pages of the tests are larger, and lazy loading depends on what
      // is in view.
      const resize = page.setViewport.bind(page);
      page.setViewport = () => resize({ width: 1280, height: 1024 });
      // Only one window has the focus.
      await page.emulateFocusedPage?.(true);
      if (withCoverage) pages.set(page, await startCoverage(page));
      return page;
    },
  });
  launcher.name = name;
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    // Before the tab goes elsewhere: its counts go with it.
    await pages.get(launcher.activePages.get(id)?.puppeteerPage)?.();
    return stopSession(id);
  };
  return launcher;
}
