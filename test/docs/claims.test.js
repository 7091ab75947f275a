/** What the docs claim in numbers and lists, compared with the code: the rest of `test/docs` checks names and links. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { missedSentence } from '../../bench/report/report.js';
import { brotliSize } from '../../scripts/check/size.js';
import * as durations from '../../dist/async/durations.js';
import { accountSessionChecks } from '../../dist/cli/doctor/checks/account-session.js';
import { markupChecks } from '../../dist/cli/doctor/checks/markup.js';
import { policyChecks } from '../../dist/cli/doctor/checks/policy.js';
import { responseChecks } from '../../dist/cli/doctor/checks/response.js';
import { scriptPolicyChecks } from '../../dist/cli/doctor/checks/script-policy.js';
import { securityChecks } from '../../dist/cli/doctor/checks/security.js';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { HELP } from '../../dist/cli/help.js';
import { createSandboxApi } from '../../dist/sandbox/api/index.js';
import { COMPONENTS } from '../../dist/stripe/known-components.js';

const read = (path) => readFileSync(path, 'utf8');
const { engines, peerDependencies } = JSON.parse(read('package.json'));
const includes = (path, text) => assert.ok(read(path).replace(/\s+/g, ' ').includes(text), `${path}: ${text}`);
/** A number that changes a little with each version is still true. */
const isAbout = (claimed, actual) => assert.ok(Math.abs(claimed / actual - 1) < 0.1, `${claimed}, and it is ${actual}`);
const WORDS = { 1000: 'one second', 5000: 'five seconds' };

test('the README says about how large the library is', () => {
  const [, claimed] = /^\| this library \| ([\d.]+) kB \|$/m.exec(read('README.md'));
  isAbout(Number(claimed), (brotliSize('stripe-connect-dashboard.js') + brotliSize('elements.js')) / 1000);
});

test('CONTRIBUTING.md has the budgets that npm run size checks', () => {
  const budgets = [...read('scripts/check/size.js').matchAll(/, (\d[\d_]+)\],$/gm)].map(([, bytes]) => bytes);
  assert.equal(budgets.length, 2);
  for (const bytes of budgets) includes('CONTRIBUTING.md', `${(Number(bytes.replace('_', '')) / 1000).toFixed(1)} kB`);
});

test('the docs on localization say about how large a language is', () => {
  const [, claimed] = /of about ([\d.]+) kB/.exec(read('docs/languages.md'));
  const sizes = readdirSync('dist/cdn')
    .filter((name) => /^[a-z]{2,3}-\w+(-\w+)?\.js$/.test(name))
    .map(brotliSize);
  assert.ok(sizes.length > 30);
  assert.ok(Math.abs(Number(claimed) - sizes.reduce((sum, size) => sum + size) / sizes.length / 1000) < 0.3);
});

test('the waits in the docs are those of the code', () => {
  const {
    CONSOLE_TIMEOUT,
    DEFAULT_TIMEOUT,
    ELEMENTS_TIMEOUT,
    HINT_DELAY,
    MOVE_DURATION,
    OPTIONAL_MODULE_TIMEOUT,
    SOURCE_TIMEOUT,
  } = durations;
  includes('docs/errors/README.md', `within ${WORDS[CONSOLE_TIMEOUT]}`);
  includes('docs/errors/missing-endpoint.md', `waits ${WORDS[SOURCE_TIMEOUT]} before`);
  includes('docs/errors/missing-endpoint.md', `after ${WORDS[HINT_DELAY]}`);
  includes('docs/languages.md', `for ${WORDS[OPTIONAL_MODULE_TIMEOUT]} at most`);
  includes('docs/troubleshooting.md', `for ${MOVE_DURATION / 1000} seconds`);
  includes('docs/troubleshooting.md', `${DEFAULT_TIMEOUT / 1000} seconds by default`);
  includes('docs/reference.md', `\`timeout\` is ${DEFAULT_TIMEOUT} by default`);
  const [, attempts] = /ATTEMPTS = (\d)/.exec(read('src/loader/elements-file.ts'));
  assert.equal(attempts, '3');
  includes('docs/errors/elements-unavailable.md', `three times in all, for at most ${ELEMENTS_TIMEOUT / 1000} seconds`);
});

