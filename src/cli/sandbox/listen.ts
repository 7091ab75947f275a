import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dropped } from '../../sandbox/api/index.js';

type Handler = (request: Request) => Promise<Response>;

/** Serves a handler of Web requests on a port of this machine. */
export async function listen(
  handler: Handler,
  port: number,
  host = '127.0.0.1',
): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, outgoing) => {
    void respond(handler, incoming, outgoing).catch((error: unknown) => {
      if (!(error instanceof Dropped) && !outgoing.destroyed) console.error(error);
      incoming.socket.destroy();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Bytes of a request. Stripe's own are a few kB. */
const MAX_BODY = 1_000_000;
/** Names that lead to this machine or its network. A public name can be a page's that leads to it (DNS rebinding). */
const LOCAL_NAME = /^(\d+(\.\d+){3}|\[[\da-f:.]+\]|[a-z\d_-]+|[a-z\d._-]+\.(localhost|internal|local|test))$/i;

async function respond(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const disconnected = new AbortController();
  outgoing.once('close', () => disconnected.abort(new Dropped('The client disconnected.')));
  const { method = 'GET', url: path = '/', headers } = incoming;
  const base = `http://${headers.host ?? 'localhost'}`;
  if (!URL.canParse(path, base)) {
    refuse(outgoing, 400, 'The URL or its host is invalid.');
    return;
  }
  const url = new URL(path, base);
  // What a page of another site can send without being allowed to: it cannot set these two headers.
  if (/^\/_sandbox(\/|$)/.test(url.pathname)) {
    if (!LOCAL_NAME.test(new URL(base).hostname) || url.host !== new URL(base).host) {
      refuse(outgoing, 421, 'The sandbox is controlled by a name of this machine or its network only.');
      return;
    }
    const site = headers['sec-fetch-site'] ?? 'none';
    if ((headers.origin && headers.origin !== url.origin) || (site !== 'none' && site !== 'same-origin')) {
      refuse(outgoing, 403, 'A page of another origin may not control the sandbox.');
      return;
    }
  }
  const body = await readBody(incoming);
  if (!body) {
    refuse(outgoing, 413, `A body has at most ${MAX_BODY / 1e6} MB.`);
    return;
  }
  const response = await handler(
    new Request(url, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
      ...(method !== 'GET' && method !== 'HEAD' && { body }),
      signal: disconnected.signal,
    }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** `undefined` if it is larger than the limit. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function refuse(outgoing: ServerResponse, status: number, message: string): void {
  // The rest of the request is not read.
  outgoing.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' });
  outgoing.end(JSON.stringify({ error: { message } }));
}
