import type { Section } from './check.js';
import { checkEndpoint } from './endpoint.js';
import { secretValues } from './headers.js';
import { createFormatter, message, typedUrl } from './message.js';
import { checkPage } from './page.js';
import { sendRequest, type ClientOptions, type HttpResponse } from './request.js';
import { signInAdvice } from './sign-in.js';

export interface DoctorOptions extends Partial<Pick<ClientOptions, 'headers' | 'timeout' | 'origins'>> {
  /** What the URL is. Default: found out by a GET. */
  kind?: 'page' | 'endpoint';
}

/**
 * Checks a session endpoint, or a page and the endpoints that it names. What a server or a page said is escaped,
 * redacted and cut in the texts of the result.
 */
export async function checkUrl(
  url: URL,
  { headers = new Headers(), timeout = 20_000, origins = [], kind }: DoctorOptions = {},
): Promise<Section<string>[]> {
  const client = { headers, timeout, origins, secrets: new Set(secretValues(headers)) };
  const sections = await check(url, client, kind);
  const format = createFormatter(client.secrets);
  return sections.map((section) => ({
    url: format(section.url),
    kind: section.kind,
    results: section.results.map(({ id, ok, title, problem, fix }) => ({
      id,
      ok,
      title,
      ...(problem && { problem: format(problem) }),
      ...(fix && { fix: format(fix) }),
    })),
  }));
}

async function check(url: URL, client: ClientOptions, kind: DoctorOptions['kind']): Promise<Section[]> {
  if (kind !== 'endpoint') {
    const response = await sendRequest(client, url, { headers: { Accept: 'text/html,application/json;q=0.9' } });
    const isPage = response.status === 200 && /<stripe-connect-dashboard\b/i.test(response.body);
    if (isPage || (kind === 'page' && response.status === 200)) return checkPage(response, client);
    if (kind === 'page') return [unavailablePage(response, client.headers)];
  }
  return [{ url: typedUrl(url), kind: 'endpoint', results: (await checkEndpoint(url, client)).results }];
}

function unavailablePage({ url, status, headers, failure }: HttpResponse, credentials: Headers): Section {
  const finding = failure ?? {
    problem:
      status < 400 ? message`It redirects to ${headers.get('location') ?? ''}.` : message`It responds with ${status}.`,
    fix: message`If it requires a sign-in: ${signInAdvice(credentials)}`,
  };
  return {
    url: typedUrl(url),
    kind: 'page',
    results: [{ id: 'shows', title: 'can be loaded', ok: false, ...finding }],
  };
}
