/** The README's pictures, from the running demo: docs/picture.png and docs/picture-dark.png. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { screenshot } from './screenshot.js';

const root = join(import.meta.dirname, '..');
const port = '4299';
const url = `http://localhost:${port}/`;
// Without Stripe's keys, so that the picture is of the sandbox on every machine.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('STRIPE_')));
const server = spawn(process.execPath, [join(root, 'demo/server.js')], {
  cwd: root,
  env: { ...env, PORT: port },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await waitForServer();
  for (const dark of [false, true]) {
    const file = join(root, `docs/picture${dark ? '-dark' : ''}.png`);
    await screenshot({
      url,
      file,
      dark,
      height: 860,
      scale: 2,
      wait: 'stripe-connect-dashboard:state(ready)',
      delay: 2_500,
    });
    console.log(file);
  }
} finally {
  server.kill();
}

async function waitForServer() {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The demo did not start: npm run build first?');
}
