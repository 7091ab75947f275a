import type { Fault, Faults } from './faults.js';

/** One request that the sandbox answered, without its key and its secret. */
export interface LogEntry {
  request_id: string;
  method: string;
  path: string;
  status: number;
  account?: string;
  components?: string[];
  error?: string;
}

interface SandboxState {
  faults: Faults;
  log: readonly LogEntry[];
  reset(): void;
  describe(): object;
}

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });

const ROUTES: Readonly<Record<string, (state: SandboxState, request: Request) => Promise<Response> | Response>> = {
  'GET /_sandbox': (state) => json(state.describe()),
  'GET /_sandbox/requests': (state) => json(state.log),
  'GET /_sandbox/faults': (state) => json(state.faults.current ?? {}),
  'PUT /_sandbox/faults': async (state, request) => {
    try {
      state.faults.set((await request.json()) as Fault);
    } catch (error) {
      return json({ error: { message: (error as Error).message } }, 400);
    }
    return json(state.faults.current);
  },
  'DELETE /_sandbox/faults': (state) => {
    state.faults.clear();
    return json({});
  },
  'POST /_sandbox/reset': (state) => {
    state.reset();
    return json({});
  },
};

/** `/_sandbox/…`: reads and sets the state of the sandbox, for a test in another process or language. */
export function admin(state: SandboxState, request: Request): Promise<Response> | Response {
  const route = `${request.method} ${new URL(request.url).pathname.replace(/\/$/, '')}`;
  return (
    ROUTES[route]?.(state, request) ??
    json({ error: { message: `No ${route}. There is: ${Object.keys(ROUTES).join(', ')}.` } }, 404)
  );
}
