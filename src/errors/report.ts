import { CONSOLE_TIMEOUT } from '../async/durations.js';
import { loadOptional } from '../async/optional-module.js';
import { emit } from '../events.js';
import type { ResolvedStrings } from '../locales/locale-strings.js';
import type { ConnectError } from './connect-error.js';
import type * as ConsoleModule from './console.js';
import { kindOf } from './kinds.js';
import { redact, redactUrl } from '../stripe/keys.js';

/** Loads what only a failing page needs: advice for its developer. `undefined` if that fails; never rejects. */
export async function loadConsole(): Promise<typeof ConsoleModule | undefined> {
  try {
    const module = await import('./console.js');
    module.useKeys({ redact, redactUrl });
    return module;
  } catch {
    return undefined;
  }
}

/** Tells the page, by an event, and its developer, in the console, what has failed. */
export async function reportError(
  element: HTMLElement,
  error: ConnectError,
  texts?: Promise<ResolvedStrings | undefined>,
): Promise<void> {
  const translated = await texts;
  error.userMessage = translated?.errors[kindOf(error.code)] ?? error.userMessage;
  emit(element, 'connect-error', { error });
  const consoleModule = await loadOptional(loadConsole, CONSOLE_TIMEOUT);
  if (consoleModule) consoleModule.printError(element, error);
  else console.error(error.message, error.helpUrl);
}
