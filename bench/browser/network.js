/**
 * An emulated network: a TCP proxy in front of a server. A new connection costs a round trip before its first byte is
 * answered (so that TLS 1.3 adds the second, as it does), each direction takes half a round trip, and all that is sent
 * to the browser shares one bandwidth. Not emulated: DNS, loss, TCP's slow start. The emulation of DevTools would not
 * do: its latency is one per request, and a connection to another host costs nothing there.
 */
import { connect, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';

/** Bytes that are sent at once: small, so that what comes from two hosts is interleaved. */
const SEGMENT = 4096;

/** What all connections of a page share. `rtt` in milliseconds, `speed` in kB/s (which is bytes per millisecond). */
export class Network {
  rtt = 0;
  speed = Infinity;
  #linkFreeAt = 0;

  use({ rtt, speed }) {
    Object.assign(this, { rtt, speed });
    this.#linkFreeAt = 0;
  }

  /** When bytes that the server sends now have reached the browser. */
  arrivalOf(bytes) {
    this.#linkFreeAt = Math.max(performance.now(), this.#linkFreeAt) + bytes / this.speed;
    return this.#linkFreeAt + this.rtt / 2;
  }

  /** @returns {Promise<import('node:net').Server>} A server that leads to the one at `port`. */
  async open(port) {
    const proxy = createServer({ noDelay: true }, (browser) => {
      const openedAt = performance.now() + this.rtt;
      const server = connect({ port, host: '127.0.0.1', noDelay: true });
      const toServer = new DelayedWriter(server);
      const toBrowser = new DelayedWriter(browser);
      browser.on('data', (data) => toServer.write(data, Math.max(performance.now(), openedAt) + this.rtt / 2));
      server.on('data', (data) => {
        for (let start = 0; start < data.length; start += SEGMENT) {
          const segment = data.subarray(start, start + SEGMENT);
          toBrowser.write(segment, this.arrivalOf(segment.length));
        }
      });
      for (const socket of [browser, server]) {
        socket.on('error', () => {}).on('close', () => [browser, server].forEach((each) => each.destroy()));
      }
    });
    await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening));
    return proxy;
  }
}

/** Writes each chunk at its time, in the order given. */
class DelayedWriter {
  #queue = [];
  #timer;

  constructor(socket) {
    this.socket = socket;
    socket.on('close', () => clearTimeout(this.#timer));
  }

  write(data, at) {
    this.#queue.push({ data, at });
    this.#timer ??= this.#schedule();
  }

  #schedule() {
    return setTimeout(() => {
      while (this.#queue.length && this.#queue[0].at <= performance.now()) {
        const { data } = this.#queue.shift();
        if (!this.socket.destroyed) this.socket.write(data);
      }
      this.#timer = this.#queue.length ? this.#schedule() : undefined;
    }, this.#queue[0].at - performance.now());
  }
}
