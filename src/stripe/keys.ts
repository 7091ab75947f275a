// Keys: https://docs.stripe.com/keys

/** Whether a key is a secret (`sk_`) or restricted (`rk_`) one. */
export const isSecretKey = (key: string | null | undefined): boolean => /^\s*[sr]k_/.test(key ?? '');

/** Whether a key is a publishable one. */
export const isPublishableKey = (key: unknown): boolean => typeof key === 'string' && /^pk_(test|live)_./.test(key);

/** Whether a key is a publishable one of live mode, which Stripe accepts over HTTPS only. */
export const isLiveKey = (key: string | null | undefined): boolean => /^\s*pk_live_/.test(key ?? '');

/** With this the client secrets of our sandbox begin. Stripe's do not have it: a developer sees the difference. */
export const SANDBOX_SECRET_PREFIX = 'accs_secret__Sandbox';

/** Whether a text contains a secret or restricted key, also one of an organization. */
export const containsSecretKey = (text: string): boolean => /\b[sr]k_(?:live|test|org)_\w{4}/.test(text);

/**
 * What is a secret wherever it is found. Each expression takes linear time: what precedes a match is limited, and none
 * can begin twice in one word.
 */
const SECRETS: readonly RegExp[] = [
  // Secret, restricted and ephemeral keys; client secrets (`accs_secret_…`, `pi_…_secret_…`); secrets of webhooks.
  /\w{0,64}[sre]k_(?:live|test|org)_[^\s"'<>]*/gi,
  /\w{0,64}(?:secret|whsec)_[^\s"'<>]*/g,
  /(?<![A-Za-z0-9])[sr]k_[^\s"'<>]+/g,
  // Credentials of a header, and a JSON Web Token.
  /\bbearer\s+[\w.~+/=-]{8,}/gi,
  /\b(?:[Bb]asic|BASIC)\s+(?=[\w.~-]*[\dA-Z=+/])[\w.~+/=-]{8,}/g,
  /(?<![\w-])eyJ[\w-]{10,}\.[\w.-]*/g,
  // `user:password` of a URL, also with the slashes that a URL parser accepts; values of its query and fragment.
  /(?<=\/\/)[^\s/\\?#"'<>]+(?=@)/g,
  /(?<=\bhttps?:[/\\]{0,8})[^\s/\\?#"'<>]{1,256}(?=@)/gi,
  /(?<=(?:[?&#]|&amp;)[\w.~%[\]-]{1,64}=)[^\s&#"'<>]+/g,
  // As in the connection string of a database.
  /(?<=\b(?:password|passwd|pwd|api_?key|token|secret)=)[^\s&;,"'<>]+/gi,
];
const REDACTED = '[redacted]';

/**
 * Replaces keys, client secrets, tokens, the credentials in URLs and the values of their queries. Call it for any text
 * that goes to a log or the page.
 */
export function redact(text: string): string {
  return SECRETS.reduce((result, pattern) => result.replace(pattern, REDACTED), text);
}

/** Returns a URL, or what should be one, without its query and fragment, and without the credentials in it. */
export function redactUrl(url: string): string {
  // A URL parser ignores line breaks and tabs, and takes a space for a part of a password. A slash in a password makes
  // the URL invalid, and the password is one all the same.
  const [address = ''] = url.replace(/[\t\n\r]/g, '').split(/[?#]/, 1);
  const at = address.lastIndexOf('@');
  const [start, scheme = ''] = /^[\s\0]*(?:([a-z][a-z\d+.-]*:)|[/\\]{2})/i.exec(address) ?? [];
  const hasCredentials = at >= 0 && (start !== undefined || !/[/\\]/.test(address.slice(0, at)));
  return redact(hasCredentials ? `${scheme}//${REDACTED}@${address.slice(at + 1)}` : address);
}

/**
 * Returns the beginning of a text, redacted. A word that the limit cuts is left out: the half of a secret might not be
 * recognized.
 */
export function redactBeginning(text: string, maxLength = 2000): string {
  return redact(cutAtWord(text, maxLength));
}

/** Returns at most `maxLength` characters of a text, without the word that the limit cuts. */
export function cutAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = maxLength;
  while (end > 0 && !/[\s"'<>]/.test(text.charAt(end - 1))) end--;
  return `${text.slice(0, end)}…`;
}

// As short a value may be part of an ordinary word.
const SHORT_LENGTH = 8;

/**
 * Replaces values that are secret because of where they are from, such as cookies: in any case, as they are,
 * URL-encoded or decoded, or escaped for HTML. Short ones are replaced only if they are a word of their own.
 */
export function redactValues(text: string, values: Iterable<string>): string {
  const forms = [...new Set([...values].flatMap(spellings))]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  return forms.reduce((result, form) => {
    const pattern = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const isWord = form.length < SHORT_LENGTH;
    return result.replace(new RegExp(isWord ? `(?<!\\w)${pattern}(?!\\w)` : pattern, 'gi'), REDACTED);
  }, text);
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function spellings(value: string): string[] {
  const html = value.replace(/[&<>"']/g, (character) => HTML[character]!);
  try {
    return [value, html, encodeURIComponent(value), decodeURIComponent(value)];
  } catch {
    return [value, html];
  }
}

// Control characters (a newline among them), invisible ones that reorder text, line separators, and halves of a pair.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Returns a text as one line that cannot control a terminal: `\n` and `\u{1b}` in place of the characters. */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) =>
    character === '\n' ? '\\n' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
