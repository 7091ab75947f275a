import { CLIENT_GONE, describeError, toErrorResponse } from './errors.js';
import type { CommonOptions } from './options.js';
import { rejectInvalidRequest } from './origin.js';
import { Wait } from './wait.js';

/**
 * The second argument is handed on to the callbacks of the options: a framework's own context, where the sign-in often
 * is.
 */
export type Handler<Context = unknown> = (
  request: Request,
  ...context: unknown extends Context ? [context?: unknown] : [context: Context]
) => Promise<Response>;

/**
 * Returns a handler that responds to a POST of the page's own origin, within the timeout, and never rejects. `what` is
 * what a failure lacks, for the log.
 */
export function createHandler<Context>(
  { origins: allowed, timeout = 10_000, log = (message) => console.error(message) }: CommonOptions<Context>,
  what: string,
  respond: (request: Request, context: Context, wait: Wait) => Promise<Response>,
): Handler<Context> {
  const origins = new Set(allowed);

  // A log that throws or rejects must neither stop the response nor end the process.
  async function report(message: string, thrown: unknown): Promise<void> {
    try {
      const write: (message: string, thrown: unknown) => unknown = log;
      await write(message, thrown);
    } catch {
      console.error(message);
    }
  }

  return async (request, ...[context]) => {
    try {
      const rejection = rejectInvalidRequest(request, origins);
      if (rejection) return rejection;
      const wait = new Wait(timeout, request);
      return await wait.race(respond(request, context as Context, wait));
    } catch (thrown) {
      const response = toErrorResponse(thrown);
      // A client that leaves is no failure.
      if (response.status !== CLIENT_GONE) report(describeError(thrown, what), thrown).catch(() => {});
      return response;
    }
  };
}
