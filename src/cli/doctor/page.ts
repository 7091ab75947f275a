import { runChecks, type Section } from './check.js';
import { markupChecks } from './checks/markup.js';
import { policyChecks } from './checks/policy.js';
import { scriptPolicyChecks } from './checks/script-policy.js';
import { checkEndpoint } from './endpoint.js';
import type { PageFacts } from './facts.js';
import { joinCookies, secretValues } from './headers.js';
import { parseStartTags, type Tag } from './html.js';
import { message, typedUrl } from './message.js';
import type { ClientOptions, HttpResponse } from './request.js';

/** How many of the endpoints that a page names get requests: the page is not to decide about more. */
export const MAX_ENDPOINTS = 3;

/** Checks a page, and the endpoints that it names: on its own origin, or on one that the developer allows. */
export async function checkPage(response: HttpResponse, client: ClientOptions): Promise<Section[]> {
  const { origin } = response.url;
  const { tags, isComplete } = parseStartTags(response.body);
  const dashboards = tags.filter(({ name }) => name === 'stripe-connect-dashboard');
  const endpoints = sessionEndpoints(dashboards, baseUrl(tags, response.url));
  const isAllowed = (url: URL) => url.origin === origin || client.origins.includes(url.origin);
  const allowed = endpoints.filter(isAllowed).slice(0, MAX_ENDPOINTS);
  const checked = [];
  for (const url of allowed) {
    // The developer's headers are those of the page's site. Another one gets none of them.
    const isOwn = url.origin === origin;
    const credentials = isOwn ? client.headers : new Headers();
    const headers = isOwn ? endpointHeaders(response, tags, client) : credentials;
    checked.push({ url, ...(await checkEndpoint(url, { ...client, headers }, { origin, credentials })) });
  }
  const session = checked[0]?.session;
  const page: PageFacts = {
    response,
    tags,
    dashboards,
    endpoints,
    unchecked: endpoints.filter((url) => !allowed.includes(url)),
    isComplete: isComplete && !response.isCut,
    session,
    sandbox: session?.sandbox ?? false,
  };
  const markup = runChecks(markupChecks, page);
  const policies = markup.bailed ? [] : runChecks([...policyChecks, ...scriptPolicyChecks], page).results;
  return [
    { url: typedUrl(response.url), kind: 'page', results: [...markup.results, ...policies] },
    ...checked.map(({ url, results }): Section => ({ url: message`${url.href}`, kind: 'endpoint', results })),
  ];
}

/** What relative URLs of the page resolve against. */
function baseUrl(tags: readonly Tag[], url: URL): URL {
  const href = tags.find(({ name, attributes }) => name === 'base' && attributes.has('href'))?.attributes.get('href');
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url) : url;
}

function sessionEndpoints(dashboards: readonly Tag[], base: URL): URL[] {
  const values = dashboards
    .map(({ attributes }) => attributes.get('session-endpoint') ?? '')
    .filter((value) => value && URL.canParse(value, base))
    .map((value) => new URL(value, base))
    .filter(({ protocol }) => /^https?:$/.test(protocol));
  for (const url of values) {
    // As the element does: a request has no credentials of a URL, and no fragment.
    url.username = url.password = '';
    url.hash = '';
  }
  return [...new Map(values.map((url) => [url.href, url])).values()];
}

/** With the page's own cookies and CSRF token, as the browser and the dashboard send them. */
function endpointHeaders(page: HttpResponse, tags: readonly Tag[], client: ClientOptions): Headers {
  const headers = new Headers(client.headers);
  const cookie = joinCookies([
    headers.get('cookie') ?? '',
    ...page.headers.getSetCookie().map((each) => each.split(';', 1)[0]!),
  ]);
  if (cookie) headers.set('cookie', cookie);
  const token = tags
    .find(({ name, attributes }) => name === 'meta' && attributes.get('name') === 'csrf-token')
    ?.attributes.get('content');
  if (token && !headers.has('x-csrf-token')) {
    try {
      headers.set('x-csrf-token', token);
    } catch {
      // A value that no header can have.
    }
  }
  for (const value of secretValues(headers)) client.secrets.add(value);
  return headers;
}