test('the supported versions are those of package.json', () => {
  const [, stripe] = /^>=(\d+)$/.exec(peerDependencies.stripe);
  includes('SUPPORT.md', `| \`stripe\` | ${stripe} and newer`);
  includes('docs/server.md', `version ${stripe} or newer`);
  const node = engines.node.replace('>=', '');
  for (const path of ['SUPPORT.md', 'README.md', 'CONTRIBUTING.md', 'docs/guide.md']) includes(path, node);
});

test('the oldest browsers in the docs are those that have what the code uses', () => {
  // Chrome 126, Firefox 126, Safari 18. https://developer.mozilla.org/docs/Web/API/URL/parse_static
  assert.match(read('src/session/request.ts'), /URL\.parse\(/);
  includes('docs/browsers.md', '| Chrome, Edge and other Chromium browsers | 126 |');
  includes('README.md', 'Chrome, Edge and Firefox from 126, Safari from 18');
});

test('the docs count the components right', () => {
  for (const path of ['README.md', 'CHANGELOG.md', 'docs/components/README.md', 'docs/speed.md'])
    includes(path, `${COMPONENTS.length} `);
  const pages = readdirSync('docs/components').filter((name) => name !== 'README.md');
  assert.deepEqual(pages.sort(), COMPONENTS.map((name) => `${name}.md`).sort());
});

test('doctor sends an endpoint as many requests as its docs say', async () => {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.method);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ client_secret: `accs_secret__${requests.length}` }));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  await checkUrl(new URL(`http://127.0.0.1:${server.address().port}/account_session`), { kind: 'endpoint' });
  server.close();
  const [, table] = /\| request \| expected \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(read('docs/doctor.md'));
  assert.equal(requests.length, table.trim().split('\n').length);
  assert.equal(requests.filter((method) => method === 'POST').length, 4);
  assert.match(HELP.doctor, /four POSTs/);
});

test('each check that the go-live checklist names is one of doctor', () => {
  const ids = [
    ...accountSessionChecks,
    ...markupChecks,
    ...policyChecks,
    ...responseChecks,
    ...scriptPolicyChecks,
    ...securityChecks,
  ].map(({ id }) => id);
  const cells = [...read('docs/go-live.md').matchAll(/^\|.*\| (`.*) \|$/gm)].map(([, cell]) => cell);
  const named = cells
    .flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, id]) => id))
    .filter((id) => id !== 'doctor');
  assert.ok(named.length > 15);
  for (const id of named) assert.ok(ids.includes(id), id);
});

test('the reference of the sandbox has every option of its command, and every request that controls it', async () => {
  const page = read('docs/sandbox.md');
  const options = [...HELP.sandbox.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name);
  assert.ok(options.length > 4);
  for (const option of options) assert.ok(page.includes(`| \`${option} `), option);
  const response = await createSandboxApi().handle(new Request('http://localhost/_sandbox/nothing'));
  const routes = (await response.json()).error.message
    .split('There is: ')[1]
    .split(/[,.] ?/)
    .filter(Boolean);
  assert.ok(routes.length > 4);
  for (const route of routes) assert.ok(page.includes(`| \`${route}\` |`), route);
});

test('the benchmarks say in words which goals are missed', () => {
  const sentence = missedSentence(JSON.parse(read('bench/results.json')));
  assert.ok(read('bench/README.md').includes(sentence), sentence);
});

test('troubleshooting has the symptoms that developers search for', () => {
  const page = read('docs/troubleshooting.md');
  for (const symptom of [
    'Nothing appears',
    'It keeps loading',
    'The sign-in popup does nothing',
    'The language is wrong',
    'It works locally, but not in production',
    'It reloads on every navigation',
  ])
    assert.ok(page.includes(`\n## ${symptom}\n`), symptom);
});
