import type { Check } from './check.js';
import type { Page } from './page.js';

/** What Connect needs a page to allow: https://docs.stripe.com/connect/get-started-connect-embedded-components */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['https://connect-js.stripe.com', 'https://js.stripe.com'],
  'frame-src': ['https://connect-js.stripe.com', 'https://js.stripe.com'],
  'img-src': ['https://*.stripe.com'],
};
const STYLE = "'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='";

const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
/** The name of our Trusted Types policy. */
const OURS = 'stripe-connect-dashboard';

type Policy = ReadonlyMap<string, readonly string[]>;

const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

/** The headers of a page against what Connect needs. On the sandbox nothing of Stripe's is loaded, so nothing is asked for. */
export const policy: readonly Check<Page>[] = [
  {
    id: 'csp',
    title: "its Content-Security-Policy lets Stripe's parts in",
    judge(page) {
      if (page.sandbox) return 'skip';
      const missing = policies(page).flatMap(lacking);
      if (missing.length === 0) return undefined;
      return { wrong: 'The Content-Security-Policy keeps parts of Connect out, and components stay empty.', mend: `Add to it: ${[...new Set(missing)].join('; ')}.` };
    },
  },
  {
    id: 'csp-endpoint',
    title: 'its Content-Security-Policy lets the page ask the endpoint',
    judge(page) {
      const endpoint = page.endpoints[0];
      if (!endpoint) return 'skip';
      const refused = policies(page).some((one) => !allows(sources(one, 'connect-src'), endpoint.href, page.answer.url.origin));
      return refused ? { wrong: 'The Content-Security-Policy forbids the page to ask the session endpoint.', mend: `Add to it: connect-src ${endpoint.origin === page.answer.url.origin ? "'self'" : endpoint.origin}.` } : undefined;
    },
  },
  {
    id: 'trusted-types',
    title: "its Trusted Types let Stripe's script in",
    judge(page) {
      // Without a list, any policy may be made: ours is then, and makes the one address of a script that there is.
      const strict = policies(page).some((one) => {
        const names = one.get('trusted-types');
        return one.get('require-trusted-types-for')?.includes("'script'") && names && !names.includes('*') && !names.includes(OURS);
      });
      const tagged = page.tags.some(({ name, attributes }) => name === 'script' && attributes.get('src') === CONNECT_JS);
      return strict && !page.sandbox && !tagged
        ? { wrong: 'The policy requires Trusted Types, and its list keeps out the one that loads Connect.js.', mend: `Add to it: trusted-types ${OURS}. Or put <script src="${CONNECT_JS}"></script> into the page before ours.` }
        : undefined;
    },
  },
  {
    id: 'coop',
    title: 'lets the window for signing in to Stripe talk to the page',
    judge({ answer: { headers } }) {
      const coop = headers.get('cross-origin-opener-policy')?.split(';')[0]?.trim() ?? 'unsafe-none';
      return coop === 'unsafe-none' ? undefined : { wrong: `Cross-Origin-Opener-Policy is ${coop}. It cuts the page off from the window in which people sign in to Stripe.`, mend: 'On this page send Cross-Origin-Opener-Policy: unsafe-none, or no such header.' };
    },
  },
  {
    id: 'coep',
    title: "lets Stripe's frames in",
    judge({ answer: { headers } }) {
      const coep = headers.get('cross-origin-embedder-policy')?.split(';')[0]?.trim() ?? 'unsafe-none';
      return coep === 'unsafe-none' ? undefined : { wrong: `Cross-Origin-Embedder-Policy is ${coep}. It keeps frames out that do not ask to be let in.`, mend: 'On this page send no Cross-Origin-Embedder-Policy.' };
    },
  },
];

/** Every policy counts, and all must allow a thing: several headers, several in one, and those in the page's `<meta>`. */
function policies({ answer, tags }: Page): Policy[] {
  const metas = tags
    .filter(({ name, attributes }) => name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy')
    .map(({ attributes }) => attributes.get('content') ?? '');
  const headers = answer.headers.get('content-security-policy')?.split(',') ?? [];
  return [...headers, ...metas].map((text) => new Map(
    text.split(';').map((directive) => directive.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...rest]) => [name!.toLowerCase(), rest]),
  ));
}

function lacking(one: Policy): string[] {
  const missing = Object.entries(NEEDS).flatMap(([directive, hosts]) => {
    const list = sources(one, directive);
    // A script that the page trusts may load others.
    if (directive === 'script-src' && list?.includes("'strict-dynamic'")) return [];
    const without = hosts.filter((host) => !allows(list, host.replace('*', 'any'), ''));
    return without.length ? [`${directive} ${without.join(' ')}`] : [];
  });
  const styles = sources(one, 'style-src');
  const inline = styles?.includes("'unsafe-inline'") && !styles.some((source) => /^'(nonce|sha\d+)-/.test(source));
  return styles && !inline && !styles.includes(STYLE) ? [...missing, `style-src ${STYLE}`] : missing;
}

function sources(one: Policy, directive: string): readonly string[] | undefined {
  return FALLBACKS[directive]!.map((name) => one.get(name)).find((list) => list !== undefined);
}

function allows(list: readonly string[] | undefined, url: string, self: string): boolean {
  if (!list) return true;
  const { protocol, host, origin } = new URL(url);
  return list.some((source) => {
    if (source === '*' || source === protocol) return true;
    if (source === "'self'") return origin === self;
    const [, scheme, name = ''] = /^(?:([a-z]+:)\/\/)?([^/]+)/i.exec(source) ?? [];
    if (scheme && scheme !== protocol) return false;
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
  });
}
