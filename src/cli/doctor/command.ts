import { styleText } from 'node:util';
import { UsageError } from '../usage-error.js';
import type { Section } from './check.js';
import { checkUrl } from './doctor.js';
import { redact } from './redact.js';

export interface DoctorArguments {
  header?: string[];
  timeout?: string;
  page?: boolean;
  endpoint?: boolean;
  json?: boolean;
}

/** Prints a report. @returns Whether all checks passed. */
export async function doctor(address: string, args: DoctorArguments): Promise<boolean> {
  if (args.page && args.endpoint) throw new UsageError('An address is a page or an endpoint, not both: give one of --page and --endpoint.');
  const sections = await checkUrl(toUrl(address), {
    headers: toHeaders(args.header ?? []),
    timeout: toMilliseconds(args.timeout ?? '20'),
    kind: args.page ? 'page' : args.endpoint ? 'endpoint' : undefined,
  });
  const ok = sections.every(({ results }) => results.every((result) => result.ok));
  // A response may hold a secret, and so may a URL: neither is to reach a terminal or a log of CI.
  console.log(redact(args.json ? JSON.stringify({ ok, sections }, null, 2) : sections.map(formatSection).join('\n\n')));
  return ok;
}

function formatSection({ url, kind, results }: Section): string {
  const lines = results.flatMap(({ ok, title, wrong, mend }) =>
    ok ? [`  ${colorize('green', '✓')} ${title}`] : [`  ${colorize('red', '✗')} ${title}`, `      ${wrong}`, `      ${colorize('cyan', 'Mend:')} ${mend}`]);
  return [`${kind === 'page' ? 'Page' : 'Endpoint'} ${url}`, ...lines].join('\n');
}

function colorize(color: 'green' | 'red' | 'cyan', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(color, text) : text;
}

/** Also takes what people type: `shop.example/account_session`, `localhost:4242`. */
function toUrl(address: string): URL {
  const local = /^(localhost|127\.|\[::1\])/.test(address);
  const text = /^https?:\/\//i.test(address) ? address : `${local ? 'http' : 'https'}://${address}`;
  if (!URL.canParse(text)) throw new UsageError(`"${address}" is no address. Give one such as https://shop.example/account_session.`);
  return new URL(text);
}

function toHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
    // Not repeated in the message: it may be somebody's cookie.
    if (!name || !value) throw new UsageError('--header takes a name, a colon and a value: --header "Cookie: session=…".');
    headers.append(name, value);
  }
  return headers;
}

function toMilliseconds(seconds: string): number {
  const ms = Number(seconds) * 1000;
  if (!(ms > 0 && ms < 2 ** 31)) throw new UsageError(`--timeout ${seconds}: it must be a number of seconds.`);
  return ms;
}
