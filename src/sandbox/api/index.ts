import { ACCOUNTS, findAccount, type SandboxAccount } from './accounts.js';
import { admin, type LogEntry } from './admin.js';
import { createEphemeralKey } from './ephemeral-key.js';
import { ApiError, invalidRequest } from './errors.js';
import { Dropped, Faults, Limiter, type Fault, type RateLimit } from './faults.js';
import { parseForm, requireForm, type Form } from './form.js';
import { Idempotency } from './idempotency.js';
import { KEYS, authenticate, maskKey, type KeyKind } from './keys.js';
import { createAccountSession, readParams } from './session.js';
import { apiVersion, isConnectPreview } from './version.js';

export { ACCOUNTS, Dropped, KEYS };
export type { Fault, KeyKind, LogEntry, RateLimit, SandboxAccount };

export interface SandboxApiOptions {
  /** The platform's connected accounts by id. Default: one standard, one express, one custom, one new. */
  accounts?: Readonly<Record<string, SandboxAccount>>;
  /** Secret keys, and what each may do. Default: `sk_test_sandbox` may do all. */
  keys?: Readonly<Record<string, KeyKind>>;
  /** Seconds until a client secret expires. Default: 1800. */
  lifetime?: number;
  /** How many requests are accepted in how many seconds, before 429. Off by default. */
  rateLimit?: RateLimit;
}

export interface SandboxApi {
  /** Answers as `api.stripe.com` would. Rejects with `Dropped` when a fault closes the connection. */
  handle: (request: Request) => Promise<Response>;
  /** The same as a `fetch`: `new Stripe(key, {httpClient: Stripe.createFetchHttpClient(sandbox.fetch)})`. */
  readonly fetch: typeof fetch;
  /** Sets and clears a fault. */
  readonly faults: Faults;
  /** The last requests, oldest first. */
  readonly log: readonly LogEntry[];
  /** Clears the fault, the log and the idempotency keys. */
  reset: () => void;
}

const MAX_LOG_ENTRIES = 100;

/** What the sandbox responds to. An ephemeral key shows a card's number in the issuing components. */
const PATHS = ['/v1/account_sessions', '/v1/ephemeral_keys'];

/** A stand-in for the calls of Stripe's API that a dashboard needs: account sessions, and keys for its cards. */
export function createSandboxApi(options: SandboxApiOptions = {}): SandboxApi {
  const { accounts = ACCOUNTS, keys = KEYS, lifetime = 1800 } = options;
  const faults = new Faults();
  const limiter = new Limiter(options.rateLimit);
  const idempotency = new Idempotency();
  const usedNonces = new Set<string>();
  const log: LogEntry[] = [];

  const state = {
    faults,
    log,
    reset() {
      faults.clear();
      idempotency.clear();
      usedNonces.clear();
      log.length = 0;
    },
    describe: () => ({
      what: "A sandbox that answers as Stripe's API does. No money moves, and nothing here is Stripe's.",
      answers: PATHS.map((path) => `POST ${path}`),
      accounts: Object.keys(accounts),
      keys: Object.fromEntries(Object.entries(keys).map(([key, kind]) => [maskKey(key), kind])),
    }),
  };

  async function respond(request: Request, logEntry: LogEntry): Promise<Response> {
    assertKnownRoute(request);
    const isSession = logEntry.path === PATHS[0];
    limiter.assertWithinLimit();
    const key = authenticate(keys, request.headers.get('authorization'));
    const version = apiVersion(request.headers.get('stripe-version'));
    if (!isSession && !request.headers.has('stripe-version'))
      throw invalidRequest('You must pass the Stripe-Version header to create an ephemeral key.');
    const contentType = request.headers.get('content-type');
    requireForm(contentType);
    const connectedAccount = request.headers.get('stripe-account');
    if (connectedAccount && isSession) refuseConnectedAccount(connectedAccount, key);
    const body = contentType?.startsWith('multipart/') ? await readMultipart(request) : await request.text();
    const response = await idempotency.run(
      request.headers.get('idempotency-key'),
      key,
      body,
      logEntry.request_id,
      async () => {
        await faults.strike(request.signal);
        const form = parseForm(new URLSearchParams(body));
        return Response.json(
          isSession
            ? createSession(form, key, logEntry, isConnectPreview(request.headers.get('stripe-version')))
            : createKey(form, connectedAccount ?? '', key, logEntry),
        );
      },
    );
    response.headers.set('Stripe-Version', version);
    return response;
  }

  function createSession(form: Form, key: string, logEntry: LogEntry, isPreview: boolean): object {
    const params = readParams(form, (id) => findAccount(accounts, id, key), isPreview);
    logEntry.account = params.account;
    logEntry.components = [...params.components].filter(([, { enabled }]) => enabled).map(([name]) => name);
    return createAccountSession(params, lifetime);
  }

  /** The platform itself has no cards here. */
  function createKey(form: Form, account: string, key: string, logEntry: LogEntry): object {
    if (!account) throw invalidRequest('No such issuing card', 'issuing_card', 'resource_missing', 404);
    logEntry.account = account;
    return createEphemeralKey(form, findAccount(accounts, account, key), usedNonces);
  }

  // `Stripe-Account` makes the connected account the caller, which is no platform and has no accounts.
  function refuseConnectedAccount(account: string, key: string): never {
    findAccount(accounts, account, key);
    throw invalidRequest(
      "Only Stripe Connect platforms can work with other accounts. If you specified a client_id parameter, make sure it's " +
        'correct. If you need to setup a Stripe Connect platform, you can do so at ' +
        'https://dashboard.stripe.com/account/applications/settings.',
    );
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/_sandbox' || pathname.startsWith('/_sandbox/')) return admin(state, request);
    const logEntry: LogEntry = { request_id: `req_${randomId()}`, method: request.method, path: pathname, status: 0 };
    log.push(logEntry);
    if (log.length > MAX_LOG_ENTRIES) log.shift();
    let response: Response;
    try {
      response = await respond(request, logEntry);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      logEntry.error = error.message;
      response = error.toResponse(logEntry.request_id);
    }
    logEntry.status = response.status;
    response.headers.set('Request-Id', logEntry.request_id);
    response.headers.set('Cache-Control', 'no-cache, no-store');
    response.headers.set('Server', 'stripe-connect-dashboard sandbox');
    return response;
  }

  return {
    handle,
    fetch: async (input, init) => handle(new Request(input, init)),
    faults,
    log,
    reset: () => state.reset(),
  };
}

/** The `fetch` of a new sandbox: `Stripe.createFetchHttpClient(sandboxFetch())`. */
export function sandboxFetch(options?: SandboxApiOptions): typeof fetch {
  return createSandboxApi(options).fetch;
}

function assertKnownRoute(request: Request): void {
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && PATHS.includes(pathname)) return;
  const slash = pathname.endsWith('/')
    ? ' If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you ' +
      'passed a valid (non-empty) identifier in your code.'
    : '';
  throw invalidRequest(
    `Unrecognized request URL (${request.method}: ${pathname}).${slash} Please see https://stripe.com/docs or we can help at ` +
      'https://support.stripe.com/.',
    undefined,
    undefined,
    404,
  );
}

async function readMultipart(request: Request): Promise<string> {
  const pairs = [...(await request.formData())].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(pairs).toString();
}

function randomId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 14);
}
