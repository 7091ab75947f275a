/**
 * The test runner moves the cursor about, terminal or not, and errors of Playwright have colors. What is written into
 * a file, or into the log of a CI, is lines and nothing else.
 */
import { stripVTControlCharacters } from 'node:util';

if (!process.stdout.isTTY) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) =>
    write(typeof chunk === 'string' ? stripVTControlCharacters(chunk) : chunk, ...rest);
}
