import type { Section } from './check.js';
import { checkEndpoint } from './endpoint.js';
import { checkPage } from './page.js';
import { sendRequest, type ClientOptions, type HttpResponse } from './request.js';
import { signInAdvice } from './sign-in.js';

export interface DoctorOptions extends Partial<ClientOptions> {
  /** What the URL is. Default: found out by a GET. */
  kind?: 'page' | 'endpoint';
}

/** Checks a session endpoint, or a page and the endpoints that it names. */
export async function checkUrl(
  url: URL,
  { headers = new Headers(), timeout = 20_000, kind }: DoctorOptions = {},
): Promise<Section[]> {
  const client = { headers, timeout };
  if (kind !== 'endpoint') {
    const response = await sendRequest(client, url, { headers: { Accept: 'text/html,application/json;q=0.9' } });
    const isPage = response.status === 200 && /<stripe-connect-dashboard\b/i.test(response.body);
    if (isPage || (kind === 'page' && response.status === 200)) return checkPage(response, client);
    if (kind === 'page') return [unavailablePage(response, headers)];
  }
  return [{ url: url.href, kind: 'endpoint', results: (await checkEndpoint(url, client)).results }];
}

function unavailablePage({ url, status, headers, failure }: HttpResponse, credentials: Headers): Section {
  const problem = failure ?? (status < 400 ? `It redirects to ${headers.get('location')}.` : `It answers ${status}.`);
  const fix = failure
    ? 'Start your server, or correct the address.'
    : `If it wants a sign-in: ${signInAdvice(credentials)}`;
  return { url: url.href, kind: 'page', results: [{ id: 'shows', title: 'shows itself', ok: false, problem, fix }] };
}
