import { errorResponse } from './responses.js';

/** @returns The error response for a request that no page of this site sends. */
export function rejectInvalidRequest(request: Request, origins: readonly string[]): Response | undefined {
  if (request.method !== 'POST') {
    return errorResponse(405, 'method_not_allowed', 'This address takes POST requests only.', { Allow: 'POST' });
  }
  if (!isSameOrigin(request, origins)) return errorResponse(403, 'cross_site', 'This request came from another site.');
  return undefined;
}

/**
 * Whether the request comes from a page of this very origin, or of one that the site names. Otherwise any page that a
 * signed-in person visits could ask for a session in their name.
 */
function isSameOrigin(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin && origins.includes(origin)) return true;
  // Browsers send it on https and localhost, and a page's script cannot set it.
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  // Not from a browser, which sends `Origin` with every POST.
  if (!origin) return true;
  return requestHosts(request).includes(hostOf(origin));
}

/**
 * Behind a proxy the public host is in the headers only. A page of another site cannot set them without a CORS
 * preflight.
 */
function requestHosts(request: Request): string[] {
  const forwarded = [request.headers.get('x-forwarded-host')?.split(',')[0], request.headers.get('host')];
  return [new URL(request.url).host, ...forwarded.filter((host): host is string => !!host).map((host) => host.trim())];
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
