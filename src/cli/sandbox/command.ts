import { ACCOUNTS, createSandboxApi, type SandboxAccount } from '../../sandbox/api/index.js';
import { UsageError } from '../help.js';
import { listen } from './listen.js';

export interface SandboxArguments {
  port?: string;
  host?: string;
  account?: string[];
  lifetime?: string;
  'rate-limit'?: string;
}

const ACCOUNT_TYPES: Readonly<Record<string, SandboxAccount>> = {
  standard: ACCOUNTS.acct_1SandboxStandard!,
  express: ACCOUNTS.acct_1SandboxExpress!,
  custom: ACCOUNTS.acct_1SandboxCustom!,
};

/** Runs until it is stopped. */
export async function sandbox(args: SandboxArguments): Promise<void> {
  const port = toInteger('port', args.port ?? '12111', 0, 65535);
  const api = createSandboxApi({
    accounts: args.account ? Object.fromEntries(args.account.map(toAccount)) : ACCOUNTS,
    lifetime: toInteger('lifetime', args.lifetime ?? '1800', 1),
    ...(args['rate-limit'] && { rateLimit: { requests: toInteger('rate-limit', args['rate-limit'], 1), seconds: 1 } }),
  });
  const { port: actualPort } = await listen(api.handle, port, args.host).catch((thrown: unknown) => {
    const error = thrown as NodeJS.ErrnoException;
    throw new UsageError(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken, perhaps by another sandbox. Stop that, or choose another port: --port ${port + 1}`
        : `Cannot listen on port ${port}: ${error.message}`,
    );
  });
  console.log(`The sandbox replaces Stripe's API at http://localhost:${actualPort}
No money moves, nothing leaves this machine, and nothing here is from Stripe.

  STRIPE_SECRET_KEY=sk_test_sandbox
  STRIPE_PUBLISHABLE_KEY=pk_test_sandbox
  STRIPE_ACCOUNT=${(args.account?.map((text) => toAccount(text)[0]) ?? Object.keys(ACCOUNTS)).join('    or ')}

How to point your SDK at it: npx stripe-connect-dashboard sandbox --help
Stop it with Ctrl+C.`);
}

/** `acct_123:express`; an account alone is a standard one. */
function toAccount(text: string): [id: string, account: SandboxAccount] {
  const [id = '', type = 'standard'] = text.split(':');
  if (!/^acct_\w+$/.test(id)) throw new UsageError(`--account ${text}: an account id starts with acct_.`);
  const account = Object.hasOwn(ACCOUNT_TYPES, type) ? ACCOUNT_TYPES[type] : undefined;
  if (!account)
    throw new UsageError(`--account ${text}: after the colon comes one of ${Object.keys(ACCOUNT_TYPES).join(', ')}.`);
  return [id, account];
}

function toInteger(name: string, text: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(
    `--${name} ${text}: it must be a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}.`,
  );
}
