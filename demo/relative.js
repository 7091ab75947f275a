import { PLATFORM, TOOLS } from './header.js';

/**
 * The addresses of a page's HTML without a host, for static files, so that their folder may lie anywhere. `up` leads
 * from the page to that folder.
 */
export const toRelative = (html, up = './') =>
  html.replace(
    /\b(href|src|action|session-endpoint|ephemeral-key-endpoint|return-url)="\/([\w.-]*)/g,
    (_, name, path) => {
      if (path === '') return `${name}="${up}`;
      return `${name}="${up === './' ? '' : up}${path in PLATFORM || path in TOOLS ? `${path}.html` : path}`;
    },
  );
