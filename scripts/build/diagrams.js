/**
 * `npm run diagrams`: draws the Mermaid diagrams of docs/, in light and dark, for the site. What is drawn already stays
 * as it is. By mermaid-cli, which comes from the npm registry, in the browser that the tests use.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURES, picturesOf } from '../../demo/docs/diagrams.js';
import { findBrowser } from '../test/find-browser.js';

const MERMAID = '@mermaid-js/mermaid-cli@11.17.0';
const THEMES = { light: 'neutral', dark: 'dark' };
// Text as text, so that the picture needs nothing but itself.
const sequence = {
  useMaxWidth: false,
  mirrorActors: false,
  width: 110,
  height: 50,
  actorMargin: 15,
  messageMargin: 30,
};
const config = { htmlLabels: false, sequence };

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const diagrams = readdirSync('docs', { recursive: true })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => [...readFileSync(`docs/${name}`, 'utf8').matchAll(/^```mermaid\n([^]*?)\n```$/gm)])
  .map(([, diagram]) => diagram);

const wanted = diagrams.flatMap((diagram) => Object.values(picturesOf(diagram)));
for (const picture of PICTURES) if (!wanted.includes(picture)) rmSync(picture);

const { executablePath, args, env } = await findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
try {
  const write = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const options = [
    ...['--configFile', write('config.json', JSON.stringify(config))],
    ...['--puppeteerConfigFile', write('puppeteer.json', JSON.stringify({ executablePath, args }))],
    ...['--backgroundColor', 'transparent', '--quiet'],
  ];
  for (const diagram of diagrams) {
    for (const [scheme, picture] of Object.entries(picturesOf(diagram))) {
      if (existsSync(picture)) continue;
      const files = ['--input', write('diagram.mmd', diagram), '--output', picture, '--theme', THEMES[scheme]];
      execFileSync('npx', ['--yes', '--package', MERMAID, 'mmdc', ...files, ...options], {
        env: { ...env, PUPPETEER_SKIP_DOWNLOAD: '1' },
        stdio: 'inherit',
      });
      console.log(picture);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
