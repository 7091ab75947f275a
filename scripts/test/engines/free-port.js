import { createServer } from 'node:net';

/** Returns a free port, chosen by the system: two runs at once get different ones. */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
      .once('error', fail)
      .listen(0, () => {
        const { port } = server.address();
        server.close(() => done(port));
      });
  });
}
