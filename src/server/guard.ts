import { refuse } from './answers.js';

/** Refuses what no page of this site would send. `undefined`: let it through. */
export function guard(request: Request, origins: readonly string[]): Response | undefined {
  if (request.method !== 'POST') {
    return refuse(405, 'method_not_allowed', 'This address takes POST requests only.', { Allow: 'POST' });
  }
  if (!isOwn(request, origins)) return refuse(403, 'cross_site', 'This request came from another site.');
  return undefined;
}

/**
 * Whether the request comes from a page of this very origin, or of one that the site names. Otherwise any page that a signed-in
 * person visits could ask for a session in their name.
 */
function isOwn(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin && origins.includes(origin)) return true;
  // Browsers send it on https and localhost, and no page can forge it.
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  // No browser: a browser sends `Origin` with every POST.
  if (!origin) return true;
  return hosts(request).includes(hostOf(origin));
}

/** Behind a proxy the public host is only in the headers. A page cannot set these without asking by CORS first. */
function hosts(request: Request): string[] {
  const named = [request.headers.get('x-forwarded-host')?.split(',')[0], request.headers.get('host')];
  return [new URL(request.url).host, ...named.filter((host): host is string => !!host).map((host) => host.trim())];
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
