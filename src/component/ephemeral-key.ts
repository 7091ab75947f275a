import type { FetchEphemeralKeyFunction } from '@stripe/connect-js';
import { throwIfAborted, toTimeout, withTimeout } from '../async/timeout.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { isRecord, parseJson, toText } from '../session/body.js';
import { readErrorResponse } from '../session/error-response.js';
import { createSessionRequest, toEndpointUrl, type RequestInitSource } from '../session/request.js';
import { assertNotSecretKey } from '../session/response.js';

interface Host {
  readonly ephemeralKeyEndpoint?: string | null;
  readonly timeout?: number | null;
  reportError(error: ConnectError): void;
}

type Parameters = globalThis.Parameters<FetchEphemeralKeyFunction>[0];
type EphemeralKey = Awaited<ReturnType<FetchEphemeralKeyFunction>>;

/** Requests the keys with which Stripe's element shows a card's number from `ephemeral-key-endpoint`. */
export class EphemeralKeys {
  constructor(
    readonly host: Host,
    /** What the page adds to its requests, and how long they may take: its dashboard's. */
    readonly getDashboard: () => { requestInit?: RequestInitSource; timeout: number } | undefined,
  ) {}

  /** One function for the element's life: another one would be passed to Stripe's element again. */
  readonly fetch = async (parameters: Parameters): Promise<EphemeralKey> => {
    const dashboard = this.getDashboard();
    const timeout = toTimeout(this.host.timeout ?? dashboard?.timeout);
    const createError = () => timeoutError('session-timeout', timeout, 'ephemeral-key-endpoint');
    try {
      return await withTimeout(timeout, createError, new AbortController().signal, (signal) =>
        this.#request(parameters, dashboard?.requestInit, signal),
      );
    } catch (error) {
      const reason = toConnectError(error, 'session-rejected');
      this.host.reportError(reason);
      throw reason;
    }
  };

  /** Not repeated after a failure: the nonce works once, and the user can press again. */
  async #request(parameters: Parameters, source: RequestInitSource, signal: AbortSignal): Promise<EphemeralKey> {
    const { issuingCard, nonce } = parameters;
    const endpoint = String(this.host.ephemeralKeyEndpoint);
    const target = toEndpointUrl(endpoint);
    if (!target) throw new ConnectError('invalid-endpoint', `ephemeral-key-endpoint ${endpoint.slice(0, 200)}`);
    const init = typeof source === 'function' ? await source() : source;
    throwIfAborted(signal);
    const headers = new Headers(init?.headers);
    headers.set('content-type', 'application/json');
    const body = JSON.stringify({ issuingCard, nonce });
    const request = createSessionRequest(target, { ...init, method: 'POST', headers, body }, signal);
    const where = target.origin + target.pathname;
    const response = await fetch(...request).catch((error: unknown) => {
      throw new ConnectError('session-network', `${where} ${String(error)}`, { cause: error });
    });
    const text = await response.text();
    const json = parseJson(text);
    if (!response.ok) {
      const type = response.headers.get('content-type') ?? '';
      const [code, detail, options] = readErrorResponse(response, type, text, json);
      throw new ConnectError(code, `${where} responded with ${response.status} ${detail}`, options);
    }
    const found = isRecord(json) ? json : {};
    const secret = toText(found.ephemeralKeySecret) ?? toText(found.ephemeral_key_secret);
    assertNotSecretKey(secret, 'ephemeralKeySecret');
    if (!secret) throw new ConnectError('session-rejected', `no ephemeralKeySecret from ${where}`);
    return { issuingCard, nonce, ephemeralKeySecret: secret };
  }
}
