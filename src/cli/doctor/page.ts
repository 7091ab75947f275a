import { runChecks, type Section } from './check.js';
import { markupChecks } from './checks/markup.js';
import { policyChecks } from './checks/policy.js';
import { checkEndpoint } from './endpoint.js';
import type { PageFacts } from './facts.js';
import { joinCookies } from './headers.js';
import { parseStartTags, type Tag } from './html.js';
import type { ClientOptions, HttpResponse } from './request.js';

/** Checks a page, and each endpoint that it names. */
export async function checkPage(response: HttpResponse, client: ClientOptions): Promise<Section[]> {
  const tags = parseStartTags(response.body);
  const dashboards = tags.filter(({ name }) => name === 'stripe-connect-dashboard');
  const endpoints = sessionEndpoints(dashboards, response.url);
  const checked = [];
  for (const url of endpoints) {
    // The developer named the page's site. Another one that the page names gets none of their headers.
    const own = url.origin === response.url.origin;
    const credentials = own ? client.headers : new Headers();
    const headers = own ? endpointHeaders(response, tags, credentials) : credentials;
    checked.push({
      url,
      ...(await checkEndpoint(url, { ...client, headers }, { origin: response.url.origin, credentials })),
    });
  }
  const session = checked[0]?.session;
  const page: PageFacts = { response, tags, dashboards, endpoints, session, sandbox: session?.sandbox ?? false };
  const markup = runChecks(markupChecks, page);
  const results = markup.bailed ? markup.results : [...markup.results, ...runChecks(policyChecks, page).results];
  return [
    { url: response.url.href, kind: 'page', results },
    ...checked.map(({ url, results }): Section => ({ url: url.href, kind: 'endpoint', results })),
  ];
}

function sessionEndpoints(dashboards: readonly Tag[], base: URL): URL[] {
  const values = dashboards
    .map(({ attributes }) => attributes.get('session-endpoint') ?? '')
    .filter((value) => value && URL.canParse(value, base));
  return [...new Set(values.map((value) => new URL(value, base).href))].map((href) => new URL(href));
}

/** With the page's own cookies and CSRF token, as the browser and the dashboard send them. */
function endpointHeaders(page: HttpResponse, tags: readonly Tag[], credentials: Headers): Headers {
  const headers = new Headers(credentials);
  const cookie = joinCookies([
    headers.get('cookie') ?? '',
    ...page.headers.getSetCookie().map((each) => each.split(';', 1)[0]!),
  ]);
  if (cookie) headers.set('cookie', cookie);
  const token = tags
    .find(({ name, attributes }) => name === 'meta' && attributes.get('name') === 'csrf-token')
    ?.attributes.get('content');
  if (token && !headers.has('x-csrf-token')) headers.set('x-csrf-token', token);
  return headers;
}
