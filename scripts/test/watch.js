/**
 * `npm test -- --watch`: after each change, the tests that it touches. A test file touches itself; a file of
 * src/<folder>/ touches the tests of test/<folder>/, because test/ mirrors src/.
 */
import { existsSync, statSync, watch as watchFolder } from 'node:fs';
import { node, title } from '../check/steps.js';
import { testFiles } from './sets.js';

/** Watches until the process is ended. */
export async function watch() {
  const changed = new Set();
  let timer;
  let running;
  for (const folder of ['src', 'test']) {
    watchFolder(folder, { recursive: true }, (_, name) => {
      changed.add(`${folder}/${String(name).replaceAll('\\', '/')}`);
      clearTimeout(timer);
      timer = setTimeout(next, 200);
    });
  }
  console.log('Watching src/ and test/.');

  async function next() {
    // What changes meanwhile is run afterwards.
    if (running || changed.size === 0) return;
    const files = [...changed];
    changed.clear();
    running = run(files);
    await running;
    running = undefined;
    await next();
  }
}

/** Returns the test files that a change of these files touches. */
export function touched(files, all = [...testFiles('.ts'), ...testFiles('.js')]) {
  return all.filter((test) =>
    files.some((file) => {
      if (file === test) return true;
      const [, folder] = /^(?:src|test)\/([^/]+)\//.exec(file) ?? [];
      return folder !== undefined && !/\.test\.[jt]s$/.test(file) && test.startsWith(`test/${folder}/`);
    }),
  );
}

async function run(changed) {
  const files = touched(changed.filter((file) => !existsSync(file) || statSync(file).isFile()));
  const inBrowser = files.filter((file) => file.endsWith('.ts'));
  const inNode = files.filter((file) => file.endsWith('.js'));
  if (files.length === 0) return;
  title(changed.join(', '));
  if (inBrowser.length > 0) await node(['scripts/test/browser.js', '--files', ...inBrowser], { stdio: 'inherit' });
  if (inNode.length > 0) await node(['scripts/test/node.js', ...inNode], { stdio: 'inherit' });
}
