import type { PageFacts } from './facts.js';

/** Directive → sources. */
export type ContentSecurityPolicy = ReadonlyMap<string, readonly string[]>;

const FALLBACKS = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
} as const;

/** All policies of the page, from headers and `<meta>`: a source must be allowed by each of them. */
export function readPolicies({ response, tags }: PageFacts): ContentSecurityPolicy[] {
  const metas = tags
    .filter(
      ({ name, attributes }) =>
        name === 'meta' && attributes.get('http-equiv')?.trim().toLowerCase() === 'content-security-policy',
    )
    .map(({ attributes }) => attributes.get('content') ?? '');
  const headers = response.headers.get('content-security-policy')?.split(',') ?? [];
  return [...headers, ...metas].map(parsePolicy);
}

/** The sources of a directive, or of the one that a browser uses in its place; `undefined` if all are allowed. */
export function sources(
  policy: ContentSecurityPolicy,
  directive: keyof typeof FALLBACKS,
): readonly string[] | undefined {
  return FALLBACKS[directive].map((name) => policy.get(name)).find((list) => list !== undefined);
}

function parsePolicy(text: string): ContentSecurityPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name, ...list] = directive.trim().split(/\s+/);
    // The first one of a name counts.
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), list);
  }
  return policy;
}
