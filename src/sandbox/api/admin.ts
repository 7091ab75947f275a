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

interface World {
  faults: Faults;
  log: readonly LogEntry[];
  reset(): void;
  describe(): object;
}

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });

const ROUTES: Readonly<Record<string, (world: World, request: Request) => Promise<Response> | Response>> = {
  'GET /_sandbox': (world) => json(world.describe()),
  'GET /_sandbox/requests': (world) => json(world.log),
  'GET /_sandbox/faults': (world) => json(world.faults.current ?? {}),
  'PUT /_sandbox/faults': async (world, request) => {
    try {
      world.faults.set((await request.json()) as Fault);
    } catch (error) {
      return json({ error: { message: (error as Error).message } }, 400);
    }
    return json(world.faults.current);
  },
  'DELETE /_sandbox/faults': (world) => {
    world.faults.clear();
    return json({});
  },
  'POST /_sandbox/reset': (world) => {
    world.reset();
    return json({});
  },
};

/** `/_sandbox/…`: a look at the sandbox and its faults, for a test in another process or language. */
export function admin(world: World, request: Request): Promise<Response> | Response {
  const route = `${request.method} ${new URL(request.url).pathname.replace(/\/$/, '')}`;
  return ROUTES[route]?.(world, request) ?? json({ error: { message: `No ${route}. There is: ${Object.keys(ROUTES).join(', ')}.` } }, 404);
}
