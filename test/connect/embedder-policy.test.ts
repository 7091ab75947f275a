/** Cross-Origin-Embedder-Policy keeps Connect.js away: the developer reads which policy, and not of an ad blocker. */
import { expect } from '@open-wc/testing';
import { dashboardOf, status, tag } from '../support/elements.js';
import { CONNECT_JS, openPage, type Page } from '../support/page.js';

const lineOf = (page: Page) =>
  page.until(
    () => page.console.map(({ args }) => String(args[0])).find((text) => /script-blocked/.test(text)),
    'a line',
  );

describe('A page with Cross-Origin-Embedder-Policy', () => {
  it('is told that this policy blocks Connect.js, if the browser reports it', async () => {
    // A stand-in for Chromium's: a response that a worker makes up, as in these tests, is not checked by the policy.
    const observer = `window.ReportingObserver = class {
      constructor(callback, { types, buffered }) {
        const body = { disposition: 'enforce', blockedURL: '${CONNECT_JS}' };
        this.observe = () => setTimeout(() => buffered && types.includes('coep') && callback([{ body: null }, { body }]));
        this.disconnect = () => {};
      }
    }`;
    const page = await openPage(tag('components="payments"'), {
      head: `<script>${observer}</script>`,
      connectJs: 'network-error',
    });
    await status(page, dashboardOf(page), 'error');
    const line = await lineOf(page);
    expect(line).to.include('Cross-Origin-Embedder-Policy: require-corp').and.not.include('ad blocker');
  });

  it('is told so if it is isolated', async () => {
    const page = await openPage(tag('components="payments"'), {
      head: "<script>Object.defineProperty(window, 'crossOriginIsolated', { value: true })</script>",
      connectJs: 'network-error',
    });
    await status(page, dashboardOf(page), 'error');
    expect(await lineOf(page))
      .to.match(/Cross-Origin-Embedder-Policy/)
      .and.not.include('ad blocker');
  });
});

describe('A page without Cross-Origin-Embedder-Policy', () => {
  it('is told of the usual causes', async () => {
    const page = await openPage(tag('components="payments"'), { connectJs: 'network-error' });
    await status(page, dashboardOf(page), 'error');
    expect(await lineOf(page))
      .to.match(/ad blocker/)
      .and.not.include('Cross-Origin-Embedder-Policy');
    expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(3);
  });
});
