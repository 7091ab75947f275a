/** Sends requests to a server, with any Host and method, and says what is wrong with the responses. */
import { request as httpRequest } from 'node:http';

/** Sends the requests one after another, as a user who has signed in. Returns the problems of each, by title. */
export async function sendAll(requests, { origin, stripe }) {
  const { host } = new URL(origin);
  // As a browser has it: each sign-in may set another.
  let cookie = cookieOf(await send(origin, { path: '/', method: 'GET' }));
  const problems = {};
  for (const { title, status, behavior = 'works', checks = [], ...rest } of requests) {
    Object.assign(stripe, { behavior, attempts: 0 });
    const response = await send(origin, {
      ...rest,
      cookie: rest.cookie ? rest.cookie(cookie) : cookie,
      headers: rest.headers?.({ origin, host }),
    });
    if (rest.path === '/' && response.status === 200) cookie = cookieOf(response);
    const expected = [status].flat();
    problems[title] = [
      !expected.includes(response.status) && `status ${response.status} instead of ${expected.join(' or ')}`,
      ...checks.map((check) => check(response, { stripe })),
    ].filter(Boolean);
  }
  return problems;
}

/** Returns the name and value of each cookie that a response sets, as a request sends them. */
export const cookieOf = ({ headers }) => (headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');

/** Sends one request. A connection that fails has the error's code as its status. */
export function send(origin, { path = '/account_session', method = 'POST', headers, cookie, body = '', signal } = {}) {
  const { hostname, port } = new URL(origin);
  const all = {
    ...(body && { 'Content-Length': Buffer.byteLength(body) }),
    ...(cookie && { Cookie: cookie }),
    ...headers,
  };
  const options = { hostname, port, path, method, headers: all, setHost: !all.Host, signal, agent: false };
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status, { headers } = { headers: {} }, text = '') =>
      resolve({ status, headers, text, ms: Math.round(performance.now() - began) });
    httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => done(response.statusCode, response, text));
      response.on('error', ({ code }) => done(code));
    })
      .on('error', ({ code }) => done(code))
      .end(body);
  });
}
