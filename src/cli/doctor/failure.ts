import type { Finding } from './check.js';
import { message, ownText, type Message } from './message.js';

const START_SERVER = message`Start your server, or correct the address.`;
const ADD_AUTHORITY = message`If it is a local or company authority's, such as mkcert's, set NODE_EXTRA_CA_CERTS to the file of the authority's certificate: NODE_EXTRA_CA_CERTS="$(mkcert -CAROOT)/rootCA.pem". Node does not read the certificates of the system or of a browser.`;

/** By the code of Node's error: the problem, and the fix unless it is to start the server. */
const FAILURES = new Map<string, readonly [problem: Message, fix?: Message]>([
  ['ECONNREFUSED', [message`No server listens there.`]],
  ['ENOTFOUND', [message`There is no host of that name.`]],
  ['EAI_AGAIN', [message`The name of the host could not be looked up.`]],
  ['ECONNRESET', [message`The connection was closed before a response arrived.`]],
  ['UND_ERR_SOCKET', [message`The connection was closed before a response arrived.`]],
  ['UND_ERR_HEADERS_OVERFLOW', [message`Its headers are larger than 16 kB.`, message`Send fewer or shorter headers.`]],
  ['CERT_HAS_EXPIRED', [message`Its certificate has expired.`, message`Renew the certificate.`]],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    [message`Its certificate is for other hosts.`, message`Get a certificate for this host, or correct the address.`],
  ],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    [
      message`Its certificate is self-signed.`,
      message`For a test machine, set NODE_EXTRA_CA_CERTS to the file of that certificate.`,
    ],
  ],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    [message`Its certificate is from an authority that Node.js does not know.`, ADD_AUTHORITY],
  ],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    [message`Its certificate is from an authority that Node.js does not know.`, ADD_AUTHORITY],
  ],
  [
    'UNABLE_TO_GET_ISSUER_CERT',
    [message`Its certificate is from an authority that Node.js does not know.`, ADD_AUTHORITY],
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    [
      message`Its certificate cannot be verified.`,
      message`Configure the server to send the whole chain. ${ADD_AUTHORITY}`,
    ],
  ],
]);

/** Why there is no response, and what to do about it. */
export function describeFailure(error: Error, url: URL, timeout: number): Finding {
  const proxy = unusedProxy(url);
  const fix = proxy
    ? message`${START_SERVER} ${ownText(proxy)} is set, but Node's requests use a proxy only with NODE_USE_ENV_PROXY=1 too (Node 22.21, 24 or newer).`
    : START_SERVER;
  if (error.name === 'TimeoutError') return { problem: message`No response within ${timeout / 1000} s.`, fix };
  const cause = error.cause as (Error & { code?: string }) | undefined;
  const [problem, ownFix = fix] = FAILURES.get(cause?.code ?? '') ?? [message`${cause?.message ?? error.message}.`];
  return { problem, fix: ownFix };
}

/** The environment variable of a proxy that this request should have used, and did not. */
function unusedProxy({ protocol, hostname }: URL): string | undefined {
  const { env, execArgv } = process;
  if (env.NODE_USE_ENV_PROXY === '1' || execArgv.includes('--use-env-proxy')) return undefined;
  if (/^(localhost|127\..*|\[::1\])$/.test(hostname)) return undefined;
  const name = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  return [name, name.toLowerCase(), 'ALL_PROXY', 'all_proxy'].find((each) => env[each]);
}
