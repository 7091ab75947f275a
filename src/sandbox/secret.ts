/**
 * The sandbox's client secret: what Stripe keeps on its side, the sandbox carries in the secret itself, so that the stand-in of
 * Connect.js knows the session with no network between them. A page treats it as opaque, as it must treat Stripe's.
 */
export interface SandboxSession {
  account: string;
  /** API names (`payment_details`) of the enabled components, each with its features. */
  components: Record<string, Record<string, boolean>>;
  /** Unix seconds. */
  expires_at: number;
  livemode: boolean;
  /** Makes each secret its own: one may be used once. */
  nonce: string;
}

const PREFIX = 'accs_secret__';
// A secret of Stripe's has no such mark: it tells a developer at once which world this one is from.
const MARK = 'sandbox_';

export function encodeSecret(session: SandboxSession): string {
  const json = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(session)));
  return PREFIX + MARK + btoa(json).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** `undefined` for anything that the sandbox did not make. */
export function decodeSecret(secret: unknown): SandboxSession | undefined {
  if (typeof secret !== 'string' || !secret.startsWith(PREFIX + MARK)) return undefined;
  try {
    const json = atob(secret.slice(PREFIX.length + MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(json, (char) => char.charCodeAt(0)))) as SandboxSession;
  } catch {
    return undefined;
  }
}
