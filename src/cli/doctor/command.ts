import { styleText } from 'node:util';
import { Mistake } from '../mistake.js';
import { examineUrl } from './doctor.js';
import type { Section } from './page.js';
import { redact } from './redact.js';

export interface DoctorArguments {
  header?: string[];
  timeout?: string;
  page?: boolean;
  endpoint?: boolean;
  json?: boolean;
}

/** @returns Whether all is well. */
export async function doctor(address: string, args: DoctorArguments): Promise<boolean> {
  if (args.page && args.endpoint) throw new Mistake('An address is a page or an endpoint, not both: give one of --page and --endpoint.');
  const sections = await examineUrl(toUrl(address), {
    headers: toHeaders(args.header ?? []),
    timeout: toMilliseconds(args.timeout ?? '20'),
    kind: args.page ? 'page' : args.endpoint ? 'endpoint' : undefined,
  });
  const ok = sections.every(({ results }) => results.every((result) => result.ok));
  // An answer may hold a secret, and so may an address: neither reaches a screen or a log of CI.
  console.log(redact(args.json ? JSON.stringify({ ok, sections }, null, 2) : sections.map(write).join('\n\n')));
  return ok;
}

function write({ url, kind, results }: Section): string {
  const lines = results.flatMap(({ ok, title, wrong, mend }) =>
    ok ? [`  ${paint('green', '✓')} ${title}`] : [`  ${paint('red', '✗')} ${title}`, `      ${wrong}`, `      ${paint('cyan', 'Mend:')} ${mend}`]);
  return [`${kind === 'page' ? 'Page' : 'Endpoint'} ${url}`, ...lines].join('\n');
}

function paint(colour: 'green' | 'red' | 'cyan', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(colour, text) : text;
}

/** `shop.example/account_session` and `localhost:4242` are what people type. */
function toUrl(address: string): URL {
  const local = /^(localhost|127\.|\[::1\])/.test(address);
  const text = /^https?:\/\//i.test(address) ? address : `${local ? 'http' : 'https'}://${address}`;
  if (!URL.canParse(text)) throw new Mistake(`"${address}" is no address. Give one such as https://shop.example/account_session.`);
  return new URL(text);
}

function toHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
    // Not repeated in the message: it may be somebody's cookie.
    if (!name || !value) throw new Mistake('--header takes a name, a colon and a value: --header "Cookie: session=…".');
    headers.append(name, value);
  }
  return headers;
}

function toMilliseconds(seconds: string): number {
  const ms = Number(seconds) * 1000;
  if (!(ms > 0 && ms < 2 ** 31)) throw new Mistake(`--timeout ${seconds}: it must be a number of seconds.`);
  return ms;
}
