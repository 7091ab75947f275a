/**
 * For the faults that need an answer from Stripe's host: a service worker gives it, so that the demo sends no request
 * outside. The page loads the library by start.js, once the worker answers.
 */
import { secondsOf } from './faults.js';

const HOST = 'https://connect-js.stripe.com';
const SCRIPT = { headers: { 'Content-Type': 'text/javascript' } };
const never = new Promise(() => {});

const ANSWERS = {
  'script-timeout': () => never,
  'script-invalid': () => new Response('// An empty script, as some ad blockers put in place of others.', SCRIPT),
};

export const asksStripe = (fault) => Object.hasOwn(ANSWERS, fault ?? '');

/** When each page, by its client's id, asked first. */
const since = new Map();

/** A listener of the worker. `standIn`: the URL of what Stripe's host answers when the fault is over. */
export const answerForStripe = (standIn) => (event) => {
  if (new URL(event.request.url).origin !== HOST) return;
  // The static demo's worker answers for all else.
  event.stopImmediatePropagation();
  event.respondWith(answer(event, standIn));
};

async function answer({ clientId, request }, standIn) {
  const client = await globalThis.clients.get(clientId);
  const { searchParams } = new URL(client?.url ?? request.url);
  const fault = searchParams.get('fault');
  if (!asksStripe(fault)) return fetch(request);
  if (!since.has(clientId)) since.set(clientId, Date.now());
  const end = since.get(clientId) + secondsOf(searchParams.get('lasts')) * 1000;
  return Date.now() < end ? ANSWERS[fault]() : fetch(standIn);
}
