/** The check of words: what it finds, and that its list of exceptions can only shrink. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWords, findWords, insteadOf } from '../../scripts/check/words.js';

test('finds the words of the writing guide, in any case, as whole words', () => {
  assert.deepEqual(findWords('Mend it. It heals anew, for ever, beside nobody.'), [
    'Mend',
    'heals',
    'anew',
    'for ever',
    'beside',
    'nobody',
  ]);
  assert.deepEqual(findWords('besides, amend, commendable, health, a color'), []);
  assert.equal(insteadOf('Colour'), 'the US spelling');
});

test('a new word fails, with what to write instead', () => {
  assert.match(checkWords({ 'a.md': 'It cannot be had.' }, {})[0], /a\.md: 1 words to replace, 0 allowed: "be had"/);
});

test('as many words as the exceptions allow pass', () => {
  assert.deepEqual(checkWords({ 'a.md': 'anew' }, { 'a.md': 1 }), []);
});

test('an exception that is no longer needed fails, also for a file that is gone', () => {
  assert.match(checkWords({ 'a.md': '' }, { 'a.md': 1 })[0], /Take them off the list/);
  assert.match(checkWords({}, { 'b.md': 2 })[0], /b\.md/);
});
