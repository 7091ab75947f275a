/** The test runner moves the cursor about, terminal or not, and errors of Playwright have colours. What is written into a file, or into the log of a CI, is lines and nothing else. */
if (!process.stdout.isTTY) {
  const write = process.stdout.write.bind(process.stdout);
  // eslint-disable-next-line no-control-regex
  process.stdout.write = (chunk, ...rest) => write(typeof chunk === 'string' ? chunk.replace(/\x1b\[[\d;]*[A-Za-z]/g, '') : chunk, ...rest);
}
