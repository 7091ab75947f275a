/** Many requests at once, over HTTP, and the memory of the server before, between and after. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const CONCURRENCY = 100;
const PARTS = 4;

export async function measureLoad(name, requests) {
  const server = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [name], { execArgv: ['--expose-gc'] });
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  try {
    const [{ port }] = await once(server, 'message');
    const heap = async () => {
      server.send('heap');
      const [{ heap: bytes }] = await once(server, 'message');
      return bytes;
    };
    // The first requests fill what is kept on purpose: compiled code, and the sandbox's last thousand idempotency keys.
    await burst(port, agent, 2000);
    const heaps = [await heap()];
    const results = [];
    let seconds = 0;
    for (let part = 0; part < PARTS; part++) {
      const began = performance.now();
      results.push(...(await burst(port, agent, requests / PARTS)));
      seconds += (performance.now() - began) / 1000;
      heaps.push(await heap());
    }
    const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      name,
      errors: results.filter(({ ok }) => !ok).length,
      perSecond: requests / seconds,
      p50: times[times.length / 2],
      p99: times[Math.floor(times.length * 0.99)],
      heaps,
    };
  } finally {
    agent.destroy();
    server.kill();
  }
}

async function burst(port, agent, count) {
  const results = [];
  let left = count;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) results.push(await ask(port, agent));
    }),
  );
  return results;
}

function ask(port, agent) {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (ok) => resolve({ ok, ms: performance.now() - began });
    const headers = { Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin', 'Content-Length': 0 };
    request({ port, path: '/account_session', method: 'POST', headers, agent }, (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (text) => {
          body += text;
        })
        .on('end', () => done(response.statusCode === 200 && body.includes('accs_secret__')));
    })
      .on('error', () => done(false))
      .end();
  });
}
