import { cutAtWord, escapeUnprintable, redact } from '../stripe/keys.js';

const MAX_LENGTH = 1000;

/** Returns `text` as one printable line of bounded length, with no key and no secret in it. */
export function toLogLine(text: string): string {
  return escapeUnprintable(redact(cutAtWord(text, MAX_LENGTH)));
}
