import { parseArgs } from 'node:util';
import { UsageError } from '../help.js';
import { appendHeader, belongsToOneRequest, joinCookies } from './headers.js';

/** What the doctor uses of a request that was copied as a curl command. */
export interface CopiedRequest {
  address: string;
  headers: Headers;
  /** The session endpoint is asked by POST. A GET may be of either. */
  kind?: 'endpoint';
  /** For stderr: what is not done as the command says. */
  notes: string[];
}

const string = { type: 'string', multiple: true } as const;
const boolean = { type: 'boolean' } as const;

const USED = {
  header: { ...string, short: 'H' },
  cookie: { ...string, short: 'b' },
  'user-agent': { ...string, short: 'A' },
  request: { ...string, short: 'X' },
  url: string,
  insecure: { ...boolean, short: 'k' },
} as const;
const BODY = {
  data: { ...string, short: 'd' },
  'data-ascii': string,
  'data-binary': string,
  'data-raw': string,
  'data-urlencode': string,
  json: string,
} as const;
/** How to transfer, and what to print: of no effect on what the server answers. */
const IGNORED = {
  compressed: boolean,
  globoff: { ...boolean, short: 'g' },
  'http1.1': boolean,
  http2: boolean,
  http3: boolean,
  include: { ...boolean, short: 'i' },
  location: { ...boolean, short: 'L' },
  'path-as-is': boolean,
  'show-error': { ...boolean, short: 'S' },
  silent: { ...boolean, short: 's' },
  verbose: { ...boolean, short: 'v' },
} as const;
const OPTIONS = { ...USED, ...BODY, ...IGNORED };
const OWN_OPTIONS = /^--(page|endpoint|timeout|help)$/;

/**
 * Parses the arguments of `curl`, as "Copy as cURL" of Chrome, Firefox and Safari writes them; the shell has removed
 * the quotes. What would change the request and cannot be done here is a UsageError, which repeats no value, because
 * those are secrets.
 */
export function parseCurl(args: string[]): CopiedRequest {
  const values = readOptions(args);
  const all = (name: string) => values.get(name) ?? [];
  if (Object.keys(BODY).some((name) => all(name).some(Boolean))) {
    throw new UsageError(
      'The copied request has a body, and doctor sends none: a dashboard sends none either, unless requestInit has one.' +
        ' Copy the request of the dashboard, or of its page.',
    );
  }
  const addresses = [...all('address'), ...all('url')];
  if (addresses.length !== 1)
    throw new UsageError(
      "After curl comes one address, in quotes: doctor curl 'https://shop.example/account_session' -H …",
    );
  const method =
    all('request').at(-1)?.toUpperCase() ?? (Object.keys(BODY).some((name) => values.has(name)) ? 'POST' : 'GET');
  if (method !== 'GET' && method !== 'POST') {
    throw new UsageError(
      'The copied request is neither a GET, as that of a page, nor a POST, as that of the session endpoint.',
    );
  }
  return {
    address: addresses[0]!,
    headers: toHeaders(all('header'), all('cookie'), all('user-agent')),
    kind: method === 'POST' ? 'endpoint' : undefined,
    notes: values.has('insecure')
      ? ['--insecure is ignored: certificates are verified. For one of your own, set NODE_EXTRA_CA_CERTS to it.']
      : [],
  };
}

/** Values by name of the option; those of no option under `address`. */
function readOptions(args: string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  // Not `strict`: that takes no value which begins with a hyphen, and curl does.
  for (const token of parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
    .tokens) {
    if (token.kind === 'option-terminator') continue;
    const name = token.kind === 'option' ? token.name : 'address';
    if (token.kind === 'option') {
      const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
      if (OWN_OPTIONS.test(token.rawName))
        throw new UsageError(`${token.rawName} is an option of doctor: it goes before the word curl.`);
      if (!option)
        throw new UsageError(`doctor cannot do what curl does with ${token.rawName}: take it out of the command.`);
      if (option.type === 'string' && token.value === undefined)
        throw new UsageError(`${token.rawName} has no value: part of the command is missing.`);
    }
    values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  return values;
}

function toHeaders(lines: readonly string[], cookies: readonly string[], userAgents: readonly string[]): Headers {
  if (lines.some((line) => line.startsWith('@')))
    throw new UsageError('-H @… names a file of headers, and doctor reads no files.');
  // So does curl: what has no equals sign is the name of a file.
  if (cookies.some((cookie) => !cookie.includes('=')))
    throw new UsageError('-b names a file of cookies, and doctor reads no files.');
  const headers = new Headers();
  // "Name;" is how curl writes a header without a value, and "Name:" one that it is not to send.
  for (const line of lines.filter(
    (each) => !/^[\w-]+\s*(;|:\s*)$/.test(each) && !belongsToOneRequest(each.split(':', 1)[0]!.trim()),
  ))
    appendHeader(headers, '-H', line);
  if (cookies.length > 0) appendHeader(headers, '-b', `Cookie: ${joinCookies(cookies)}`);
  for (const userAgent of userAgents)
    if (userAgent && !headers.has('user-agent')) appendHeader(headers, '-A', `User-Agent: ${userAgent}`);
  return headers;
}
