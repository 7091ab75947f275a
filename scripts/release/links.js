/** Links of the package's Markdown that work outside of the repository: on npm, and on a CDN. */
import { posix } from 'node:path';

const LINK = /(\]\(|<(?:img|source)\b[^>]*?\s(?:src|srcset)="|^\[[^\]]+\]: )((?!#|\/|[a-z][a-z\d+.-]*:)[^\s)"]+)/gim;
const IMAGE = /\.(?:png|svg|jpe?g|gif|webp)$/i;

/**
 * Returns the Markdown of a file with absolute links: to the repository's page at this version's tag, and for images to
 * the image itself. Links within the page and absolute ones stay.
 */
export function withAbsoluteLinks(markdown, { path, repository, version }) {
  // Code is no link, whatever it looks like.
  const parts = markdown.split(/(^```[^]*?^```[^\S\n]*$|`[^`\n]*`)/m);
  return parts
    .map((part, index) => (index % 2 ? part : part.replace(LINK, (_, start, target) => start + absolute(target))))
    .join('');

  function absolute(target) {
    const [file, fragment] = target.split(/(?=#)/);
    const resolved = posix.join(posix.dirname(path), file);
    if (resolved.startsWith('..')) throw new Error(`${path} links to ${target}, which is not in the repository.`);
    const kind = IMAGE.test(file) ? 'raw' : 'blob';
    return `${repository}/${kind}/v${version}/${resolved}${fragment ?? ''}`;
  }
}
