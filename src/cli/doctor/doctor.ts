import { ask, type Answer, type Visitor } from './ask.js';
import { examineEndpoint } from './endpoint.js';
import { examinePage, type Section } from './page.js';

export interface DoctorOptions extends Partial<Visitor> {
  /** What the address is; found out when absent. */
  kind?: 'page' | 'endpoint';
}

/** Asks an address what a page would ask, and says what is right and what is wrong. */
export async function examineUrl(url: URL, { headers = new Headers(), timeout = 20_000, kind }: DoctorOptions = {}): Promise<Section[]> {
  const visitor = { headers, timeout };
  if (kind !== 'endpoint') {
    const page = await ask(visitor, url, { headers: { Accept: 'text/html,application/json;q=0.9' } });
    const isPage = page.status === 200 && /<stripe-connect-dashboard\b/i.test(page.body);
    if (isPage) return examinePage(page, visitor);
    if (kind === 'page') return [await pageThatDoesNotShow(page, visitor)];
  }
  return [{ url: url.href, kind: 'endpoint', results: (await examineEndpoint(url, visitor)).results }];
}

async function pageThatDoesNotShow(page: Answer, visitor: Visitor): Promise<Section> {
  if (page.status === 200) return (await examinePage(page, visitor))[0]!;
  const wrong = page.failed ?? (page.status < 400 ? `It redirects to ${page.headers.get('location')}.` : `It answers ${page.status}.`);
  const mend = page.failed ? 'Start your server, or correct the address.' : 'If it wants a sign-in, lend the doctor yours: --header "Cookie: …".';
  return { url: page.url.href, kind: 'page', results: [{ id: 'shows', title: 'shows itself', ok: false, wrong, mend }] };
}
