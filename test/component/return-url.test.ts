import { expect } from '@open-wc/testing';
import { openPage, type Page, type PageOptions } from '../support/page.js';
import { sharePage } from '../support/shared-page.js';
import { component, componentOf, sandboxMeta, sandboxOf, status, tag } from '../support/elements.js';

const head = sandboxMeta({ delay: 5 });
const sharedPage = sharePage({ head });
const html = (attributes: string) => tag('', component(`name="account-onboarding" ${attributes}`));

interface Followed {
  href: string;
  /** Whether the link was in the page, so that a library finds what the page says around it. */
  isInside: boolean;
}

/** Records the links that the page is about to follow, as a library that handles links does, and follows none. */
function watchLinks(page: Page): Followed[] {
  const followed: Followed[] = [];
  const { document, window } = page;
  const listener = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof window.HTMLAnchorElement) as HTMLAnchorElement;
    if (!link) return;
    followed.push({ href: link.href, isInside: !!link.closest('stripe-connect-component') });
    event.preventDefault();
  };
  document.body.addEventListener('click', listener);
  return followed;
}

async function open(attributes: string, options?: PageOptions): Promise<{ page: Page; followed: Followed[] }> {
  const page = options ? await openPage(html(attributes), { head, ...options }) : await sharedPage(html(attributes));
  await status(page, componentOf(page), 'ready');
  return { page, followed: watchLinks(page) };
}

const exit = (page: Page) => sandboxOf(page).emit('account-onboarding', 'onExit');
const hrefs = (followed: Followed[]) => followed.map(({ href }) => href);

describe('return-url', () => {
  it('takes a user who leaves onboarding to the page that it names, by a link that the page’s libraries can handle', async () => {
    const { page, followed } = await open('return-url="/account?from=onboarding"');
    exit(page);
    const href = new URL('/account?from=onboarding', page.window.location.href).href;
    expect(followed).to.deep.equal([{ href, isInside: true }]);
    expect(componentOf(page).querySelector('a')).to.equal(null);
  });

  it('is followed by the browser itself if no library handles it', async () => {
    const page = await openPage(html('return-url="#after"'), { head });
    await status(page, componentOf(page), 'ready');
    exit(page);
    await page.until(() => page.window.location.hash === '#after', 'the browser has followed the link');
  });

  it('waits for connect-exit, which a listener can cancel to decide by itself', async () => {
    const { page, followed } = await open('return-url="/account"');
    const seen: string[] = [];
    const cancel = (event: Event) => {
      seen.push(`${event.type} before ${followed.length} links`);
      event.preventDefault();
    };
    page.document.addEventListener('connect-exit', cancel, { once: true });
    exit(page);
    expect([seen, followed]).to.deep.equal([['connect-exit before 0 links'], []]);
    exit(page);
    expect(followed).to.have.lengthOf(1);
  });

  it('of a property counts from the next exit on, and removing the attribute ends it', async () => {
    const { page, followed } = await open('return-url="/one"');
    componentOf(page).returnUrl = '/two';
    exit(page);
    componentOf(page).removeAttribute('return-url');
    componentOf(page).returnUrl = undefined;
    exit(page);
    expect(hrefs(followed)).to.deep.equal([new URL('/two', page.window.location.href).href]);
  });

  it('if empty, is the page itself, without the fragment that would only scroll', async () => {
    const { page, followed } = await open('return-url', { url: '?step=2#part' });
    exit(page);
    expect(hrefs(followed)).to.deep.equal([page.window.location.href.replace('#part', '')]);
  });

  it('is resolved as each link of the page is', async () => {
    const { page, followed } = await open('return-url="done"', { head: `<base href="/app/">${head}` });
    exit(page);
    expect(hrefs(followed)).to.deep.equal([new URL('/app/done', page.window.location.href).href]);
  });

  it('follows nothing for a component that has none', async () => {
    const { page, followed } = await open('');
    exit(page);
    expect(followed).to.deep.equal([]);
  });

  for (const url of [
    'javascript:document.title="hijacked"',
    'data:text/html,hello',
    'https://',
    'mailto:a@b.example',
  ]) {
    it(`is ignored with a warning if it isn’t an http(s) URL: ${url}`, async () => {
      const { page, followed } = await open(`return-url='${url}'`, {});
      const warnings = () =>
        page.console.filter(({ level, args }) => level === 'warn' && `${args[0]}`.includes('return-url'));
      await page.until(() => warnings().length === 1, 'the console says so');
      exit(page);
      componentOf(page).requestUpdate();
      await componentOf(page).updateComplete;
      expect(followed).to.deep.equal([]);
      expect(page.document.title).not.to.equal('hijacked');
      expect(warnings()).to.have.lengthOf(1);
    });
  }

  it('cannot be led elsewhere by the markup of a user', async () => {
    const traps = ['baseURI', 'location', 'href'].map((name) => `<a id="${name}" name="${name}" href="/trap"></a>`);
    const { page, followed } = await open('return-url="/account"', {});
    page.document.body.insertAdjacentHTML(
      'beforeend',
      `${traps.join('')}<form name="baseURI"><input name="href"></form><img name="location">`,
    );
    exit(page);
    expect(hrefs(followed)).to.deep.equal([new URL('/account', page.window.location.href).href]);
  });

  it('is not followed after the component has left the page', async () => {
    const page = await openPage(`${html('return-url="#after"')}<a href="#own">Own</a>`, {
      head: sandboxMeta({ delay: 5, callsAfterRemoval: true }),
    });
    await status(page, componentOf(page), 'ready');
    const hashes: string[] = [];
    page.window.addEventListener('hashchange', () => hashes.push(page.window.location.hash));
    const { connectElement } = componentOf(page);
    componentOf(page).remove();
    // The stand-in finds the elements to call in the document.
    page.document.body.append(connectElement!);
    exit(page);
    page.$('a').click();
    await page.until(() => hashes.includes('#own'), 'the page’s own link has been followed');
    expect(hashes).to.deep.equal(['#own']);
  });
});
