import type Stripe from 'stripe';
import { NEW_ACCOUNT } from '../accounts.js';
import { ApiError } from './errors.js';
import { maskKey } from './keys.js';

type Controller = Stripe.Account.Controller;

/** The properties of a connected account that decide which sessions it can have. */
export interface SandboxAccount {
  /** `application`: the platform collects what Stripe requires (Custom accounts). */
  requirement_collection: NonNullable<Controller['requirement_collection']>;
  /** Who pays for a negative balance. */
  losses: NonNullable<NonNullable<Controller['losses']>['payments']>;
  /** Besides those that every account has. */
  capabilities?: readonly string[];
}

const CAPABILITIES = ['card_issuing', 'treasury'] as const;

/** The default accounts: one of each kind, and a new one. */
export const ACCOUNTS: Readonly<Record<string, SandboxAccount>> = {
  acct_1SandboxStandard: { requirement_collection: 'stripe', losses: 'stripe', capabilities: CAPABILITIES },
  acct_1SandboxExpress: { requirement_collection: 'stripe', losses: 'application' },
  acct_1SandboxCustom: { requirement_collection: 'application', losses: 'application', capabilities: CAPABILITIES },
  [NEW_ACCOUNT]: { requirement_collection: 'stripe', losses: 'stripe' },
};

export function findAccount(
  accounts: Readonly<Record<string, SandboxAccount>>,
  id: string,
  key: string,
): SandboxAccount {
  if (Object.hasOwn(accounts, id)) return accounts[id]!;
  throw new ApiError(403, {
    code: 'account_invalid',
    message:
      `The provided key '${maskKey(key)}' does not have access to account '${id}' (or that account does not exist). ` +
      'Application access may have been revoked.',
    type: 'invalid_request_error',
  });
}
