const MAX_LENGTH = 1000;

// Keys, client secrets and webhook secrets, credentials of a header, and those of a URL. Each part is linear.
const SECRETS =
  /(?:[sre]k_(?:live|test|org)|secret|whsec)_[^\s"'<>]*|(?<![A-Za-z0-9])[sr]k_[^\s"'<>]*|\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}|(?<=:\/\/)[^\s/@]*@/gi;

// Control characters (a newline among them), invisible ones that reorder text, line separators, and halves of a pair.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Returns `text` as one printable line of bounded length, with no key and no secret in it. */
export function toLogLine(text: string): string {
  // Cut first, so that a long text costs no more than a short one. What is cut off a secret is not in the log either.
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return cut.replace(SECRETS, '[redacted]').replace(UNPRINTABLE, escape);
}

const escape = (character: string): string =>
  character === '\n' ? '\\n' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
