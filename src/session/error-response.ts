import type { ConnectErrorOptions } from '../errors/connect-error.js';
import type { ConnectErrorCode } from '../errors/kinds.js';
import { beginningOf, isPage, isRecord, toText } from './body.js';
import { toEndpointUrl } from './request.js';

const CODES_BY_STATUS = new Map<number, ConnectErrorCode>([
  [401, 'session-unauthorized'],
  [403, 'session-forbidden'],
  [404, 'session-not-found'],
  [405, 'session-not-found'],
  [408, 'session-timeout'],
  [410, 'session-not-found'],
  // Laravel's response to a stale CSRF token: a new sign-in creates a new one.
  [419, 'session-unauthorized'],
  [429, 'session-rate-limited'],
]);

/** The statuses whose text is meant for the user. Those of others are about the server, for its developer. */
const USER_STATUSES = [401, 403, 409, 422, 429];
const LONGEST_MESSAGE = 500;
const LONGEST_URL = 2000;

/** What our own handler sends with those statuses: its texts are English, and the element has its own for each kind. */
const TRANSLATED_CODES = ['unauthenticated', 'cross_site', 'rate_limited'];

/** `Forbidden`, `403 Forbidden`, `error: forbidden.`: no more than the status says. */
const REASON_PHRASE =
  /^(\d{3} )?(error: )?(unauthori[sz]ed|unauthenticated|forbidden|conflict|unprocessable[ _](entity|content)|too[ _]many[ _]requests)[.!]?$/i;
/** What frameworks send with a 401: no more than the element's own text for it. */
const SIGN_IN_PHRASE =
  /^(please (sign|log) in( again)?|((you are )?not|you (must|need to) be) (authenticated|logged in|signed in)|(authentication|login) (is )?required|(your )?session (has )?expired|authentication credentials were not provided|you need to sign in or sign up before continuing|full authentication is required to access this resource)[.!]?$/i;
/** `not_owner`: for programs. */
const MACHINE_CODE = /^\w+$/;

/** An error response: the code, a text for the console, and the options of the error. */
export function readErrorResponse(
  response: Response,
  type: string,
  text: string,
  json: unknown,
): [code: ConnectErrorCode, detail: string, options: ConnectErrorOptions] {
  const { status, headers } = response;
  const code = CODES_BY_STATUS.get(status) ?? (status >= 500 ? 'session-server-error' : ('session-rejected' as const));
  const body = isRecord(json) ? json : {};
  const messages = isRecord(json) ? readMessages(json) : readPlainText(type, text, json);
  const serverCode = (toText(isRecord(body.error) ? body.error.code : undefined) ?? toText(body.code))?.slice(0, 100);
  const isForUser = USER_STATUSES.includes(status) && !TRANSLATED_CODES.includes(serverCode ?? '');
  const saysNoMore = (message: string) =>
    REASON_PHRASE.test(message) || (status === 401 && SIGN_IN_PHRASE.test(message));
  const userMessage = isForUser && messages.find((message) => !saysNoMore(message));
  const page = (toText(body.sign_in_url) ?? toText(body.signInUrl))?.slice(0, LONGEST_URL);
  const signInUrl = page && toEndpointUrl(page)?.href;
  const isIgnored = page && !signInUrl && "sign_in_url is ignored: it isn't a valid http(s) URL";
  const detail = [...messages, toText(body.title), isIgnored].filter(Boolean).join(' | ');
  return [
    code,
    detail || (isPage(type, text) ? '' : beginningOf(text)),
    {
      serverMessage: userMessage || undefined,
      serverCode,
      signInUrl,
      retryAfter: readRetryAfter(headers),
    },
  ];
}

/**
 * The texts of a JSON body, best first: `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"detail": "…"}` (problem
 * details, FastAPI, Django REST), and `{"message": "…", "error": "Forbidden"}` (NestJS).
 */
function readMessages({ error, detail, message }: Record<string, unknown>): string[] {
  const texts = [error, detail, message]
    .map((each) => (isRecord(each) ? (each.message ?? each.detail) : each))
    .map((each) => toText(each)?.trim().slice(0, LONGEST_MESSAGE))
    .filter((each) => each !== undefined && each !== '') as string[];
  // A sentence before a code.
  return [...texts.filter((each) => !MACHINE_CODE.test(each)), ...texts.filter((each) => MACHINE_CODE.test(each))];
}

/** A text such as that of Go's `http.Error`, or a JSON string. Neither markup nor broken JSON is for users. */
function readPlainText(type: string, text: string, json: unknown): string[] {
  const plain = (toText(json) ?? text).slice(0, LONGEST_MESSAGE).trim();
  const isMarkup = /html|xml/.test(type) ? plain.includes('<') : plain.startsWith('<');
  return !plain || isMarkup || /^[[{"]/.test(plain) ? [] : [plain];
}

/** Seconds or a date, in milliseconds. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // The server's clock says when that date is; the user's may be wrong.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const wait = Date.parse(value) - now;
  return wait >= 0 ? wait : undefined;
}
