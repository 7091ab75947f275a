/**
 * What one request takes of the processor, with a Stripe that answers at once: what is left is the SDK and the handler.
 * Time by the clock would measure whatever else the machine does.
 */
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { summarize } from '../statistics.js';
import { HANDLERS, connect } from './handlers.js';

const REQUESTS = 300;

const answer = await createSandboxApi().fetch('https://api.stripe.com/v1/account_sessions', {
  method: 'POST',
  headers: { Authorization: 'Bearer sk_test_sandbox' },
  body: new URLSearchParams({
    account: 'acct_1SandboxStandard',
    'components[payments][enabled]': 'true',
    'components[payouts][enabled]': 'true',
  }),
});
const body = await answer.text();
const atOnce = async () =>
  new Response(body, { status: answer.status, headers: { 'Content-Type': 'application/json' } });

export async function measureCost(rounds) {
  const handlers = Object.entries(HANDLERS).map(([name, make]) => [name, make(connect(atOnce))]);
  const times = Object.fromEntries(handlers.map(([name]) => [name, []]));
  // In turns, and the first rounds thrown away, so that neither gains by its place.
  for (let round = -5; round < rounds; round++) {
    for (const [name, handler] of round % 2 ? handlers : handlers.toReversed()) {
      const began = process.cpuUsage();
      for (let i = 0; i < REQUESTS; i++) await ask(handler);
      const { user, system } = process.cpuUsage(began);
      if (round >= 0) times[name].push((user + system) / REQUESTS);
    }
  }
  return Object.entries(times).map(([name, all]) => ({ name, ...summarize(all) }));
}

async function ask(handler) {
  const response = await handler(
    new Request('http://localhost/account_session', {
      method: 'POST',
      headers: { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
    }),
  );
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}
