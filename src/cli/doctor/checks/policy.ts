import type { Check } from '../check.js';
import type { PageFacts } from '../facts.js';
import { message, ownText } from '../message.js';
import { readPolicies, sources, type ContentSecurityPolicy } from '../policies.js';

/** What Connect needs a page to allow: https://docs.stripe.com/connect/get-started-connect-embedded-components */
const REQUIRED_SOURCES = [
  ['script-src', ['https://connect-js.stripe.com', 'https://js.stripe.com']],
  ['frame-src', ['https://connect-js.stripe.com', 'https://js.stripe.com']],
  ['img-src', ['https://*.stripe.com']],
] as const;
const REQUIRED_STYLE = "'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='";

const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
/** Lit's, for its templates; and ours, for the script, unless the page has Stripe's tag. */
const TRUSTED_TYPES_POLICIES = ['lit-html', 'stripe-connect-dashboard'];

/**
 * Whether the page's security policies allow what Connect needs. With a session of the sandbox nothing of Stripe's is
 * loaded, so nothing is needed.
 */
export const policyChecks: readonly Check<PageFacts>[] = [
  {
    id: 'csp',
    title: 'its Content-Security-Policy allows what Stripe needs',
    run(page) {
      if (page.sandbox) return 'skip';
      const missing = readPolicies(page).flatMap(missingSources);
      if (missing.length === 0) return undefined;
      return {
        problem: message`The Content-Security-Policy blocks parts of Connect, and components stay empty.`,
        fix: message`Add to it: ${ownText([...new Set(missing)].join('; '))}.`,
      };
    },
  },
  {
    id: 'csp-endpoint',
    title: 'its Content-Security-Policy allows requests to the endpoint',
    run(page) {
      const endpoint = page.endpoints[0];
      if (!endpoint) return 'skip';
      const blocked = readPolicies(page).some(
        (policy) => !allows(sources(policy, 'connect-src'), endpoint.href, page.response.url.origin),
      );
      return blocked
        ? {
            problem: message`The Content-Security-Policy forbids the page to send requests to the session endpoint.`,
            fix: message`Add to it: connect-src ${endpoint.origin === page.response.url.origin ? "'self'" : endpoint.origin}.`,
          }
        : undefined;
    },
  },
  {
    id: 'trusted-types',
    title: 'its Trusted Types allow what the library needs',
    run(page) {
      // Without a list of names any policy may be created, so ours is.
      const hasStripesTag =
        page.sandbox ||
        page.tags.some(({ name, attributes }) => name === 'script' && attributes.get('src') === CONNECT_JS);
      const needed = hasStripesTag ? TRUSTED_TYPES_POLICIES.slice(0, 1) : TRUSTED_TYPES_POLICIES;
      const isMissing = readPolicies(page).some((policy) => {
        const names = policy.get('trusted-types');
        const isEnforced = policy.get('require-trusted-types-for')?.includes("'script'");
        return isEnforced && names && !names.includes('*') && !needed.every((name) => names.includes(name));
      });
      if (!isMissing) return undefined;
      return {
        problem: message`The policy requires Trusted Types, and its list lacks what this library needs.`,
        fix: message`Add to it: trusted-types ${needed.join(' ')}.`,
      };
    },
  },
  {
    id: 'coop',
    title: "allows Stripe's sign-in window to report to the page",
    run({ response: { headers } }) {
      const coop = headers.get('cross-origin-opener-policy')?.split(';')[0]?.trim() ?? 'unsafe-none';
      return coop === 'unsafe-none'
        ? undefined
        : {
            problem: message`Cross-Origin-Opener-Policy is ${coop}. It cuts the page off from the window in which users sign in to Stripe, which then fails (SubmerchantAuthError).`,
            fix: message`On this page send Cross-Origin-Opener-Policy: unsafe-none, or no such header.`,
          };
    },
  },
  {
    id: 'coep',
    title: "allows Stripe's frames",
    run({ response: { headers } }) {
      const coep = headers.get('cross-origin-embedder-policy')?.split(';')[0]?.trim() ?? 'unsafe-none';
      return coep === 'unsafe-none'
        ? undefined
        : {
            problem: message`Cross-Origin-Embedder-Policy is ${coep}. It blocks frames that do not opt in.`,
            fix: message`On this page send no Cross-Origin-Embedder-Policy.`,
          };
    },
  },
];

function missingSources(policy: ContentSecurityPolicy): string[] {
  const missing = REQUIRED_SOURCES.flatMap(([directive, hosts]) => {
    const list = sources(policy, directive);
    // A script that has the page's nonce may load others.
    if (directive === 'script-src' && list?.includes("'strict-dynamic'")) return [];
    const without = hosts.filter((host) => !allows(list, host.replace('*', 'any'), ''));
    return without.length ? [`${directive} ${without.join(' ')}`] : [];
  });
  const styles = sources(policy, 'style-src');
  const inline = styles?.includes("'unsafe-inline'") && !styles.some((source) => /^'(nonce|sha\d+)-/.test(source));
  return styles && !inline && !styles.includes(REQUIRED_STYLE) ? [...missing, `style-src ${REQUIRED_STYLE}`] : missing;
}

function allows(list: readonly string[] | undefined, url: string, selfOrigin: string): boolean {
  if (!list) return true;
  const { protocol, host, origin } = new URL(url);
  return list.some((source) => {
    if (source === '*' || source === protocol) return true;
    if (source === "'self'") return origin === selfOrigin;
    const [, scheme, name = ''] = /^(?:([a-z]+:)\/\/)?([^/]+)/i.exec(source) ?? [];
    if (scheme && scheme !== protocol) return false;
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
  });
}
