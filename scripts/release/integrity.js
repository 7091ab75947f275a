/**
 * The hashes of the CDN's files, for `integrity`. `--markdown` prints the notes of a release: the tag of the file that
 * can be pinned whole, and a table of all. `--write` puts that tag into the README. Needs dist/ as it is published.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../..', import.meta.url);
const MARKED = /(<!-- integrity -->\n)[^]*?(<!-- \/integrity -->)/;

export function integrity(folder = new URL('dist/cdn/', ROOT)) {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        name,
        `sha384-${createHash('sha384')
          .update(readFileSync(new URL(name, folder)))
          .digest('base64')}`,
      ]),
  );
}

/** The script tag imports another file, which the hash of a tag does not cover: so this is of `elements.js`. */
export function tag(hashes, version) {
  return `<script type="module" crossorigin="anonymous"
  src="https://cdn.jsdelivr.net/npm/stripe-connect-dashboard@${version}/dist/cdn/elements.js"
  integrity="${hashes['elements.js']}"></script>`;
}

export function notes(hashes, version) {
  const rows = Object.entries(hashes).map(([name, hash]) => `| \`${name}\` | \`${hash}\` |`);
  return `\`\`\`html\n${tag(hashes, version)}\n\`\`\`\n\n| dist/cdn/ | integrity |\n| --- | --- |\n${rows.join('\n')}\n`;
}

export function withTag(readme, hashes, version) {
  if (!MARKED.test(readme)) throw new Error('The README has no <!-- integrity --> … <!-- /integrity -->.');
  return readme.replace(MARKED, (_, start, end) => `${start}\n\`\`\`html\n${tag(hashes, version)}\n\`\`\`\n\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const hashes = integrity();
  if (process.argv.includes('--markdown')) console.log(notes(hashes, version));
  else for (const [name, hash] of Object.entries(hashes)) console.log(`${hash}  ${name}`);
  if (process.argv.includes('--write')) {
    const readme = new URL('README.md', ROOT);
    writeFileSync(readme, withTag(readFileSync(readme, 'utf8'), hashes, version));
  }
}
