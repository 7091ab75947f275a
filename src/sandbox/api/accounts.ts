import type Stripe from 'stripe';
import { Refusal } from './errors.js';
import { mask } from './keys.js';

type Controller = Stripe.Account.Controller;

/** What about a connected account decides over its sessions. */
export interface SandboxAccount {
  /** `application`: the platform collects what Stripe requires (Custom accounts). */
  requirement_collection: NonNullable<Controller['requirement_collection']>;
  /** Who pays for a negative balance. */
  losses: NonNullable<NonNullable<Controller['losses']>['payments']>;
  /** Besides those that every account has. */
  capabilities?: readonly string[];
}

const every = ['card_issuing', 'treasury'] as const;

/** The accounts of a sandbox that is not told otherwise: one of each kind. */
export const ACCOUNTS: Readonly<Record<string, SandboxAccount>> = {
  acct_1SandboxStandard: { requirement_collection: 'stripe', losses: 'stripe', capabilities: every },
  acct_1SandboxExpress: { requirement_collection: 'stripe', losses: 'application' },
  acct_1SandboxCustom: { requirement_collection: 'application', losses: 'application', capabilities: every },
};

export function findAccount(accounts: Readonly<Record<string, SandboxAccount>>, id: string, key: string): SandboxAccount {
  if (Object.hasOwn(accounts, id)) return accounts[id]!;
  throw new Refusal(403, {
    code: 'account_invalid',
    message:
      `The provided key '${mask(key)}' does not have access to account '${id}' (or that account does not exist). ` +
      'Application access may have been revoked.',
    type: 'invalid_request_error',
  });
}
