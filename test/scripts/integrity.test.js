import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withTag } from '../../scripts/release/integrity.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const print = (...args) =>
  execFileSync(process.execPath, ['scripts/release/integrity.js', ...args], { cwd: root, encoding: 'utf8' });
const files = readdirSync(`${root}/dist/cdn`).filter((name) => name.endsWith('.js'));

/** By Web Crypto, where the script uses Node's. */
async function hashOf(name) {
  const digest = await crypto.subtle.digest('SHA-384', readFileSync(`${root}/dist/cdn/${name}`));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

test('the hash of every file of the CDN is printed, and right', async () => {
  const expected = await Promise.all(files.map(async (name) => `${await hashOf(name)}  ${name}`));
  assert.deepEqual(print().trim().split('\n').sort(), expected.sort());
});

test('the notes of a release have the tag of elements.js with its version and hash', async () => {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const markdown = print('--markdown');
  assert.ok(markdown.includes(`integrity="${await hashOf('elements.js')}"`));
  assert.ok(markdown.includes(`stripe-connect-dashboard@${version}/dist/cdn/elements.js`));
});

test('the README has the place where a release writes the tag, and what stood there is replaced', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const first = withTag(readme, { 'elements.js': 'sha384-one' }, '1.0.0');
  const second = withTag(first, { 'elements.js': 'sha384-two' }, '2.0.0');
  assert.match(second, /@2\.0\.0[^]*integrity="sha384-two"/);
  assert.doesNotMatch(second, /sha384-one|@1\.0\.0/);
  assert.throws(() => withTag('# A README', {}, '1.0.0'), /no <!-- integrity -->/);
});
