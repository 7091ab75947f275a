import { expect } from '@open-wc/testing';
import { componentOf, mounted, sandboxMeta, status, tag, viewText } from '../support/elements.js';
import { newLibrary } from '../support/files.js';
import { openPage, sandboxSecret } from '../support/page.js';

describe('A component that the session does not enable', () => {
  it('is told so even where Connect.js shows it before our text has come', async () => {
    const { elements, folder } = newLibrary();
    const file = `${folder}console.js`;
    const endpoint = () => ({ body: { client_secret: sandboxSecret(), components: ['payments'] } });
    const page = await openPage(tag('components="payments payouts"'), {
      module: elements,
      head: sandboxMeta({ delay: 0 }),
      endpoints: { '/account_session': endpoint, [file]: { file, delay: 300 } },
    });
    await status(page, componentOf(page, 'payments'), 'ready');
    await status(page, componentOf(page, 'payouts'), 'error');
    expect(componentOf(page, 'payouts').error).to.include({ code: 'component-not-enabled' });
    await page.until(
      () => /do not have access/.test(viewText(componentOf(page, 'payouts'))),
      'the person is told in its place',
    );
    await page.until(() => page.requestsTo(file).length === 1, 'our text is asked for');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('is taken out where Connect.js has shown it before the endpoint’s answer is known', async () => {
    let answer!: (body: object) => void;
    const later = new Promise<object>((done) => (answer = done));
    const page = await openPage(tag('components="payments payouts"'), {
      head: `${sandboxMeta({ delay: 0, allowAnySecret: true })}<script>
        // Connect.js gets a session of its own, at once: the endpoint's answer comes later.
        window.StripeConnect = { onLoad() {
          const { init } = StripeConnect;
          StripeConnect.init = (params) => init({ ...params, fetchClientSecret: async () => 'any', metaOptions: { ...params.metaOptions, eagerClientSecretPromise: undefined } });
        } };
      </script>`,
      endpoints: { '/account_session': async () => ({ body: await later }) },
    });
    await status(page, componentOf(page, 'payouts'), 'ready');
    answer({ client_secret: 'any', components: ['payments'] });
    await status(page, componentOf(page, 'payouts'), 'error');
    expect(componentOf(page, 'payouts').error).to.include({ code: 'component-not-enabled' });
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });
});
