import { expect } from '@open-wc/testing';
import { decodeSecret } from '../../src/sandbox/secret.js';
import { CONNECT_JS, openPage, sandboxSecret, type Answer, type PageOptions } from './page.js';

const bare = (html = '', options: PageOptions = {}) => openPage(html, { module: false, ...options });

/** A page that adds a `<script>` for Connect.js, and what becomes of that. */
async function addScript(connectJs: PageOptions['connectJs']) {
  const page = await bare('', { connectJs, endpoints: { '/other': { status: 204 } } });
  const tag = page.document.createElement('script');
  tag.src = CONNECT_JS;
  const outcome = new Promise<string>((done) => {
    tag.onload = () => done('load');
    tag.onerror = () => done('error');
  });
  page.document.head.append(tag);
  return { page, outcome };
}

async function script(connectJs: PageOptions['connectJs']) {
  const { page, outcome } = await addScript(connectJs);
  return { page, outcome: await outcome };
}

/** A page that asks an endpoint, and what becomes of that. */
async function ask(answer: Answer, init: RequestInit = { method: 'POST' }) {
  const page = await bare('', { endpoints: { '/answer': answer, '/other': { status: 204 } } });
  const outcome = page.window.fetch('/answer', init).then(
    async (response) => ({ response, text: await response.text().catch((error: Error) => error.name) }),
    (error: Error) => error.name,
  );
  return { page, outcome };
}

async function post(answer: Answer, init?: RequestInit) {
  const { page, outcome } = await ask(answer, init);
  return { page, outcome: await outcome };
}

/** The request for `url` is under way, another one has been answered since, and this one has not. */
async function expectHanging(page: Awaited<ReturnType<typeof bare>>, url: string, outcome: Promise<unknown>) {
  await page.until(() => page.requestsTo(url).length === 1, 'the page asks');
  await page.window.fetch('/other');
  expect(await Promise.race([outcome, 'nothing'])).to.equal('nothing');
}

describe('a test page', () => {
  it('is a document of its own, in standards mode, at the size of a desktop', async () => {
    const page = await bare('<p>Hello</p>', { html: 'lang="de"', head: '<title>Mine</title>', url: '?a=b#c' });
    expect(page.$('p').textContent).to.equal('Hello');
    expect(page.document.compatMode).to.equal('CSS1Compat');
    expect(page.document.documentElement.lang).to.equal('de');
    expect([page.window.innerWidth, page.window.innerHeight]).to.deep.equal([1024, 768]);
    expect(page.window.location.search + page.window.location.hash).to.equal('?a=b#c');
    expect(page.window.isSecureContext).to.equal(true);
  });

  it('takes a whole document too', async () => {
    const page = await bare(
      '<!doctype html><html lang="fr"><head><meta name="csrf-token" content="t"></head><body class="x"></body></html>',
      {
        head: '<script>var early = 1</script>',
      },
    );
    expect(page.document.body.className).to.equal('x');
    expect(page.$('meta').getAttribute('content')).to.equal('t');
    expect((page.window as unknown as { early: number }).early).to.equal(1);
  });

  it('has a module realm of its own, so that nothing of an earlier test is left', async () => {
    const count = '<script type="module">import * as m from "/test/support/wait.ts"; window.wait = m;</script>';
    const [one, two] = await Promise.all([bare('', { head: count }), bare('', { head: count })]);
    const wait = (page: typeof one) => (page.window as unknown as { wait: object }).wait;
    expect(Object.keys(wait(one))).to.include('until');
    expect(wait(one) === wait(two)).to.equal(false);
  });

  it('can be streamed: the page runs what has arrived before the rest comes', async () => {
    const page = await bare('<p id="one">1</p>', { stream: true });
    await page.until(() => page.document.querySelector('#one'), 'the first part is there');
    expect(page.document.querySelector('#two')).to.equal(null);
    expect(page.document.readyState).to.equal('loading');
    page.write('<div><p id="two">');
    await page.until(() => page.document.querySelector('#two'), 'the second part is there');
    page.write('2</p></div>');
    page.end();
    await page.until(() => page.document.readyState === 'complete', 'the page is complete');
    expect(page.$('div').innerHTML).to.equal('<p id="two">2</p>');
  });

  it('has the headers that the test gives it', async () => {
    const page = await bare('<script>window.ran = true</script>', {
      headers: { 'content-security-policy': "script-src 'nonce-test'" },
    });
    expect((page.window as unknown as { ran?: boolean }).ran).to.equal(undefined);
  });

  it('says that its module could not be loaded', async () => {
    const page = await openPage('', { module: '/test/support/no-such-file.js' });
    await page.until(() => page.errors[0], 'the page reports it');
    page.expectError(/no-such-file.js could not be loaded/);
  });

  it('is not disturbed by another one', async () => {
    const pages = await Promise.all([1, 2, 3].map((n) => bare('', { endpoints: { '/n': { body: String(n) } } })));
    const texts = await Promise.all(pages.map(async (page) => (await page.window.fetch('/n')).text()));
    expect(texts).to.deep.equal(['1', '2', '3']);
    expect(pages.map((page) => page.requests.length)).to.deep.equal([1, 1, 1]);
  });
});

