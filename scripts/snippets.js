/**
 * The code in docs/testing.md comes from the files that run. `<!-- path region -->` names a file, or what is in it from
 * The code in docs/testing.md is that of files which run. `<!-- path region -->` names a file, or what is in it from
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCS = ['docs/testing.md'];
const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

export function withSnippets(markdown) {
  return markdown.replace(
    /^<!-- ([\w./-]+\.\w+)(?: ([\w-]+))? -->\n(?:\n```[^]*?\n```\n)?/gm,
    (_, file, region) =>
      `<!-- ${[file, region].filter(Boolean).join(' ')} -->\n\n\`\`\`${extname(file).slice(1)}\n${snippet(file, region)}\n\`\`\`\n`,
  );
}

function snippet(file, region) {
  const text = readFileSync(path(file), 'utf8');
  if (!region) return text.trim();
  const [, indent, code] = new RegExp(`^( *)// region ${region}\\n([^]*?)^ *// endregion$`, 'm').exec(text) ?? [];
  if (!code) throw new Error(`${file} has no region ${region}.`);
  return code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of DOCS) {
    const markdown = readFileSync(path(file), 'utf8');
    if (!process.argv.includes('--check')) writeFileSync(path(file), withSnippets(markdown));
    else if (withSnippets(markdown) !== markdown) {
      console.error(`${file} is not what its snippets say: node scripts/snippets.js`);
      process.exitCode = 1;
    }
  }
}
