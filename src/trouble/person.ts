import type { ConnectError } from '../errors.js';
import type { Texts } from '../languages/texts.js';
import { kindOf, TEXTS } from './kinds.js';

// In which language an error was told. Where that is English there is nothing to remember.
const translations = new WeakMap<ConnectError, Texts>();

/** From now on the error speaks to the person in this language. */
export function translate(error: ConnectError, texts: Texts | void): void {
  if (texts) translations.set(error, texts);
  else translations.delete(error);
}

/** What to tell the person. */
export function tellPerson(error: ConnectError): string {
  return (translations.get(error)?.trouble ?? TEXTS)[kindOf(error.code)];
}
