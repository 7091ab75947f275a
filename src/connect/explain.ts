import { loadOptional } from '../async/optional-module.js';
import { ConnectError } from '../errors/connect-error.js';
import { SCRIPT_URL } from './global.js';

/** Rejects with an error of Connect.js, and names the policy of the page that caused it, if that is certain. */
export async function rejectWithCause(error: unknown): Promise<never> {
  const module =
    error instanceof ConnectError && error.code === 'script-blocked'
      ? await loadOptional(() => import('./embedder-policy.js'))
      : undefined;
  if (!(await module?.isBlockedByEmbedderPolicy(SCRIPT_URL))) throw error;
  throw new ConnectError('script-blocked', "the page's Cross-Origin-Embedder-Policy blocks Connect.js", {
    cause: error,
  });
}
