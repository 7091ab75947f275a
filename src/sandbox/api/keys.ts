import { ApiError, invalidRequest } from './errors.js';

/** What a key of the sandbox may do. */
export type KeyKind = 'full' | 'restricted' | 'expired';

/** The default keys. A `restricted` one may not create account sessions. */
export const KEYS: Readonly<Record<string, KeyKind>> = {
  sk_test_sandbox: 'full',
  rk_test_sandbox: 'restricted',
  sk_test_sandbox_expired: 'expired',
};

const NO_KEY_MESSAGE =
  'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. ' +
  "'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at " +
  'https://support.stripe.com/.';

/** As in Stripe's messages: the prefix, and the last four characters. */
export function maskKey(key: string): string {
  const prefix = /^(?:sk|rk|pk)_(?:test|live)_/.exec(key)?.[0] ?? '';
  const rest = key.slice(prefix.length);
  return rest.length <= 4 ? prefix + '*'.repeat(rest.length) : prefix + '*'.repeat(rest.length - 4) + rest.slice(-4);
}

/** Returns the key of the request, if it may create account sessions. */
export function authenticate(keys: Readonly<Record<string, KeyKind>>, authorization: string | null): string {
  const key = keyFrom(authorization);
  if (!key)
    throw new ApiError(
      401,
      { message: NO_KEY_MESSAGE, type: 'invalid_request_error' },
      { 'WWW-Authenticate': 'Basic realm="Stripe"' },
    );
  if (/^pk_/.test(key)) {
    throw invalidRequest(
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API ' +
        'keys at https://dashboard.stripe.com/account/apikeys.',
      undefined,
      'secret_key_required',
      403,
    );
  }
  const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (kind === 'full') return key;
  if (kind === 'expired')
    throw invalidRequest(`Expired API Key provided: ${maskKey(key)}`, undefined, 'api_key_expired', 401);
  if (kind === 'restricted') {
    throw invalidRequest(
      `The provided key '${maskKey(key)}' does not have the required permissions for this endpoint. Having the ` +
        "'Account Sessions Write' permission would allow this request to continue.",
      undefined,
      undefined,
      403,
    );
  }
  throw invalidRequest(`Invalid API Key provided: ${maskKey(key)}`, undefined, undefined, 401);
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
