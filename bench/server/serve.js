/**
 * One handler on a port, in a process of its own, whose memory is asked for over IPC. Its Stripe is a sandbox in the
 * same process.
 */
import { serve } from '@hono/node-server';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { HANDLERS, connect } from './handlers.js';

const handler = HANDLERS[process.argv[2]](connect(createSandboxApi().fetch));

serve({ fetch: (request) => handler(request), port: 0 }, ({ port }) => process.send({ port }));

process.on('message', async () => {
  // What is on its way out needs a turn or two to be let go of.
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc();
  }
  process.send({ heap: process.memoryUsage().heapUsed });
});
