import { expect } from '@open-wc/testing';
import { component, componentOf, dashboardOf, sandboxMeta, status, tag } from '../support/elements.js';
import { openPage } from '../support/page.js';

const head = sandboxMeta({ delay: 5 });

describe('loading="lazy"', () => {
  it('makes only the components in the window and near it: those that wait take their room', async () => {
    const sized = '<style>stripe-connect-component { --stripe-connect-component-min-height: 400px }</style>';
    const fifteen = Array.from({ length: 15 }, () => component('name="balances"')).join('');
    const page = await openPage(tag('loading="lazy"', fifteen), { head: sized + head, height: 700 });
    await status(page, dashboardOf(page), 'ready');
    const components = [...page.document.querySelectorAll('stripe-connect-component')];
    for (const one of components) expect(one.getBoundingClientRect().height).to.be.at.least(400);
    await page.until(() => components.filter((one) => one.connectElement).length >= 2, 'those in the window are made');
    await page.until(() => components[0]!.status === 'ready' && components[1]!.status === 'ready', 'and shown');
    expect(components.filter((one) => one.connectElement)).to.have.lengthOf.at.most(4);
    components.at(-1)!.scrollIntoView();
    await status(page, components.at(-1)!, 'ready');
    expect(components.filter((one) => one.connectElement)).to.have.lengthOf.at.most(8);
  });

  it('takes a sensible height for each kind, where the page’s CSS gives none', async () => {
    const page = await openPage(
      tag(
        'loading="lazy"',
        `<div style="height: 4000px"></div>${component('name="payments"')}${component('name="balances"')}`,
      ),
      { head },
    );
    await status(page, dashboardOf(page), 'ready');
    const height = (name: string) => componentOf(page, name).getBoundingClientRect().height;
    await page.until(() => height('payments') > 300, 'a table is high');
    expect(height('balances')).to.be.within(80, 250);
  });
});
