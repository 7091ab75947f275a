/** docs/servers.md shows how the example servers responded, and they have not changed since. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LANGUAGES } from '../../demo/servers/languages.js';
import { PAGE, readResults, replaceTables } from '../../demo/servers/table.js';
import { REQUESTS } from '../../demo/servers/test/support/requests.js';
import { hashOf } from '../../demo/servers/test/support/versions.js';

const results = readResults();

test('the tables are those of the results', () => {
  const page = readFileSync(PAGE, 'utf8');
  assert.equal(page, replaceTables(page, results), 'Run npm run servers:table.');
  for (const { title } of REQUESTS) assert.ok(page.includes(`| ${title} |`), title);
});

for (const name of Object.keys(LANGUAGES)) {
  test(`${name} responded right to every request, and has not changed since`, () => {
    const { sources, requests, failed, byHand } = results[name];
    assert.equal(sources, hashOf(name), 'Run npm run test:servers and npm run servers:table.');
    if (byHand) assert.equal(byHand.sources, sources);
    assert.equal(requests, REQUESTS.length);
    assert.deepEqual(failed, []);
  });
}
