import type { ConnectError } from './errors.js';
import { emit } from './events.js';
import { help } from './help.js';

/** Tells the page (an event) and its developer (the console) what failed. */
export async function report(element: HTMLElement, error: ConnectError): Promise<void> {
  const loaded = await help.load();
  emit(element, 'connect-error', { error });
  if (loaded) loaded.print(element, error);
  else console.error(error.message);
}
