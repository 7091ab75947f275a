import { loadOptional } from '../async/optional-module.js';
import { ConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import { SANDBOX_SECRET_PREFIX } from '../stripe/keys.js';
import { SCRIPT_URL, stripeConnect } from './global.js';

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

/** Says so in the console if the session is our sandbox's, but Connect.js, which has loaded, is Stripe's. */
export function hintAtSandboxSecret(clientSecret: string): void {
  if (!clientSecret.startsWith(SANDBOX_SECRET_PREFIX) || 'sandbox' in stripeConnect()) return;
  void loadConsole().then((console) => console?.warnOfSandboxSecret());
}
