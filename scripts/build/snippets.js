/**
 * Code in docs/ that stands in a file of the repository is taken from there. A comment before the fence names the file,
 * and perhaps a region of it, between the lines `#region name` and `#endregion name`:
 *
 *     <!-- snippet: demo/frameworks/vue/src/App.vue#dashboard -->
 *
 * `npm run snippets` writes them; with `--check` it fails where one differs.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const check = process.argv.includes('--check');
const SNIPPET = /<!-- snippet: ([^\s#]+)(?:#([\w-]+))? -->\n+```(\w*)\n(?:[\s\S]*?\n)??```/g;

const pages = (await readdir('docs', { recursive: true })).filter((name) => name.endsWith('.md'));
for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)]) {
  const before = await readFile(page, 'utf8');
  const after = await replaceAsync(before, SNIPPET, async (_, file, region, language) => {
    const code = await snippet(file, region);
    return `<!-- snippet: ${file}${region ? `#${region}` : ''} -->\n\n\`\`\`${language}\n${code}\n\`\`\``;
  });
  if (after === before) continue;
  if (check) {
    console.error(`${page} does not show what its snippets' files say: run \`npm run snippets\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(page, after);
    console.log(page);
  }
}

/** The file, or a region of it, without indentation in common and without the lines that mark regions. */
async function snippet(file, region) {
  let lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  if (region) {
    const marks = (word) => (line) => new RegExp(`#${word} ${region}\\b`).test(line);
    const [start, end] = [lines.findIndex(marks('region')), lines.findIndex(marks('endregion'))];
    if (start < 0 || end < start) throw new Error(`${file} has no region ${region}.`);
    lines = lines.slice(start + 1, end);
  }
  lines = lines.filter((line) => !/#(end)?region\b/.test(line));
  const indentation = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines
    .map((line) => line.slice(indentation))
    .join('\n')
    .trim();
}

async function replaceAsync(text, pattern, replacement) {
  const replaced = await Promise.all(Array.from(text.matchAll(pattern), (match) => replacement(...match)));
  return text.replace(pattern, () => replaced.shift());
}
