/** The request for a session, as the page's server receives it, in pages of all kinds. */
import { expect } from '@open-wc/testing';
import { describeNetworkFailure } from '../../src/session/client.js';
import { dashboardOf, status, tag } from '../support/elements.js';
import { newCdn } from '../support/files.js';
import { openPage, sandboxEndpoint, type Page, type PageOptions } from '../support/page.js';

const PAYMENTS = 'components="payments"';
const CSRF = '<meta name="csrf-token" content="t0ken">';
const sessions = (page: Page) => page.requestsTo('/account_session');

const setCookie = (name: string, value: string) => (document.cookie = `${name}=${value}; path=/`);
afterEach(() => {
  for (const name of ['XSRF-TOKEN', 'csrftoken']) document.cookie = `${name}=; path=/; max-age=0`;
});

async function openReady(html: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(html, options);
  await status(page, dashboardOf(page), 'ready');
  return page;
}

const FILES = { 'the script tag’s file': () => newCdn().scriptTag, 'the elements’ file': () => newCdn().elements };
for (const [file, module] of Object.entries(FILES)) {
  describe(`The session request of ${file}`, () => {
    it('is a POST for JSON without a body, which the server can tell from a navigation', async () => {
      const page = await openReady(tag(PAYMENTS), { module: module() });
      const [request] = sessions(page);
      expect(request).to.include({ method: 'POST', body: '', mode: 'same-origin', credentials: 'same-origin' });
      expect(request!.headers).to.include({ accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' });
    });

    it('keeps its headers in a page whose fetch expects a string and spreads the headers', async () => {
      const wrapper = `<script>
        const send = window.fetch;
        window.fetch = (url, init) => {
          if (!url.startsWith('http')) throw new Error('a string is expected');
          return send(url, { ...init, headers: { ...init.headers, 'x-monitor': '1' } });
        };
      </script>`;
      const page = await openReady(tag(PAYMENTS), { head: CSRF + wrapper, module: module() });
      expect(sessions(page)).to.have.lengthOf(1);
      expect(sessions(page)[0]!.headers).to.include({
        accept: 'application/json',
        'x-csrf-token': 't0ken',
        'x-monitor': '1',
      });
    });

    it('carries the CSRF token in a page that has a variable named origin', async () => {
      const page = await openReady(tag(PAYMENTS), {
        head: `${CSRF}<script>var origin = 'Berlin';</script>`,
        module: module(),
      });
      expect(sessions(page)[0]!.headers).to.include({ 'x-csrf-token': 't0ken' });
      expect(sessions(page)[0]!.mode).to.equal('same-origin');
    });

    it('is sent to a relative endpoint of a page whose URL has a user and a password', async () => {
      const base = `<base href="${location.protocol}//user:password@${location.host}/">`;
      const html = `${base}${tag(`${PAYMENTS}`).replace('"/account_session"', '"account_session"')}`;
      const page = await openReady(html, { module: module() });
      expect(sessions(page)).to.have.lengthOf(1);
    });

    it('is sent without a token that no header can carry', async () => {
      const page = await openReady(tag(PAYMENTS), {
        head: '<meta name="csrf-token" content="t0k€n"><meta name="_csrf_header" content="a b"><meta name="_csrf" content="1">',
        module: module(),
      });
      expect(sessions(page)).to.have.lengthOf(1);
      expect(sessions(page)[0]!.headers).not.to.have.property('x-csrf-token');
    });

    it('is the same in a page whose forms have the names of the document’s properties', async () => {
      setCookie('csrftoken', 'c00kie');
      const forms = ['cookie', 'baseURI'].map((name) => `<form name="${name}"></form>`).join('');
      const page = await openReady(forms + tag(PAYMENTS), { module: module() });
      expect(sessions(page)).to.have.lengthOf(1);
      expect(sessions(page)[0]!.headers).to.include({ 'x-csrftoken': 'c00kie' });
    });

    it('has what the attribute request-init adds, and is sent once', async () => {
      const init = { method: 'PUT', headers: { 'X-Since': '2026-01-31', ACCEPT: 'text/plain' } };
      const page = await openReady(tag(`${PAYMENTS} request-init='${JSON.stringify(init)}'`), {
        head: CSRF,
        module: module(),
      });
      expect(sessions(page)).to.have.lengthOf(1);
      expect(sessions(page)[0]).to.include({ method: 'PUT', body: '' });
      const expected = { 'x-since': '2026-01-31', accept: 'text/plain', 'x-csrf-token': 't0ken' };
      expect(sessions(page)[0]!.headers).to.include(expected);
    });

    it('is a GET that no cache responds to, if request-init says so', async () => {
      const page = await openReady(tag(`${PAYMENTS} request-init='{"method": "GET"}'`), { module: module() });
      expect(sessions(page)).to.have.lengthOf(1);
      expect(sessions(page)[0]).to.include({ method: 'GET', body: '', cache: 'no-store' });
    });

    it('has the body of request-init as JSON if that is an object', async () => {
      const page = await openReady(tag(`${PAYMENTS} request-init='{"body": {"demo": true}}'`), { module: module() });
      expect(sessions(page)[0]!.body).to.equal('{"demo":true}');
      expect(sessions(page)[0]!.headers).to.include({ 'content-type': 'application/json' });
    });

    it('keeps the content type that request-init has, in any case', async () => {
      const init = '{"headers": {"Content-Type": "application/vnd.api+json"}, "body": [1]}';
      const page = await openReady(tag(`${PAYMENTS} request-init='${init}'`), { module: module() });
      expect(sessions(page)[0]!.headers).to.include({ 'content-type': 'application/vnd.api+json' });
    });

    for (const text of [
      '{"headers": {"Authorization": "Bearer s3cr3t"}',
      '["s3cr3t"]',
      '"s3cr3t"',
      '7',
      '0',
      'false',
    ]) {
      it(`is sent without a request-init that isn’t a JSON object, which is reported: ${text}`, async () => {
        const page = await openReady(tag(`${PAYMENTS} request-init='${text}'`), { module: module() });
        expect(sessions(page)).to.have.lengthOf(1);
        expect(sessions(page)[0]!.method).to.equal('POST');
        const printed = () => page.console.flatMap(({ args }) => args.map(String)).join('\n');
        await page.until(() => printed().includes('requestInit'), 'it is reported');
        expect(printed()).not.to.include('s3cr3t');
      });
    }

    it('of one dashboard that fails leaves the other dashboards alone', async () => {
      const throwing = `<script>
        const send = window.fetch;
        window.fetch = (url, init) => {
          if (url.includes('/bad')) throw new Error('not this one');
          return send(url, init);
        };
      </script>`;
      const html = [
        tag(`id="bad" ${PAYMENTS}`).replace('/account_session', '/bad'),
        tag(`id="worse" ${PAYMENTS}`).replace('/account_session', 'http://'),
        tag(`id="good" ${PAYMENTS}`),
      ].join('');
      const page = await openPage(html, { head: throwing, module: module() });
      await status(page, page.$('#good'), 'ready');
      await status(page, page.$('#bad'), 'error');
      await status(page, page.$('#worse'), 'error');
      expect(page.$<ReturnType<typeof dashboardOf>>('#bad').error).to.include({ code: 'session-network' });
      expect(page.$<ReturnType<typeof dashboardOf>>('#worse').error).to.include({ code: 'invalid-endpoint' });
    });
  });
}

describe('The CSRF token of the page', () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const headersOf = async (head: string, attributes = '') =>
    sessions(await openReady(tag(`${PAYMENTS} ${attributes}`), { head }))[0]!.headers;

  it('of Rails, Laravel and Phoenix is sent as X-CSRF-Token', async () => {
    expect(await headersOf(meta('csrf-token', 'a'))).to.include({ 'x-csrf-token': 'a' });
  });

  it('of Spring is sent in the header that the page names', async () => {
    expect(await headersOf(meta('_csrf_header', 'X-Shop-Token') + meta('_csrf', 'b'))).to.include({
      'x-shop-token': 'b',
    });
  });

  it('of the cookie XSRF-TOKEN is decoded and sent as X-XSRF-TOKEN', async () => {
    setCookie('XSRF-TOKEN', 'eyJ%3D%3D');
    expect(await headersOf('')).to.include({ 'x-xsrf-token': 'eyJ==' });
  });

  it('of Django’s cookie is sent as X-CSRFToken', async () => {
    setCookie('csrftoken', 'd');
    expect(await headersOf('')).to.include({ 'x-csrftoken': 'd' });
  });

  it('of a cookie that is not URL-encoded is sent unchanged', async () => {
    setCookie('csrftoken', '100%');
    expect(await headersOf('')).to.include({ 'x-csrftoken': '100%' });
  });

  it('of the first convention wins where two name the same header, in whichever case', async () => {
    const head = meta('csrf-token', 'a') + meta('_csrf_header', 'X-CSRF-TOKEN') + meta('_csrf', 'b');
    expect(await headersOf(head)).to.include({ 'x-csrf-token': 'a' });
  });

  it('never replaces another header of the request', async () => {
    expect(await headersOf(meta('_csrf_header', 'Accept') + meta('_csrf', 'text/html'))).to.include({
      accept: 'application/json',
    });
  });

  it('is not sent to another origin', async () => {
    setCookie('csrftoken', 'd');
    const url = 'https://api.example.test/account_session';
    const page = await openReady(tag(PAYMENTS).replace('/account_session', url), {
      head: CSRF,
      endpoints: { [url]: sandboxEndpoint() },
    });
    const [request] = page.requestsTo(url);
    expect(request!.mode).to.equal('cors');
    for (const name of ['x-csrf-token', 'x-csrftoken', 'x-requested-with'])
      expect(request!.headers).not.to.have.property(name);
  });
});

describe('requestInit', () => {
  const openWith = async (init: RequestInit, head = '') => {
    const page = await openPage(tag(''), { head, endpoints: { '/mine': sandboxEndpoint() } });
    const dashboard = dashboardOf(page);
    dashboard.components = ['payments'];
    dashboard.requestInit = init;
    dashboard.sessionEndpoint = '/mine';
    await status(page, dashboard, 'ready');
    return page.requestsTo('/mine')[0]!;
  };

  it('overrides every header and the method, with names in any case', async () => {
    const request = await openWith(
      { method: 'PUT', body: '{}', headers: { ACCEPT: 'text/plain', 'X-Csrf-Token': 'mine' } },
      CSRF,
    );
    expect(request).to.include({ method: 'PUT', body: '{}' });
    expect(request.headers).to.include({ accept: 'text/plain', 'x-csrf-token': 'mine' });
  });

  it('that no request can have is an error at once, and not a lost connection', async () => {
    for (const init of ['{"method": "GET", "body": {"a": 1}}', '{"method": "bad method"}', '{"headers": 5}']) {
      const page = await openPage(tag(`${PAYMENTS} request-init='${init}'`));
      await status(page, dashboardOf(page), 'error');
      expect(dashboardOf(page).error).to.include({ code: 'session-rejected' });
      expect(sessions(page)).to.have.lengthOf(0);
    }
  });

  it('cannot make a request to the page’s own origin follow a redirect to another one', async () => {
    expect((await openWith({ mode: 'cors' })).mode).to.equal('same-origin');
  });
});

describe('An endpoint that cannot be requested', () => {
  it('is explained in a page that was opened from the disk', async () => {
    const page = await openPage(`<base href="file:///home/ada/">${tag(PAYMENTS)}`);
    await status(page, dashboardOf(page), 'error');
    // A browser may ignore such a base.
    if (!page.document.baseURI.startsWith('file:')) return;
    expect(dashboardOf(page).error).to.include({ code: 'invalid-endpoint' });
    expect(dashboardOf(page).error!.message).to.match(/opened from the disk, without a server/);
  });

  it('is explained where the page is https: and the endpoint http:', () => {
    const url = new URL('http://api.example.test/account_session');
    expect(describeNetworkFailure(url, { protocol: 'https:' })).to.match(/mixed content.*http:\/\/api\.example\.test/);
    expect(describeNetworkFailure(url, { protocol: 'http:' })).to.equal('');
  });
});
