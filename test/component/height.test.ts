import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../support/page.js';
import { component, componentOf, sandboxMeta, sandboxOf, status, tag } from '../support/elements.js';

const open = (config: Parameters<typeof sandboxMeta>[0], height = '') =>
  openPage(`${tag('', component(`name="payments" style="${height}"`))}<p id="below">Below</p>`, {
    head: sandboxMeta({ delay: 5, skeleton: true, ...config }),
  });
const top = (page: Page) => page.$('#below').getBoundingClientRect().top;
const hasContent = (page: Page) => !!sandboxOf(page).frame('payments')?.querySelector('table');
const reserved = (page: Page) =>
  parseFloat(page.window.getComputedStyle(componentOf(page).shadowRoot!.querySelector('#content')!).minHeight);

describe('What is below a component', () => {
  it('does not jump when Stripe’s content comes long after its loading state', async () => {
    const page = await open({ contentAfter: 5000 }, '--stripe-connect-component-min-height: 400px');
    const before = top(page);
    expect(before).to.be.above(400);
    await status(page, componentOf(page), 'ready');
    for (let time = 0; time < 4500; time += 500) {
      expect(top(page), `${time} ms after onLoaderStart`).to.be.within(before - 1, before + 1);
      expect(hasContent(page)).to.equal(false);
      await page.clock.advance(500);
    }
    await page.until(() => hasContent(page), 'the content is there');
    await page.until(() => reserved(page) === 0, 'no space is reserved any more');
    expect(top(page)).to.be.at.least(before - 1);
  });

  it('follows the content as soon as it is higher than the space reserved for it', async () => {
    const page = await open({ contentAfter: 50 }, '--stripe-connect-component-min-height: 150px');
    await page.until(() => reserved(page) === 150, 'space is reserved');
    const start = page.clock.now;
    await page.until(() => hasContent(page) && reserved(page) === 0, 'no space is reserved any more');
    expect(page.clock.now - start).to.be.below(9000);
  });

  it('moves up after ten seconds if the content stays lower', async () => {
    const page = await open({}, '--stripe-connect-component-min-height: 3000px');
    await status(page, componentOf(page), 'ready');
    await page.until(() => hasContent(page), 'the content is there');
    await page.clock.advance(8000);
    expect(top(page)).to.be.at.least(3000);
    await page.clock.advance(2500);
    await page.until(() => top(page) < 3000, 'no space is reserved any more');
  });
});
