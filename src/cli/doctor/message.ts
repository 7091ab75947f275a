import { cutAtWord, escapeUnprintable, redact, redactValues } from '../../stripe/keys.js';

/**
 * A sentence of the report. Its values may be from a server or a page: only `createFormatter()` turns it into text, and
 * a plain text is none, so that no check can print such a value as it came.
 */
export interface Message {
  readonly texts: readonly string[];
  readonly values: readonly (string | number | Message)[];
}

/** A tag of templates: each value is escaped, redacted and cut when the report is made. */
export const message = (texts: TemplateStringsArray, ...values: Message['values']): Message => ({ texts, values });

/** A text of the doctor's own, or one that the developer has typed. */
export const ownText = (text: string): Message => ({ texts: [text], values: [] });

/** A URL that the developer has typed. Its query may hold a token. */
export const typedUrl = ({ origin, pathname, search }: URL): Message =>
  message`${ownText(redact(origin + pathname))}${search}`;

const MAX_LENGTH = 200;
/** What is looked at for secrets, before it is cut for the reader. */
const MAX_SEARCHED = 4000;

/** Returns a function that turns messages into text, without these secrets. */
export function createFormatter(secrets: Iterable<string>): (message: Message) => string {
  const format = ({ texts, values }: Message): string =>
    texts.reduce((result, text, index) => {
      const value = values[index - 1]!;
      return result + (typeof value === 'object' ? format(value) : toPrintable(`${value}`)) + text;
    });
  const toPrintable = (value: string): string => {
    const text = redact(redactValues(cutAtWord(value, MAX_SEARCHED), secrets));
    // A row of spaces could begin what looks like a line of its own where a terminal wraps.
    const line = escapeUnprintable(text).replace(/\s+/g, ' ');
    return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
  };
  return format;
}
