import type { ConnectError } from '../errors/connect-error.js';

export const MESSAGE = 'We could not connect. Please check your internet connection and try again.';

/** The error of a dashboard without the elements' file, which has the class of all other errors. */
export function createError(cause: unknown): ConnectError {
  // A browser's message names the URL of the file, which may have a password.
  const message = (cause as Error).message.replace(/\/\/[^\s/?#]*@/g, '//');
  // Defined and not assigned: a page may freeze `Error.prototype`.
  const error: object = Object.defineProperties(
    new Error(`elements-unavailable ${message}`, { cause }),
    Object.getOwnPropertyDescriptors({
      name: 'ConnectError',
      code: 'elements-unavailable',
      retryable: true,
      userMessage: MESSAGE,
      helpUrl: 'https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/errors/elements-unavailable.md',
    }),
  );
  return error as ConnectError;
}
