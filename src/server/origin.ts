import { errorResponse } from './responses.js';

/** Returns the error response for a request that no page of this site sends. */
export function rejectInvalidRequest(request: Request, origins: ReadonlySet<string>): Response | undefined {
  if (request.method !== 'POST') {
    return errorResponse(405, 'method_not_allowed', 'This address takes POST requests only.', { Allow: 'POST' });
  }
  if (!isSameOrigin(request, origins)) return errorResponse(403, 'cross_site', 'This request came from another site.');
  return undefined;
}

/** Whether `value` is an http(s) origin exactly as browsers send it: no path, no trailing slash, no default port. */
export function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && /^https?:[^*]+$/.test(value) && originOf(value) === value;
}

/** Returns the origin of a URL; `undefined` if it isn't a valid URL. */
export function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/**
 * Whether the request comes from a page of this very origin, or of one that the site names. Otherwise any page that a
 * signed-in user visits could request a session in the user's name.
 */
function isSameOrigin({ headers, url }: Request, origins: ReadonlySet<string>): boolean {
  const origin = origins.size > 0 && headers.get('origin');
  if (origin && origins.has(origin)) return true;
  // Browsers send it on https and localhost, and a page's script cannot set it. It wins over `Origin: null`, which a
  // page with `Referrer-Policy: no-referrer` sends to its own origin too.
  const site = headers.get('sec-fetch-site');
  return site ? site === 'same-origin' || site === 'none' : isOwnOrigin(headers, url);
}

function isOwnOrigin(headers: Headers, url: string): boolean {
  const origin = headers.get('origin');
  // Not from a browser, which sends `Origin` with every POST.
  if (origin === null) return true;
  if (!isOrigin(origin)) return false;
  const [scheme] = origin.split('//');
  // An attacker in the network can write an http: page, not an https: one. The other way around is a page behind a
  // proxy that ends TLS.
  if (scheme === 'http:' && isHttps(headers, url)) return false;
  return requestHosts(headers, url).some((host) => originOf(`${scheme}//${host}`) === origin);
}

function isHttps(headers: Headers, url: string): boolean {
  return /^https:/i.test(url) || firstOf(headers.get('x-forwarded-proto'))?.toLowerCase() === 'https';
}

/**
 * Behind a proxy the public host is in the headers only. A page of another site cannot set them without a CORS
 * preflight.
 */
function requestHosts(headers: Headers, url: string): string[] {
  const hosts = [
    URL.canParse(url) ? new URL(url).host : undefined,
    firstOf(headers.get('x-forwarded-host')),
    headers.get('host')?.trim(),
  ];
  return hosts.filter((host): host is string => !!host);
}

const firstOf = (list: string | null): string | undefined => list?.split(',', 1)[0]?.trim();