describe('a script of Connect.js', () => {
  it('loads and runs', async () => {
    const { page, outcome } = await script({ body: 'window.StripeConnect = { from: document.currentScript.src }' });
    expect(outcome).to.equal('load');
    expect(page.window.StripeConnect).to.deep.include({ from: CONNECT_JS });
    expect(page.requests.map(({ url, destination, mode }) => [url, destination, mode])).to.deep.equal([
      [CONNECT_JS, 'script', 'no-cors'],
    ]);
  });

  it('fails as a blocked one does', async () => {
    expect((await script('network-error')).outcome).to.equal('error');
  });

  it('fails with a status of 404', async () => {
    expect((await script({ status: 404, body: 'window.StripeConnect = 1' })).outcome).to.equal('error');
  });

  it('hangs', async () => {
    const { page, outcome } = await addScript('hang');
    await expectHanging(page, CONNECT_JS, outcome);
  });

  it('is late', async () => {
    const { page, outcome } = await script({ body: 'window.late = Date.now()', delay: 100 });
    expect(outcome).to.equal('load');
    expect((page.window as unknown as { late: number }).late).to.be.at.least(page.requestsTo(CONNECT_JS)[0]!.now + 100);
  });

  it('breaks off half way', async () => {
    expect((await script({ body: `window.StripeConnect = {}; // ${'x'.repeat(1000)}`, cut: true })).outcome).to.equal(
      'error',
    );
  });

  it('answers each attempt as the test says', async () => {
    const { page, outcome } = await script((n) => (n === 1 ? 'network-error' : { body: '' }));
    expect(outcome).to.equal('error');
    const again = page.document.createElement('script');
    again.src = CONNECT_JS;
    page.document.head.append(again);
    await page.event(again, 'load');
    expect(page.requests.map(({ n }) => n)).to.deep.equal([1, 2]);
  });
});

describe('an endpoint', () => {
  it('answers with a status, headers and JSON', async () => {
    const { outcome } = await post({ status: 429, headers: { 'Retry-After': '3' }, body: { error: 'slow' } });
    if (typeof outcome === 'string') throw new Error(outcome);
    expect(outcome.response.status).to.equal(429);
    expect(outcome.response.headers.get('retry-after')).to.equal('3');
    expect(outcome.response.headers.get('content-type')).to.equal('application/json');
    expect(outcome.text).to.equal('{"error":"slow"}');
  });

  it('logs what it was asked', async () => {
    const { page } = await post(
      { status: 204 },
      { method: 'POST', body: 'a=b', headers: { 'X-CSRF-Token': 't' }, credentials: 'include' },
    );
    const [request] = page.requestsTo('/answer');
    expect(request).to.include({ method: 'POST', body: 'a=b', credentials: 'include', n: 1 });
    expect(request!.headers['x-csrf-token']).to.equal('t');
  });

  it('fails as a lost connection does', async () => {
    expect((await post('network-error')).outcome).to.equal('TypeError');
  });

  it('hangs', async () => {
    const { page, outcome } = await ask('hang');
    await expectHanging(page, '/answer', outcome);
  });

  it('breaks off half way: a status, then an error while reading', async () => {
    const { outcome } = await post({ body: { client_secret: 'x'.repeat(1000) }, cut: true });
    expect((outcome as { text: string }).text).to.be.oneOf(['TypeError', 'AbortError']);
  });

  it('redirects', async () => {
    const page = await bare('', {
      endpoints: { '/here': { status: 302, headers: { location: '/test/support/worker.js' } } },
    });
    const response = await page.window.fetch('/here');
    expect(response).to.include({ status: 200, redirected: true });
  });

  it('may be of another origin', async () => {
    const page = await bare('', { endpoints: { 'https://api.example.com/session': { body: 'far' } } });
    expect(await (await page.window.fetch('https://api.example.com/session?a=b', { method: 'POST' })).text()).to.equal(
      'far',
    );
  });

  it('can change its mind', async () => {
    const { page } = await post({ body: 'one' });
    page.answer('/answer', { body: 'two' });
    expect(await (await page.window.fetch('/answer')).text()).to.equal('two');
  });

  it('can be aborted by the page while it hangs', async () => {
    const { page } = await ask('hang');
    const abort = new page.window.AbortController();
    const outcome = page.window.fetch('/answer', { signal: abort.signal }).catch((error: Error) => error.name);
    abort.abort();
    expect(await outcome).to.equal('AbortError');
  });

  it('gives a fresh client secret for every component, if the test says nothing else', async () => {
    const page = await bare();
    const secrets = await Promise.all(
      [1, 2].map(
        async () =>
          (
            (await (await page.window.fetch('/account_session', { method: 'POST' })).json()) as {
              client_secret: string;
            }
          ).client_secret,
      ),
    );
    expect(secrets[0]).to.not.equal(secrets[1]);
    expect(decodeSecret(secrets[0])!.components).to.include.keys('payments', 'payment_details', 'account_onboarding');
    expect(decodeSecret(sandboxSecret({ account: 'acct_1', components: ['tax-settings'] }))).to.deep.include({
      account: 'acct_1',
      components: { tax_settings: {} },
    });
  });
});

