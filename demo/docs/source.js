/** Files and folders of the repository that the docs link to, as pages of the site. */
import { dirname, relative } from 'node:path/posix';
import { escapeHtml } from '../escape.js';
import { layout } from './layout.js';
import { LIBRARY } from './library.js';
import { figure, renderMarkdown } from './markdown.js';
import { entriesOf, isFolder, isReadable, readText, sourceAddress, sourceAt } from './repository.js';

/** The folders above a file, each with a link. */
function path(file, address) {
  const names = file.split('/');
  const links = names.slice(0, -1).map((name, index) => {
    const target = sourceAddress(names.slice(0, index + 1).join('/'));
    return `<a href="${relative(dirname(address), target)}">${name}</a> / `;
  });
  return links.join('') + names.at(-1);
}

function list(folder, address) {
  const items = entriesOf(folder).map((name) => {
    const target = sourceAddress(`${folder}/${name.replace(/\/$/, '')}`);
    const text = escapeHtml(name);
    return `<li>${target ? `<a href="${relative(dirname(address), target)}">${text}</a>` : text}</li>`;
  });
  return `<ul class="files">${items.join('\n')}</ul>`;
}

function contentOf(file, address) {
  if (isFolder(file)) {
    const readme = `${file}/README.md`;
    const about = isReadable(readme)
      ? renderMarkdown(readText(readme), readme, address).html.replace(/<h1[^]*?<\/h1>/, '')
      : '';
    return list(file, address) + about;
  }
  const text = readText(file);
  // Its own title takes the place of the page's: the path above it says which file it is.
  if (file.endsWith('.md')) return renderMarkdown(text, file, address).html.replace(/<(\/?)h1\b/g, '<$1h2');
  return figure(text, /\.(\w+)$/.exec(file)?.[1] ?? 'text');
}

/** Returns the page of a file or folder at an address; `undefined` if there is none. */
export function readSourcePage(address, library = LIBRARY) {
  const file = sourceAt(address);
  if (!file) return undefined;
  const { repository, version } = library;
  const kind = isFolder(file) ? 'tree' : 'blob';
  const link = repository ? `<p><a href="${repository}/${kind}/v${version}/${file}">In the repository</a></p>` : '';
  const body = `<main id="content" class="source" tabindex="-1">
      <article>
        <h1>${path(file, address)}</h1>
        ${link}
        ${contentOf(file, address)}
      </article>
    </main>`;
  return layout({ title: file, description: `${file}, a file of ${library.name}.`, body, library });
}
