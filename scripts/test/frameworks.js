/**
 * The example apps in every framework, each driven by the same script: `npm run test:frameworks`, or with names of
 * folders of demo/frameworks. Prints the matrix.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import './plain-output.js';
import { findBrowser } from './find-browser.js';
import { apps } from '../../demo/frameworks/apps.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const chosen = names.length > 0 ? names : Object.keys(apps);
for (const name of chosen)
  if (!Object.hasOwn(apps, name)) throw new Error(`${name} is not one of ${Object.keys(apps).join(', ')}.`);

if (!args.includes('--no-build')) {
  const { status } = spawnSync(process.execPath, ['scripts/build/build.js'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
// After the build: they use what it builds.
const { build, preparePackage, serve } = await import('../../test/frameworks/app.js');
const { drive } = await import('../../test/frameworks/drive.js');
const { scenarios } = await import('../../test/frameworks/scenarios.js');

await preparePackage();
const { executablePath, args: flags, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: [...flags, '--js-flags=--expose-gc'] });
const results = {};
const failures = [];

// Two at once: being built is work, and being driven is mostly waiting.
const waiting = [...chosen];
await Promise.all([testNext(), testNext()]);
await browser.close();

printMatrix();
for (const failure of failures) console.log(`\n${failure}`);
const all = Object.values(results).flatMap((result) => Object.values(result));
const count = (mark) => all.filter((each) => each === mark).length;
await mkdir('.cache/tally', { recursive: true });
const tally = { passed: count('ok'), failed: count('FAILED'), skipped: count('—'), failures };
await writeFile('.cache/tally/frameworks.json', JSON.stringify(tally));
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 || all.length === 0 ? 1 : 0;

/** Builds and drives one app after the other, until none is left. */
async function testNext() {
  const name = waiting.shift();
  if (!name) return;
  const started = Date.now();
  results[name] = await resultsOf(name, await builtApp(name));
  console.log(`${apps[name].title}: ${summary(results[name])}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  await testNext();
}

/** Nothing where the app does not build or start, which is a failure. */
async function builtApp(name) {
  try {
    await build(name);
    return await serve(name);
  } catch (error) {
    failures.push(`${apps[name].title} does not start\n${error.stdout ?? ''}${error.stderr ?? ''}${error.stack}`);
    return undefined;
  }
}

/** By scenario: `ok`, `FAILED`, or `—` where the framework has no way to write it. */
async function resultsOf(name, app) {
  if (!app) return { start: 'FAILED' };
  const { skips = {}, replaces = 0, views } = apps[name];
  const result = {};
  for (const [title, scenario] of Object.entries(scenarios)) {
    if (skips[title] || (scenario.needsViews && !views)) {
      result[title] = '—';
      continue;
    }
    try {
      await drive(browser, app.url, (context) => scenario({ ...context, replaces, views: views && app.url + views }));
      result[title] = 'ok';
    } catch (error) {
      result[title] = 'FAILED';
      failures.push(`${apps[name].title}\n✗ ${title}\n${error.stack}\n    Again: npm run test:frameworks -- ${name}`);
    }
  }
  await app.close();
  return result;
}

function summary(result) {
  const bad = Object.values(result).filter((each) => each === 'FAILED').length;
  return bad > 0 ? `${bad} FAILED` : 'ok';
}

function printMatrix() {
  const rows = Object.keys(scenarios);
  const width = Math.max(...rows.map(({ length }) => length)) + 2;
  console.log(`\n${''.padEnd(width)}${chosen.map((name) => name.padEnd(10)).join('')}`);
  for (const row of rows)
    console.log(row.padEnd(width) + chosen.map((name) => (results[name][row] ?? 'not run').padEnd(10)).join(''));
  for (const name of chosen)
    for (const [title, why] of Object.entries(apps[name].skips ?? {})) console.log(`— ${name}, ${title}: ${why}`);
}
