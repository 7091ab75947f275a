import { UsageError } from '../help.js';
import { cookieValue } from './request.js';

/** Headers that belong to one request. The doctor's own requests have their own. */
const REQUEST_HEADERS =
  /^(accept|accept-encoding|cache-control|connection|content-.*|expect|host|if-.*|keep-alive|origin|pragma|priority|proxy-.*|range|referer|sec-fetch-.*|sec-purpose|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests)$/i;
/** Headers that say which browser it is. */
const BROWSER_HEADERS = /^(user-agent|accept-language|sec-ch-.*)$/;

export const belongsToOneRequest = (name: string): boolean => REQUEST_HEADERS.test(name);

/** Adds a header of the command line. Its value may be a cookie, so no message repeats it. */
export function appendHeader(headers: Headers, option: string, line: string): void {
  const [, name, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
  if (!name || !value)
    throw new UsageError(`${option} takes a name, a colon and a value: ${option} "Cookie: session=…".`);
  try {
    // `Headers` joins values with a comma, which is right for all but this one.
    if (/^cookie$/i.test(name)) headers.set(name, joinCookies([headers.get(name) ?? '', value]));
    else headers.append(name, value);
  } catch {
    throw new UsageError(`${option} ${name}: its value has characters that HTTP does not allow in a header.`);
  }
}

/** One Cookie header of several. A later cookie replaces an earlier one of its name. */
export function joinCookies(cookies: readonly string[]): string {
  const pairs = cookies
    .flatMap((cookie) => cookie.split(';'))
    .map((pair) => pair.trim())
    .filter(Boolean);
  return [...new Map(pairs.map((pair) => [pair.split('=', 1)[0], pair])).values()].join('; ');
}

/**
 * What of these headers a browser adds to a request by a page of another site: cookies, and the password of HTTP
 * authentication. That page knows no token, and a header of its own would need a CORS preflight.
 */
export function crossSiteHeaders(headers: Headers): Headers {
  const added = ([name, value]: [string, string]) =>
    name === 'cookie' || BROWSER_HEADERS.test(name) || (name === 'authorization' && /^basic /i.test(value));
  return new Headers([...headers].filter(added));
}

/** The values that are not to be printed: cookies, tokens, passwords. */
export function secretValues(headers: Headers): string[] {
  return [...headers]
    .filter(([name]) => !BROWSER_HEADERS.test(name))
    .flatMap(([name, value]) =>
      name === 'cookie' ? value.split(';').map(cookieValue) : [value, ...value.split(' ').flatMap(withPassword)],
    );
}

/** The value, and the user name and password in it if it is that of HTTP authentication. */
function withPassword(value: string): string[] {
  try {
    const [, user, password] = /^([^:]*):(.+)$/.exec(atob(value)) ?? [];
    return [value, ...[user, password].filter((each) => each !== undefined)];
  } catch {
    return [value];
  }
}
