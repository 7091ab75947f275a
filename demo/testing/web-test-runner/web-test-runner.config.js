import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'web-test-runner/*.test.js',
  nodeResolve: true,
  // CHROME_PATH, or a Chrome that is installed. A container's root needs --no-sandbox.
  browsers: [chromeLauncher({ launchOptions: { args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] } })],
};
