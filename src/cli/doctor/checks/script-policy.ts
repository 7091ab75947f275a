import type { Check } from '../check.js';
import type { PageFacts } from '../facts.js';
import { message } from '../message.js';
import { readPolicies, sources, type ContentSecurityPolicy } from '../policies.js';

/** CDNs that serve anyone's files, and how many segments a path needs at least to name one package. */
const PUBLIC_CDNS = new Map([
  ['cdn.jsdelivr.net', 2],
  ['esm.run', 1],
  ['unpkg.com', 1],
  ['cdnjs.cloudflare.com', 3],
  ['esm.sh', 1],
  ['cdn.esm.sh', 1],
  ['cdn.skypack.dev', 1],
  ['ga.jspm.io', 1],
  ['cdn.statically.io', 2],
  ['raw.githack.com', 2],
  ['rawcdn.githack.com', 2],
]);

/** Whether a policy that restricts scripts can be bypassed with markup alone. A page without one is not judged. */
export const scriptPolicyChecks: readonly Check<PageFacts>[] = [
  {
    id: 'csp-base-uri',
    title: 'its Content-Security-Policy blocks a foreign <base>',
    run(page) {
      if (scriptPolicies(page).length === 0) return 'skip';
      const { origin } = page.response.url;
      const isOwn = (source: string) => /^'(none|self)'$/i.test(source) || source === origin;
      if (readPolicies(page).some((policy) => policy.get('base-uri')?.every(isOwn))) return undefined;
      const hasBase = page.tags.some(({ name }) => name === 'base');
      return {
        problem: message`The Content-Security-Policy lets a <base> in injected markup lead the page's relative URLs elsewhere: those of its scripts, and of its session endpoint.`,
        fix: message`Add to it: base-uri ${hasBase ? "'self'" : "'none'"}.`,
      };
    },
  },
  {
    id: 'csp-scripts',
    title: 'its Content-Security-Policy allows no scripts from public CDNs',
    run(page) {
      const wide = scriptPolicies(page).map(wideSources);
      if (wide.length === 0) return 'skip';
      // A script must be allowed by each policy, so one that is narrow is enough.
      if (wide.some((list) => list.length === 0)) return undefined;
      return {
        problem: message`The Content-Security-Policy allows scripts from ${wide[0]!.join(' ')}, where anyone can publish one.`,
        fix: message`Serve the library from your own site, or allow no more than its folder, with the version: https://cdn.jsdelivr.net/npm/stripe-connect-dashboard@<version>/dist/cdn/`,
      };
    },
  },
];

const scriptPolicies = (page: PageFacts): ContentSecurityPolicy[] =>
  readPolicies(page).filter((policy) => sources(policy, 'script-src'));

function wideSources(policy: ContentSecurityPolicy): string[] {
  const list = sources(policy, 'script-src')!;
  // Browsers then ignore hosts and schemes.
  return list.includes("'strict-dynamic'") ? [] : list.filter(isWide);
}

function isWide(source: string): boolean {
  // `https:`, without a host. What is in quotes is none.
  if (/^([a-z][a-z0-9+.-]*:|\*)$/i.test(source)) return true;
  const address = source.toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  const [hostAndPort = '', ...path] = address.split('/');
  const host = hostAndPort.split(':', 1)[0]!;
  if (host === '*') return true;
  const isHostOf = (cdn: string) => host === cdn || (host.startsWith('*.') && cdn.endsWith(host.slice(1)));
  return [...PUBLIC_CDNS].some(([cdn, needed]) => isHostOf(cdn) && path.filter(Boolean).length < needed);
}
