/**
 * What the bench's hosts answer: the pages and their scripts, this library's files, the session's endpoint, and
 * Connect.js' stand-in.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { heavyConnectJs } from './connect-js.js';

/** Milliseconds that a server takes to ask Stripe for a session. */
export const SESSION = 150;

const dist = (file) => readFileSync(new URL(`../../dist/${file}`, import.meta.url));

const html = ({
  head,
  script,
  body,
}) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Payments</title>
<meta name="stripe-connect-sandbox" content='{"delay": 1, "allowAnySecret": true}'>
${head}<script type="module" src="${script}"></script></head><body>${body}</body></html>`;

/** `pages` by name: each is at `/<name>`. `requests` is what was asked for since it was last emptied. */
export class Site {
  requests = [];
  #pages;
  #compressed = new Map();
  #secrets = 0;

  constructor(pages) {
    this.#pages = pages;
    // Compressed beforehand, as a CDN has it: the first load of a page must not wait for it.
    for (const path of ['/v1.0/connect.js', ...Object.keys(pages).map((name) => `/${name}`)]) this.#contentOf(path);
    for (const { script } of Object.values(pages)) this.#contentOf(new URL(script, 'https://any').pathname);
    this.#contentOf('/cdn/elements.js');
  }

  /** Bytes of a path as they are sent. */
  sizeOf(path) {
    return this.#contentOf(path).body.length;
  }

  handle = (request, response) => {
    const { pathname } = new URL(request.url, 'https://any');
    this.requests.push(`${request.method} ${pathname}`);
    if (request.method === 'POST') {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ client_secret: `accs_secret__${++this.#secrets}` }));
      }, SESSION);
      return;
    }
    const content = this.#contentOf(pathname);
    if (!content) return response.writeHead(404).end();
    // Classic script or module, from a host of its own or not: a CDN allows every origin.
    response.writeHead(200, {
      'content-type': content.type,
      'content-encoding': 'br',
      'access-control-allow-origin': '*',
    });
    response.end(content.body);
  };

  #contentOf(path) {
    if (!this.#compressed.has(path)) {
      const content = this.#sourceOf(path);
      this.#compressed.set(path, content && { type: content[0], body: brotliCompressSync(content[1]) });
    }
    return this.#compressed.get(path);
  }

  #sourceOf(path) {
    const page = this.#pages[path.slice(1)];
    if (page) return ['text/html', html(page)];
    if (path === '/v1.0/connect.js') return ['text/javascript', heavyConnectJs()];
    const built = Object.values(this.#pages).find(({ script, code }) => code && script === path);
    if (built) return ['text/javascript', built.code];
    try {
      return /^\/cdn\/[\w-]+\.js$/.test(path) ? ['text/javascript', dist(path.slice(1))] : undefined;
    } catch {
      return undefined;
    }
  }
}
