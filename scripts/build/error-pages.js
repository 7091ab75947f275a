/**
 * Writes into the pages of docs/errors/ what the code says: the text for the user, whether the view has a button, the
 * advice in the console, and the table of all codes. `test/docs/docs.test.js` fails where they differ. Needs dist/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { ADVICE } = await import('../../dist/errors/advice.js');
const { canTryAgain, ERROR_CODES, isRetryable, kindOf, USER_MESSAGES } = await import('../../dist/errors/kinds.js');

const BUTTON = {
  true: 'The view has a "Try again" button.',
  false: 'There is no button.',
  setup: 'There is no button: only a change to the page can fix this.',
  consent: 'There is no button: the consent manager has one.',
  'sign-in':
    'With `sign-in-url`, the view has a link to sign in. There is no button, because trying again would not help.',
  access: 'There is no button, because trying again would not help.',
};

/** Returns the page about a code with the texts of the code. */
export function withTexts(page, code) {
  const kind = kindOf(code);
  const button = (!canTryAgain(kind) && BUTTON[kind]) || BUTTON[canTryAgain(kind)];
  return page
    .replace(/(\n## What users see\n\n)> .*\n\n.*\n/, (_, start) => `${start}> ${USER_MESSAGES[kind]}\n\n${button}\n`)
    .replace(/(\n```text\n.*\n)[^`]*(```\n)/, (_, start, end) => `${start}${ADVICE[code]}\n${end}`);
}

/** Returns the list of all codes with the texts of the code. */
export const withRows = (index) =>
  index.replace(
    /^\| \[([\w-]+)\]\(\1\.md\) \| (.*?) \| .* \|$/gm,
    (row, code, what) =>
      `| [${code}](${code}.md) | ${what} | ${USER_MESSAGES[kindOf(code)]} | ${isRetryable(code) ? 'yes' : 'no'} |`,
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rewrite = (path, change) => writeFileSync(path, change(readFileSync(path, 'utf8')));
  for (const code of ERROR_CODES) rewrite(`docs/errors/${code}.md`, (page) => withTexts(page, code));
  rewrite('docs/errors/README.md', withRows);
}
