import type { ConnectError } from './errors.js';
import type * as trouble from './trouble.js';
import { tryAgain } from './retry.js';
import { within } from './wait.js';

type Help = typeof trouble;

// A file comes from where ours came from; if it cannot be had, we go on without it: in fewer words, or in English.
const PATIENCE = 1000;

/** What a file of ours gives, soon; nothing where it cannot be had. */
export const patiently = <T>(file: () => Promise<T>): Promise<T | void> => within(PATIENCE, Error, new AbortController().signal, file).catch(() => {});

/** What only a page in trouble needs, fetched at the first failure. */
export const help = {
  loaded: undefined as Help | undefined,

  /** Resolves soon, with nothing where the file cannot be had. */
  load: (): Promise<Help | void> => patiently(async () => (help.loaded ??= await import('./trouble.js'))),
};

/** Does `attempt` for at most `timeout` milliseconds; where it fails and may heal, again. */
export function persist<T>(attempt: (signal: AbortSignal) => Promise<T>, timeout: number, late: () => ConnectError, parent: AbortSignal): Promise<T> {
  const deadline = Date.now() + timeout;
  let failure: unknown;
  // What has failed so far says more than "too late".
  return within(timeout, () => failure ?? late(), parent, async (signal) => {
    try {
      return await attempt(signal);
    } catch (error) {
      if (signal.aborted) throw error;
      failure = error;
      return tryAgain(error as ConnectError, () => attempt(signal), deadline, signal);
    }
  });
}
