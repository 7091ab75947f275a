/**
 * The network of the tests' pages. A page lives at /__page__/<client id of its test>/<number>/…; its test answers for
 * the page itself, and for the URLs that the test has named. Everything else goes to the server as usual.
 *
 * A browser may stop an idle worker at any time: all that is kept here is a cache, and can be asked for again.
 */
const PAGE = /^\/__page__\/([^/]+)\/(\d+)\//;

/** Client id → {test, number, urls}, or null for a client that is not a page of a test. */
const pages = new Map();

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

// A test asks for its client id: its pages carry that in their URL.
addEventListener('message', ({ data, source, ports }) => {
  // By the way that a request takes to its test.
  if (data === 'get-client-id') void clients.get(source.id).then(() => ports[0].postMessage(source.id));
});

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.mode === 'navigate') {
    if (url.origin === location.origin && PAGE.test(url.pathname)) event.respondWith(respondToNavigation(event, url));
    return;
  }
  const page = pages.get(event.clientId);
  if (page === undefined)
    event.respondWith(
      findPage(event.clientId).then((found) =>
        isAnsweredByTest(found, url) ? requestAnswer(found, event.request) : fetchFromServer(found, event.request),
      ),
    );
  else if (isAnsweredByTest(page, url)) event.respondWith(requestAnswer(page, event.request));
  else if (page) event.waitUntil(postToTest(page, 'loads', event.request.url));
});

function fetchFromServer(page, request) {
  if (page) void postToTest(page, 'loads', request.url);
  return fetch(request);
}

function isAnsweredByTest(page, url) {
  return page !== null && page.urls.includes(url.origin + url.pathname);
}

async function respondToNavigation(event, url) {
  const [, test, number] = PAGE.exec(url.pathname);
  const page = await createPage(test, Number(number));
  pages.set(event.resultingClientId, page);
  return requestAnswer(page, event.request);
}

async function findPage(clientId) {
  const client = await clients.get(clientId);
  const match = client && PAGE.exec(new URL(client.url).pathname);
  const page = match ? await createPage(match[1], Number(match[2])) : null;
  pages.set(clientId, page);
  return page;
}

async function createPage(test, number) {
  return { test, number, urls: await send({ test, number }, 'urls') };
}

async function requestAnswer(page, request) {
  const { url, method, mode, credentials, cache, destination, redirect } = request;
  const headers = Object.fromEntries(request.headers);
  const body = ['GET', 'HEAD'].includes(method) ? '' : await request.text();
  return createResponse(
    await send(page, 'request', { url, method, headers, body, mode, credentials, cache, destination, redirect }),
  );
}

/** Sends a message to the page's test. */
async function postToTest({ test, number }, type, detail) {
  (await clients.get(test))?.postMessage({ type, number, detail });
}

/** Sends a message to the page's test and gives its answer. */
async function send({ test, number }, type, detail) {
  const client = await clients.get(test);
  if (!client) return 'network-error';
  const { port1, port2 } = new MessageChannel();
  client.postMessage({ type, number, detail }, [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => {
      // A body in parts comes later, by the same port.
      if (data?.parts) done({ ...data, port: port1 });
      else done(data);
    };
  });
}

function createResponse(answer) {
  if (answer === 'network-error') return Response.error();
  if (answer.file) return fetchFile(answer.file);
  const { status, headers, body, port, cut } = answer;
  const empty = [101, 204, 205, 304].includes(status);
  const content = empty ? null : port ? createStream(port) : cut ? createBrokenStream(body) : body;
  return new Response(content, { status, headers });
}

/** Never from the browser's memory: each page's test counts its own requests. */
async function fetchFile(path) {
  const { body, headers } = await fetch(path);
  return new Response(body, { headers: { 'content-type': headers.get('content-type'), 'cache-control': 'no-store' } });
}

/** A body that the test writes piece by piece, as a slow server sends it. */
function createStream(port) {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      port.onmessage = ({ data }) => {
        if (data === null) controller.close();
        else controller.enqueue(encoder.encode(data));
      };
    },
  });
}

/** A connection that is lost half way through the body. */
function createBrokenStream(body) {
  const bytes = new TextEncoder().encode(body);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('cut'));
      else controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      sent = true;
    },
  });
}
