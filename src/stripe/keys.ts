// Keys: https://docs.stripe.com/keys

/** Whether a key is a secret (`sk_`) or restricted (`rk_`) one. */
export const isSecretKey = (key: string | null | undefined): boolean => /^\s*[sr]k_/.test(key ?? '');

/** Whether a key is a publishable one. */
export const isPublishableKey = (key: unknown): boolean => typeof key === 'string' && /^pk_(test|live)_./.test(key);

/** Whether a text contains a secret or restricted key, also one of an organization. */
export const containsSecretKey = (text: string): boolean => /\b[sr]k_(?:live|test|org)_\w{4}/.test(text);

// Secret, restricted and ephemeral keys; client secrets, such as `accs_secret_…` and `pi_…_secret_…`; the secrets of
// webhooks. What precedes is limited, so that a long text without a key takes linear time.
const SECRETS = /\w{0,64}(?:[sre]k_(?:live|test|org)|secret|whsec)_[^\s"'<>]*/g;
/** `user:password@` in a URL. */
const CREDENTIALS = /:\/\/[^\s/?#"'<>]+@/g;

/** Replaces keys, client secrets and the credentials in URLs. Call it for any text that goes to a log or the page. */
export function redact(text: string): string {
  return text.replace(SECRETS, '[redacted]').replace(CREDENTIALS, '://[redacted]@');
}

/**
 * Returns the beginning of a text, redacted. A word that the limit cuts is left out: the half of a secret might not be
 * recognized.
 */
export function redactBeginning(text: string, maxLength = 2000): string {
  if (text.length <= maxLength) return redact(text);
  let end = maxLength;
  while (end > 0 && !/[\s"'<>]/.test(text.charAt(end - 1))) end--;
  return `${redact(text.slice(0, end))}…`;
}
