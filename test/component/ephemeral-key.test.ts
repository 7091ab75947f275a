import { expect } from '@open-wc/testing';
import { openPage, type Answer, type Page } from '../support/page.js';
import { component, componentOf, dashboardOf, sandboxMeta, status, tag } from '../support/elements.js';

const CARD = { issuingCard: 'ic_1', nonce: 'n_1' };
const KEY = { ...CARD, ephemeralKeySecret: 'ek_test_1' };

type FetchKey = (card: object) => Promise<object>;

/** What Connect.js was given last. */
const given = new WeakMap<Page, FetchKey>();

async function open(answer: Answer, name = 'issuing-card'): Promise<Page> {
  const page = await openPage(tag('components=""'), {
    head: `<meta name="csrf-token" content="token">${sandboxMeta({ delay: 5, setters: 'prototype' })}`,
    endpoints: { '/key': answer },
  });
  await status(page, dashboardOf(page), 'ready');
  const { prototype } = page.window.customElements.get(`stripe-connect-${name}`)!;
  Object.assign(prototype, { setFetchEphemeralKeyInternalOnly: (fetchKey: FetchKey) => given.set(page, fetchKey) });
  dashboardOf(page).innerHTML = component(`name="${name}" ephemeral-key-endpoint="/key"`);
  await status(page, componentOf(page), 'ready');
  return page;
}
/** As Connect.js does when a user wants to see a card's number. */
const fetchKey = (page: Page): Promise<object> => given.get(page)!(CARD);

describe('ephemeral-key-endpoint', () => {
  for (const name of ['issuing-card', 'issuing-cards-list']) {
    it(`shows a card’s number without a script: ${name}`, async () => {
      const page = await open({ body: KEY }, name);
      expect(await fetchKey(page)).to.deep.equal(KEY);
      const [request] = page.requestsTo('/key');
      expect(JSON.parse(request!.body)).to.deep.equal(CARD);
      expect(request).to.include({ method: 'POST', mode: 'same-origin', credentials: 'same-origin' });
      expect(request!.headers).to.include({ 'content-type': 'application/json', 'x-csrf-token': 'token' });
    });
  }

  it('is requested with the headers of request-init, and with a body of its own', async () => {
    const page = await open({ body: KEY });
    dashboardOf(page).requestInit = () => ({ method: 'PUT', headers: { Authorization: 'Bearer x' }, body: 'session' });
    expect(await fetchKey(page)).to.deep.equal(KEY);
    const [request] = page.requestsTo('/key');
    expect(request!.headers.authorization).to.equal('Bearer x');
    expect([request!.method, JSON.parse(request!.body)]).to.deep.equal(['POST', CARD]);
  });

  const failures: [what: string, answer: Answer, code: string][] = [
    ['a card that the site refuses', { status: 403, body: { error: 'Not yours' } }, 'session-forbidden'],
    ['a lost connection', 'network-error', 'session-network'],
    ['no response', 'hang', 'session-timeout'],
    ['a response without a secret', { body: {} }, 'session-rejected'],
    ['a secret key', { body: { ephemeralKeySecret: 'sk_test_1' } }, 'secret-key-exposed'],
  ];
  for (const [what, answer, code] of failures) {
    it(`reports ${what}, and what is displayed stays`, async () => {
      const page = await open(answer);
      const reported = page.event<CustomEvent<{ error: { code: string } }>>(page.document, 'connect-error');
      const outcome = await fetchKey(page).catch((error: { code: string }) => error.code);
      expect([outcome, (await reported).detail.error.code]).to.deep.equal([code, code]);
      expect([componentOf(page).status, page.requestsTo('/key').length]).to.deep.equal(['ready', 1]);
    });
  }

  it('gives way to the page’s own function', async () => {
    const page = await open({ body: KEY });
    const own = () => Promise.resolve({ ...KEY, ephemeralKeySecret: 'ek_test_own' });
    componentOf(page).fetchEphemeralKey = own;
    await componentOf(page).updateComplete;
    expect(await fetchKey(page)).to.include({ ephemeralKeySecret: 'ek_test_own' });
    expect(page.requestsTo('/key')).to.deep.equal([]);
  });
});
