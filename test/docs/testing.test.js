import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withSnippets } from '../../scripts/snippets.js';

const markdown = readFileSync(fileURLToPath(new URL('../../docs/testing.md', import.meta.url)), 'utf8');

test('the code in docs/testing.md is that of the files which run', () => {
  assert.equal(markdown, withSnippets(markdown), 'node scripts/snippets.js writes it');
  const blocks = markdown.match(/^```js$/gm).length;
  assert.equal(markdown.match(/^<!-- demo\/testing\/.* -->$/gm).length, blocks, 'no block is typed by hand');
});

test('a snippet that differs from its file is found, and a region that is gone is an error', () => {
  const typed = '<!-- demo/testing/server.js api -->\n\n```js\nconst stripe = 1;\n```\n';
  assert.match(withSnippets(typed), /new Stripe\(STRIPE_SECRET_KEY/);
  assert.throws(() => withSnippets('<!-- demo/testing/server.js gone -->\n'), /no region gone/);
});
