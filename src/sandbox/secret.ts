/**
 * The sandbox's client secret contains the session itself, so that the stand-in for Connect.js can read it without a
 * network. To a page it is opaque, as Stripe's is.
 */
export interface SandboxSession {
  account: string;
  /** API names (`payment_details`) of the enabled components, each with its features. */
  components: Record<string, Record<string, boolean>>;
  /** Unix seconds. */
  expires_at: number;
  livemode: boolean;
  /** Makes each secret unique: each may be used once. */
  nonce: string;
}

const PREFIX = 'accs_secret__';
// Stripe's secrets do not have this prefix: a developer sees that this one is of the sandbox.
const SANDBOX_PREFIX = 'sandbox_';

export function encodeSecret(session: SandboxSession): string {
  const json = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(session)));
  return PREFIX + SANDBOX_PREFIX + btoa(json).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** `undefined` for anything that the sandbox did not make. */
export function decodeSecret(secret: unknown): SandboxSession | undefined {
  if (typeof secret !== 'string' || !secret.startsWith(PREFIX + SANDBOX_PREFIX)) return undefined;
  try {
    const json = atob(
      secret
        .slice(PREFIX.length + SANDBOX_PREFIX.length)
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(json, (char) => char.charCodeAt(0)))) as SandboxSession;
  } catch {
    return undefined;
  }
}
