import type * as trouble from './trouble.js';

type Help = typeof trouble;

// The file comes from where ours came from; if it cannot be had, errors show without it, in fewer words.
const PATIENCE = 2000;

/** What only a page in trouble needs, fetched at the first failure. */
export const help = {
  loaded: undefined as Help | undefined,

  /** Resolves soon, with nothing where the file cannot be had. */
  load(): Promise<Help | undefined> {
    const file = import('./trouble.js').then((loaded) => (help.loaded = loaded));
    return Promise.race([file, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]).catch(() => undefined);
  },
};

/** Does `attempt`; where it fails and may heal, again, until `deadline` (a `Date.now()`). */
export async function retry<T>(attempt: () => Promise<T>, deadline: number, signal: AbortSignal): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const { tryAgain } = (await help.load()) ?? {};
    if (!tryAgain) throw error;
    return tryAgain(error as Error as never, attempt, deadline, signal);
  }
}
