import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../../src/sandbox/browser/component-specs.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { openRow, shareConnectPage, type ConnectPage } from './connect-page.js';

/** The colors that docs/theming.md has for a dark page. */
const themingPage = await (await fetch('/docs/theming.md')).text();
const dark = Object.fromEntries(
  Array.from(
    themingPage.matchAll(/--stripe-connect-([a-z-]+): light-dark\(#\w+, (#\w+)\);/g),
    ([, name = '', color]) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), color],
  ),
);

/** axe, run in the document of a frame. What concerns a whole page is the page's own affair. */
async function violations(document: Document): Promise<string[]> {
  const window = document.defaultView as unknown as {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  };
  if (!window.axe) {
    await new Promise<void>((done, fail) => {
      const script = document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      script.onload = () => done();
      script.onerror = () => fail(new Error('No axe'));
      document.head.append(script);
    });
  }
  const page = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];
  const results = await window.axe!.run(document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(page.map((rule) => [rule, { enabled: false }])),
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Their content has no object ids. */
const withoutObjects: Tag[] = [
  'account-onboarding',
  'account-management',
  'notification-banner',
  'balances',
  'balance-report',
  'instant-payouts-promotion',
  'tax-settings',
  'reporting-chart',
  'terminal-hardware-shop',
];

const sharedPage = shareConnectPage();
const sharedNarrowPage = shareConnectPage({}, { width: 320 });

const documents = (connect: ConnectPage, frame: HTMLIFrameElement | null) =>
  [frame && connect.sandbox.frame(frame), connect.overlay].filter((document) => document != null);

it('the docs have every color that a dark page has to set', () => {
  expect(Object.keys(dark)).to.have.length.above(20);
});

describe('every component of the stand-in', () => {
  for (const tag of tags) {
    describe(tag, () => {
      it('has content, says that it is a sandbox, and its iframe has a title', async () => {
        const connect = await sharedPage();
        const added = await connect.show(tag);
        const text = connect.allText(added);
        expect(text.length).to.be.greaterThan(60);
        expect(text).to.match(/Sandbox$/);
        expect(text).not.to.match(/undefined|NaN|\[object|Invalid/);
        const frame = added.element.querySelector('iframe') ?? connect.overlayFrame!;
        expect(frame.title).not.to.equal('');
        expect(connect.sandbox.frame(frame)!.documentElement.lang).to.equal('en-US');
        expect(frame.clientHeight).to.be.greaterThan(50);
      });

      for (const [look, variables] of [
        ['light', {}],
        ['dark, with the colors of the docs', dark],
      ] as const) {
        it(`passes axe, in ${look}`, async () => {
          const connect = await sharedPage();
          const settings = {
            setShowSpendControls: true,
            setCardSwitching: true,
            setFetchEphemeralKey: () => Promise.resolve({}),
          };
          const added = await connect.show(tag, settings, {
            appearance: { variables },
            displayOptions: { showObjectIds: true },
          });
          if (added.element.querySelector('iframe') && added.content.querySelector('.row-button'))
            openRow(added.content);
          for (const document of documents(connect, added.element.querySelector('iframe')))
            expect(await violations(document)).to.deep.equal([]);
        });
      }

      it('fits a width of 320 px', async () => {
        const connect = await sharedNarrowPage();
        connect.page.document.body.style.margin = '0';
        const added = await connect.show(
          tag,
          { setShowSpendControls: true },
          { displayOptions: { showObjectIds: true } },
        );
        if (added.element.querySelector('iframe') && added.content.querySelector('.row-button')) openRow(added.content);
        for (const document of documents(connect, added.element.querySelector('iframe'))) {
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
          for (const button of document.querySelectorAll('button, input, select')) {
            const { left, right } = button.getBoundingClientRect();
            expect(left >= 0 && right <= 320, button.outerHTML).to.equal(true);
          }
        }
      });

      it('shows ids with showObjectIds', async () => {
        const textWith = async (showObjectIds: boolean) => {
          const connect = await sharedPage();
          return connect.allText(await connect.show(tag, {}, { displayOptions: { showObjectIds } }));
        };
        const without = await textWith(false);
        const withIds = await textWith(true);
        if (withoutObjects.includes(tag)) expect(withIds).to.equal(without);
        else expect(withIds).to.match(/\b(pi|po|du|doc|ic|taxreg|trxn|thor|pmc)_\w{4}/);
      });
    });
  }
});