describe('what goes wrong in a page', () => {
  const failing = (code: string) => bare(`<script>${code}</script>`);
  const close = async (page: { close(): Promise<void> }) =>
    page.close().then(
      () => 'fine',
      (error: Error) => error.message,
    );

  it('fails the test: an unhandled rejection', async () => {
    const page = await failing('Promise.reject(new Error("left alone"))');
    expect(await close(page)).to.contain('Unhandled rejection: Error: left alone');
  });

  it('fails the test: an uncaught error', async () => {
    const page = await failing('throw new TypeError("thrown")');
    expect(await close(page)).to.match(/Uncaught.*thrown/);
  });

  it('may be expected', async () => {
    const page = await failing('Promise.reject(new Error("left alone"))');
    page.expectError(/left alone/);
    expect(await close(page)).to.equal('fine');
    expect(page.errors[0]).to.deep.include({ kind: 'rejection', message: 'left alone' });
  });

  it('does not hide behind an error that was expected', async () => {
    const page = await failing('Promise.reject(new Error("left alone")); throw new Error("thrown")');
    page.expectError(/left alone/);
    expect(await close(page)).to.match(/thrown/);
  });

  it('is said in its console, which the test can read', async () => {
    const page = await failing('console.warn("careful", {a: 1}); console.error("bad")');
    expect(page.console.map(({ level }) => level)).to.deep.equal(['warn', 'error']);
    expect(page.console[0]!.args[1]).to.deep.include({ a: 1 });
  });
});

describe('waiting', () => {
  it('for an event gives it, or says which one did not come', async () => {
    const page = await bare();
    const coming = page.event(page.document.body, 'hello');
    page.document.body.dispatchEvent(new page.window.CustomEvent('hello', { detail: 1 }));
    expect((await coming).detail).to.equal(1);
    expect(await page.event(page.document.body, 'other', 20).catch((error: Error) => error.message)).to.equal(
      'No other within 20 ms.',
    );
  });

  it('for a condition gives its value, or says what was awaited and why it did not come', async () => {
    const page = await bare();
    expect(await page.until(() => 5, 'five')).to.equal(5);
    const message = await page
      .until(
        () => {
          throw new Error('not yet');
        },
        'never',
        20,
      )
      .catch((error: Error) => error.message);
    expect(message).to.match(/Not within 20 ms: never.*not yet/);
  });

  it('does not last: frames, timers and lazy loading work in a frame that is in view', async () => {
    const page = await bare('<p>Here</p><p style="margin-top: 5000px">Far</p>');
    await new Promise((done) => page.window.requestAnimationFrame(done));
    const seen: boolean[] = await new Promise((done) => {
      const observer = new page.window.IntersectionObserver((entries) =>
        done(entries.map(({ isIntersecting }) => isIntersecting)),
      );
      for (const p of page.document.querySelectorAll('p')) observer.observe(p);
    });
    expect(seen).to.deep.equal([true, false]);
  });
});
