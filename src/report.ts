import type { ConnectError } from './errors.js';
import { emit } from './events.js';
import { help } from './help.js';

/** Tells the page (an event) and its developer (the console) what failed. */
export function report(element: HTMLElement, error: ConnectError): void {
  emit(element, 'connect-error', { error });
  console.error(`<${element.localName}> ${error.message}\n${help.loaded?.ADVICE[error.code] ?? ''}\n${error.helpUrl}`, element);
}
