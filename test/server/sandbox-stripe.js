/** The real SDK, pointed at a sandbox wherever it is made: what the docs say is run as it stands. */
import Stripe from 'stripe';
import { sandboxFetch } from 'stripe-connect-dashboard/sandbox/api';

const httpClient = Stripe.createFetchHttpClient(sandboxFetch());

export default class extends Stripe {
  constructor(key) {
    super(key, { httpClient });
  }
}
