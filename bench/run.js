/**
 * `npm run bench`: every part, and then README.md with its pictures. `npm run bench -- time variants` measures those
 * parts again and keeps the others. `--quick` takes few rounds and writes nothing; `--rounds=5` is any other number,
 * and `--minutes=5` ends each part of many loads after the round that reaches it. Needs the build, openssl and the npm
 * registry.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/test/find-browser.js';
import { measureComponents } from './components/run.js';
import { stripePages } from './pages.js';
import { render } from './report/report.js';
import { faultsOf, measureServer } from './server/run.js';
import { measureSize } from './size/run.js';
import { measureProcessorTime, measureTime } from './time/run.js';
import { measureVariants } from './variants/run.js';

const PARTS = {
  size: measureSize,
  time: measureTime,
  processor: measureProcessorTime,
  variants: measureVariants,
  components: measureComponents,
  server: measureServer,
};
const RESULTS = new URL('results.json', import.meta.url);

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.find((name) => !(name in PARTS));
if (unknown) throw new Error(`No part ${unknown}: there are ${Object.keys(PARTS).join(', ')}.`);
const numberOf = (name) =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length)) || undefined;
const options = {
  rounds: numberOf('rounds') ?? (isQuick ? 2 : 25),
  minutes: numberOf('minutes'),
  mounts: isQuick ? 80 : 1000,
  requests: isQuick ? 1000 : 10_000,
  stripe: await stripePages(),
};

const measured = {};
const versions = { node: process.version, chromium: await chromiumVersion() };
for (const name of named.length ? named : Object.keys(PARTS)) {
  const before = loadavg()[0];
  console.error(`${name} …`);
  measured[name] = {
    ...(await PARTS[name](options)),
    machine: `${cpus().length} × ${cpus()[0].model.trim()}`,
    ...versions,
    load: { before, after: loadavg()[0] },
  };
}

const earlier = isQuick ? {} : JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}'));
const results = { ...earlier, ...measured };
if (!isQuick) await writeFile(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
const { text, pictures } = render(results);
console.log(text);
if (!isQuick) {
  await writeFile(new URL('README.md', import.meta.url), text);
  for (const [name, picture] of Object.entries(pictures)) await writeFile(new URL(name, import.meta.url), picture);
}
for (const fault of measured.server ? faultsOf(measured.server) : []) {
  console.error(fault);
  process.exitCode = 1;
}

async function chromiumVersion() {
  const { executablePath, args: flags, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: flags, env });
  const version = browser.version();
  await browser.close();
  return version;
}
