import { styleText } from 'node:util';
import { UsageError } from '../help.js';
import type { Section } from './check.js';
import { parseCurl, type CopiedRequest } from './curl.js';
import { checkUrl } from './doctor.js';
import { appendHeader } from './headers.js';

export interface DoctorArguments {
  header?: string[];
  timeout?: string;
  page?: boolean;
  endpoint?: boolean;
  'allow-origin'?: string[];
  json?: boolean;
}

/**
 * Prints a report.
 * @param addresses Of the command line: one, unless `curl` has it.
 * @param curl The arguments after the word curl.
 * @returns Whether all checks passed.
 */
export async function doctor(
  addresses: readonly string[],
  curl: string[] | undefined,
  args: DoctorArguments,
): Promise<boolean> {
  if (args.page && args.endpoint)
    throw new UsageError('An address is a page or an endpoint, not both: give one of --page and --endpoint.');
  if (addresses.length !== (curl ? 0 : 1))
    throw new UsageError('Give one address: npx stripe-connect-dashboard doctor https://shop.example/account_session');
  const { address, headers, kind, notes }: CopiedRequest = curl
    ? parseCurl(curl)
    : { address: addresses[0]!, headers: new Headers(), notes: [] };
  for (const line of args.header ?? []) appendHeader(headers, '--header', line);
  const options = {
    headers,
    timeout: toMilliseconds(args.timeout ?? '20'),
    origins: (args['allow-origin'] ?? []).map(toOrigin),
    kind: args.page ? ('page' as const) : args.endpoint ? ('endpoint' as const) : kind,
  };
  const url = toUrl(address);
  for (const note of notes) console.error(note);
  const sections = await checkUrl(url, options);
  const ok = sections.every(({ results }) => results.every((result) => result.ok));
  console.log(args.json ? JSON.stringify({ ok, sections }, null, 2) : sections.map(formatSection).join('\n\n'));
  return ok;
}

function formatSection({ url, kind, results }: Section<string>): string {
  const lines = results.flatMap(({ ok, title, problem, fix }) =>
    ok
      ? [`  ${colorize('green', '✓')} ${title}`]
      : [`  ${colorize('red', '✗')} ${title}`, `      ${problem}`, `      ${colorize('cyan', 'Fix:')} ${fix}`],
  );
  return [`${kind === 'page' ? 'Page' : 'Endpoint'} ${url}`, ...lines].join('\n');
}

function colorize(color: 'green' | 'red' | 'cyan', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(color, text) : text;
}

/** Also takes what people type: `shop.example/account_session`, `localhost:4242`. */
function toUrl(address: string): URL {
  const local = /^(localhost|127\.|\[::1\])/.test(address);
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `${local ? 'http' : 'https'}://${address}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError('That is not an http or https URL. Write one such as https://shop.example/account_session.');
  if (url.username || url.password)
    throw new UsageError('Pass the password as --header "Authorization: Basic …", not in the address.');
  return url;
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:\/\/[^/?#@]+\/?$/i.test(text))
    throw new UsageError('--allow-origin takes an origin, such as https://api.shop.example.');
  return url.origin;
}

function toMilliseconds(seconds: string): number {
  const ms = Number(seconds) * 1000;
  if (!(ms > 0 && ms < 2 ** 31)) throw new UsageError(`--timeout ${seconds}: it must be a number of seconds.`);
  return ms;
}
