import type { ConnectElementTagName, EmbeddedErrorType } from '@stripe/connect-js';

export type FaultName = 'never-shows' | 'shows-late' | 'error-before' | 'error-after' | 'error-repeated';

export interface FaultDetail {
  /** Fires `onLoadError` with this type. Without a type (and a message) nothing is fired. */
  type?: EmbeddedErrorType;
  message?: string;
  /** Before the component has shown anything, as Stripe's load errors, or after. Default `before`. */
  when?: 'before' | 'after';
  /** How often it fires. Default 1. */
  times?: number;
  /** Milliseconds between two of them. Default: the config's `delay`, at least 10. */
  every?: number;
  /** Milliseconds until it shows all the same, `false` for never. Default: `false` after an error before, else the usual delay. */
  showsAfter?: number | false;
}

export type Fault = FaultName | FaultDetail;

/** What the sandbox does. Set it with `StripeConnect.sandbox.configure()` or `<meta name="stripe-connect-sandbox" content="{json}">`. */
export interface SandboxConfig {
  /** Milliseconds that the imagined network takes. Default 150. */
  delay: number;
  /** What day it is in the content, so that pictures stay the same. Default 2026-11-15. */
  now: string | Date;
  /** Other text, other content. The account decides too. */
  seed: string;
  /** Milliseconds until a session ends and a new secret is asked for. Default: what the secret says. */
  sessionLifetime: number | undefined;
  /** By component name without prefix, or `*` for every component. */
  faults: Partial<Record<ConnectElementTagName | '*', Fault>>;
  /** Stripe's secrets work once. */
  allowReusedSecret: boolean;
  /** Any text is a secret then, and enables every component. */
  allowAnySecret: boolean;
  /** Nobody has shown that Stripe's elements work inside a shadow root: so here they refuse to. Default true. */
  refuseShadowRoot: boolean;
  /** Payloads say `stripe-connect-payments` instead of `payments`: both have been seen. */
  prefixedTagNames: boolean;
  /** Listeners are still called after the element has left the page. */
  callsAfterRemoval: boolean;
  /** Setters that this Connect.js does not have, as an older or newer one may not. */
  missingSetters: string[];
  /** `init-throws` can be set at any time; the other two only in the meta tag, before the script runs. */
  script: 'works' | 'init-throws' | 'no-global' | 'no-elements';
}

export const defaults: Readonly<SandboxConfig> = {
  delay: 150,
  now: '2026-11-15T12:00:00Z',
  seed: '',
  sessionLifetime: undefined,
  faults: {},
  allowReusedSecret: false,
  allowAnySecret: false,
  refuseShadowRoot: true,
  prefixedTagNames: false,
  callsAfterRemoval: false,
  missingSetters: [],
  script: 'works',
};

export const META_NAME = 'stripe-connect-sandbox';

/** The page's own settings, so that they hold before any script can call `configure()`. */
export function readMeta(document: Document): Partial<SandboxConfig> {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${META_NAME}"]`)?.content.trim();
  if (!content) return {};
  try {
    const given: unknown = JSON.parse(content);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return known(given);
  } catch {
    // Said below.
  }
  console.warn(`<meta name="${META_NAME}">: the content must be a JSON object. It is ignored.`);
  return {};
}

/** A misspelt option would otherwise do nothing, and a test would pass for the wrong reason. */
export function known(given: Partial<SandboxConfig>): Partial<SandboxConfig> {
  const unknown = Object.keys(given).filter((key) => !(key in defaults));
  if (unknown.length > 0) {
    throw new TypeError(`Sandbox: no option ${unknown.join(', ')}. There are: ${Object.keys(defaults).join(', ')}.`);
  }
  return given;
}
