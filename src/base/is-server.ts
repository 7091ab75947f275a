import { isServer as isNode } from 'lit';

/**
 * Whether there is no DOM to render into. Lit's own constant says whether its code for Node runs, which it does in a
 * component test with jsdom or happy-dom, too.
 */
export const isServer = isNode && !(globalThis.document as Document | undefined)?.documentElement;
