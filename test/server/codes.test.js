/** Pages may show a text of their own for each code, so the codes are stable and documented. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const CODES = {
  invalid_request: 400,
  unauthenticated: 401,
  card_not_allowed: 403,
  cross_site: 403,
  method_not_allowed: 405,
  rate_limited: 429,
  client_closed_request: 499,
  server_error: 500,
  stripe_unavailable: 502,
  timeout: 504,
};
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the docs list each code of an error, with its status', async () => {
  const [, section] = (await read('docs/server.md')).split('\n## Errors\n');
  const rows = [...section.split('\n## ')[0].matchAll(/^\| (\d{3}) \| `(\w+)` \|/gm)];
  assert.deepEqual(Object.fromEntries(rows.map(([, status, code]) => [code, Number(status)])), CODES);
});

test('the type of the codes has the same ones', async () => {
  const [, type] = (await read('src/server/responses.ts')).split('SessionErrorCode =');
  const codes = [...type.split(';')[0].matchAll(/'(\w+)'/g)].map(([, code]) => code);
  assert.deepEqual(codes.toSorted(), Object.keys(CODES).toSorted());
});
