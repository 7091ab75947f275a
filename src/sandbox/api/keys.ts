import { Refusal, invalid } from './errors.js';

/** What a key of the sandbox may do. */
export type KeyKind = 'full' | 'restricted' | 'expired';

/** The keys of a sandbox that is not told otherwise. `restricted` may not create account sessions. */
export const KEYS: Readonly<Record<string, KeyKind>> = {
  sk_test_sandbox: 'full',
  rk_test_sandbox: 'restricted',
  sk_test_sandbox_expired: 'expired',
};

const BASICS =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. " +
  "'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at " +
  'https://support.stripe.com/.';

/** As Stripe writes a key in its messages: the prefix, and the last four. */
export function mask(key: string): string {
  const prefix = /^(?:sk|rk|pk)_(?:test|live)_/.exec(key)?.[0] ?? '';
  const rest = key.slice(prefix.length);
  return rest.length <= 4 ? prefix + '*'.repeat(rest.length) : prefix + '*'.repeat(rest.length - 4) + rest.slice(-4);
}

/** The key of the request, when it may create account sessions. */
export function authenticate(keys: Readonly<Record<string, KeyKind>>, authorization: string | null): string {
  const key = keyFrom(authorization);
  if (!key) throw new Refusal(401, { message: BASICS, type: 'invalid_request_error' }, { 'WWW-Authenticate': 'Basic realm="Stripe"' });
  if (/^pk_/.test(key)) {
    throw invalid(
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API ' +
        'keys at https://dashboard.stripe.com/account/apikeys.',
      undefined, 'secret_key_required', 403,
    );
  }
  const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (kind === 'full') return key;
  if (kind === 'expired') throw invalid(`Expired API Key provided: ${mask(key)}`, undefined, 'api_key_expired', 401);
  if (kind === 'restricted') {
    throw invalid(
      `The provided key '${mask(key)}' does not have the required permissions for this endpoint. Having the ` +
        "'Account Sessions Write' permission would allow this request to continue.",
      undefined, undefined, 403,
    );
  }
  throw invalid(`Invalid API Key provided: ${mask(key)}`, undefined, undefined, 401);
}

function keyFrom(authorization: string | null): string {
  const [scheme = '', credentials = ''] = (authorization ?? '').trim().split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return credentials;
  if (!/^basic$/i.test(scheme)) return '';
  try {
    return atob(credentials).split(':', 1)[0]!;
  } catch {
    return '';
  }
}
