import type { ConnectError } from './errors.js';
import { emit } from './events.js';
import { help } from './help.js';
import type { Texts } from './languages/texts.js';

/** Tells the page (an event) and its developer (the console) what failed. */
export async function report(element: HTMLElement, error: ConnectError, texts?: Promise<Texts | void>): Promise<void> {
  const loaded = await help.load();
  loaded?.translate(error, await texts);
  emit(element, 'connect-error', { error });
  if (loaded) loaded.print(element, error);
  else console.error(error.message);
}
