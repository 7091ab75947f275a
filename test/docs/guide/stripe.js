import Stripe from 'stripe';
import { sandboxFetch } from 'stripe-connect-dashboard/sandbox/api';

export default class extends Stripe {
  constructor(key) {
    super(key, { httpClient: Stripe.createFetchHttpClient(sandboxFetch()) });
  }
}
