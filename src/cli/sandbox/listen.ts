import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dropped } from '../../sandbox/api/index.js';

type Handle = (request: Request) => Promise<Response>;

/** Puts a handler of Web requests on a port of this machine. */
export async function listen(handle: Handle, port: number, host = '127.0.0.1'): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, outgoing) => {
    void answer(handle, incoming, outgoing).catch((error: unknown) => {
      if (!(error instanceof Dropped) && !outgoing.destroyed) console.error(error);
      incoming.socket.destroy();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort(new Dropped('The client went away.')));
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const response = await handle(new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])),
    ...(hasBody && { body: Buffer.concat(chunks) }),
    signal: gone.signal,
  }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
