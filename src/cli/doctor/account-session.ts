import { FEATURES } from '../../sandbox/features.js';
import { decodeSecret } from '../../sandbox/secret.js';
import { readEnabledNames, toApiName } from '../../stripe/component-names.js';
import { nearestName } from '../../stripe/nearest-name.js';

/** The account session in an endpoint's response. */
export interface AccountSession {
  /** The names of the components that it enables; `undefined` when the endpoint does not tell. */
  components?: string[];
  publishableKey?: string;
  sandbox: boolean;
}

/**
 * An account that does not exist. In the form of Stripe's ids, so that a server that passes it on is rejected by
 * Stripe, not by its own code.
 */
export const UNKNOWN_ACCOUNT = 'acct_1NobodysAccount';

export function readAccountSession(json: unknown): AccountSession {
  const { components, publishable_key, publishableKey } = json as Record<string, unknown>;
  const key = publishable_key ?? publishableKey;
  return {
    components: readEnabledNames(components),
    publishableKey: typeof key === 'string' ? key : undefined,
    sandbox: !!decodeSecret(clientSecret(json)),
  };
}

export function clientSecret(json: unknown): string | undefined {
  if (typeof json !== 'object' || !json) return undefined;
  const { client_secret, clientSecret } = json as Record<string, unknown>;
  const secret = client_secret ?? clientSecret;
  return typeof secret === 'string' && secret ? secret : undefined;
}

/** Whether an account session can enable a component of this name. */
export const isComponent = (name: string): boolean => FEATURES.has(toApiName(name));

/** Returns the name, as the API spells it, that an unknown one may be a typing error of. */
export const nearestComponent = (name: string): string | undefined => nearestName(toApiName(name), FEATURES.keys());
