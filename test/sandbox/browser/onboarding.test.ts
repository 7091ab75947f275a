/** What the sandbox tells the page's server about onboarding, as Stripe's API would. */
import { expect } from '@open-wc/testing';
import { connectPage, press, textOf, type Added } from './connect-page.js';

const NEW = 'acct_1SandboxNew';
const DOCUMENT = 'company.verification.document';
const everything = { setCollectionOptions: { fields: 'eventually_due' } };

/** Goes through all steps, chooses a document on the way, and submits. */
function finish({ content }: Added, document: string): void {
  for (let steps = 0; steps < 20; steps += 1) {
    const select = content.querySelector<HTMLSelectElement>('[name=document]');
    if (select) select.value = document;
    content.querySelector<HTMLInputElement>('[name=terms]')?.click();
    const isLast = textOf(content).includes('Review and submit');
    content.querySelector<HTMLElement>('[type=submit]')!.click();
    if (isLast) return;
  }
}

async function submitted(document: string): Promise<unknown> {
  const connect = await connectPage({ accountUrl: '/account' });
  const requests: unknown[] = [];
  connect.page.window.fetch = (url, init) => {
    requests.push([url, JSON.parse(init?.body as string)]);
    return Promise.resolve(new connect.page.window.Response());
  };
  const added = await connect.show('account-onboarding', everything, {}, { account: NEW });
  expect(requests, 'nothing is submitted yet').to.deep.equal([]);
  finish(added, document);
  await connect.page.until(() => added.text.includes('has been submitted'), 'it is submitted');
  return requests;
}

describe('onboarding in the sandbox', () => {
  it('tells the page’s server that the account is complete', async () => {
    expect(await submitted('tax')).to.deep.equal([
      ['/account', { id: NEW, details_submitted: true, charges_enabled: true, requirements: { currently_due: [] } }],
    ]);
  });

  it('tells it what is still due', async () => {
    expect(await submitted('later')).to.deep.equal([
      [
        '/account',
        { id: NEW, details_submitted: true, charges_enabled: false, requirements: { currently_due: [DOCUMENT] } },
      ],
    ]);
  });

  it('is submitted in the page even if the server cannot be reached', async () => {
    const connect = await connectPage({ accountUrl: '/account' });
    connect.page.window.fetch = () => Promise.reject(new TypeError('offline'));
    connect.page.expectError(/the request to \/account failed/);
    const added = await connect.show('account-onboarding', everything, {}, { account: NEW });
    finish(added, 'tax');
    await connect.page.until(() => added.text.includes('has been submitted'), 'it is submitted');
  });

  it('of an account of which one thing is due has one step, and the banner names it', async () => {
    const connect = await connectPage({ business: { due: [DOCUMENT] } });
    const secret = { account: NEW };
    const { text } = await connect.show('account-onboarding', {}, {}, secret);
    expect(text).to.include('Step 1 of 2').and.include('Verify your business');
    const banner = await connect.show('notification-banner', {}, {}, secret);
    expect(banner.text).to.include('Verify your business');
    press(banner.content, 'Resolve: Verify your business');
    press(connect.overlay, 'Submit');
    expect(banner.text).to.equal('');
  });
});
