/** The worker of the demo's server: in some faults it stands for Stripe's host. Static files have static/worker.js. */
import { answerForStripe } from './stripe-host.js';

addEventListener('fetch', answerForStripe('/sandbox/connect.js'));
addEventListener('install', () => globalThis.skipWaiting());
addEventListener('message', (event) => event.waitUntil(globalThis.clients.claim()));
