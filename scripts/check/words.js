/**
 * Looks for words that readers stumble over, in docs, comments, titles of tests and texts for users: `npm run check`.
 * words-exceptions.json has how often each file still has one: a new one fails, and so does an exception that is no
 * longer needed. `--write` writes that file anew: use it only after removing words.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EXCEPTIONS = fileURLToPath(new URL('words-exceptions.json', import.meta.url));

/** Each with what to write instead. */
const WORDS = {
  'mend|mends|mended|mending': 'fix',
  'heal|heals|healed|healing': 'recover',
  anew: 'again',
  'be had': 'be loaded, be reached',
  'for ever': 'indefinitely',
  beside: 'next to',
  'somebody|nobody|whoever': 'users, developers, nothing',
  'of ours|of theirs': 'our own, their own',
  'To be called': 'Call when …',
  manieth: 'number of',
  'colours?|coloured|catalogues?|honours?|honoured|behaviours?|spelt': 'the US spelling',
};
const PATTERN = new RegExp(`\\b(${Object.keys(WORDS).join('|')})\\b`, 'gi');

/** Returns the words that a text should not have. */
export const findWords = (text) => text.match(PATTERN) ?? [];

/** Returns what to write instead of a word. */
export const insteadOf = (word) =>
  Object.entries(WORDS).find(([pattern]) => new RegExp(`^(${pattern})$`, 'i').test(word))?.[1];

/** Returns what is wrong with files, by their paths and texts, if those exceptions are allowed. */
export function checkWords(files, exceptions) {
  const paths = new Set([...Object.keys(files), ...Object.keys(exceptions)]);
  return [...paths].flatMap((path) => {
    const found = findWords(files[path] ?? '');
    const allowed = exceptions[path] ?? 0;
    if (found.length === allowed) return [];
    if (found.length < allowed)
      return [`${path}: ${found.length} of ${allowed} exceptions are needed. Take them off the list.`];
    const words = [...new Set(found)].map((word) => `"${word}" (${insteadOf(word)})`);
    return [`${path}: ${found.length} words to replace, ${allowed} allowed: ${words.join(', ')}`];
  });
}

function readFiles() {
  const paths = execFileSync('git', ['ls-files', '--', '*.md', '*.ts', '*.js', '*.html'], { encoding: 'utf8' });
  // This file and its test name the words; other people's code and lists of theirs are not ours to reword.
  const own = paths.split('\n').filter((path) => path && !/scripts\/(check\/)?words\b|test\/scripts\/words/.test(path));
  return Object.fromEntries(own.map((path) => [path, readFileSync(path, 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const files = readFiles();
  if (process.argv.includes('--write')) {
    const counts = Object.entries(files).map(([path, text]) => [path, findWords(text).length]);
    const needed = Object.fromEntries(counts.filter(([, count]) => count > 0));
    writeFileSync(EXCEPTIONS, `${JSON.stringify(needed, null, 2)}\n`);
  }
  const problems = checkWords(files, JSON.parse(readFileSync(EXCEPTIONS, 'utf8')));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
