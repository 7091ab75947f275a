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
    components: enabledComponents(components),
    publishableKey: typeof key === 'string' ? key : undefined,
    sandbox: clientSecret(json)?.startsWith('accs_secret__sandbox_') ?? false,
  };
}

/** The names in `components`, a list or the AccountSession's own object. */
export function enabledComponents(components: unknown): string[] | undefined {
  if (Array.isArray(components)) return components.filter((name) => typeof name === 'string');
  if (typeof components !== 'object' || !components) return undefined;
  return Object.entries(components)
    .filter(([, value]) => (value as { enabled?: unknown } | null)?.enabled === true)
    .map(([name]) => name);
}

export function clientSecret(json: unknown): string | undefined {
  if (typeof json !== 'object' || !json) return undefined;
  const { client_secret, clientSecret } = json as Record<string, unknown>;
  const secret = client_secret ?? clientSecret;
  return typeof secret === 'string' && secret ? secret : undefined;
}
