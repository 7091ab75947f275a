/** Finds who is signed in, by a signed cookie. It stands for yours: the token of your identity provider, say. */
const encoder = new TextEncoder();
const COOKIE = /(?:^|; )session=(acct_\w+)\.([0-9a-f]{64})(?:;|$)/;

/** Returns the account in the request's cookie, if the signature is right. */
export async function accountOf(request, secret) {
  const [, account, signature] = COOKIE.exec(request.headers.get('cookie')?.slice(0, 4096) ?? '') ?? [];
  if (!account) return undefined;
  const bytes = Uint8Array.from(signature.match(/../g), (byte) => parseInt(byte, 16));
  const isValid = await crypto.subtle.verify('HMAC', await keyOf(secret), bytes, encoder.encode(account));
  return isValid ? account : undefined;
}

/** What the sign-in sets: `Set-Cookie: session=…; HttpOnly; Secure; SameSite=Lax; Path=/`. */
export async function createCookie(account, secret) {
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(account));
  const hex = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `session=${account}.${hex}`;
}

const keyOf = (secret) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
