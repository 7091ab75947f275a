/** The Mermaid diagrams of the docs as pictures, which `npm run diagrams` draws: GitHub draws them by itself. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'docs/diagrams';
const at = (path) => new URL(`../../${path}`, import.meta.url);

/** All pictures that there are. */
export const PICTURES = readdirSync(at(FOLDER)).map((name) => `${FOLDER}/${name}`);

/** The pictures of a diagram, by the color scheme that they are for. Another diagram has other names. */
export function picturesOf(diagram) {
  const name = createHash('sha256').update(diagram).digest('hex').slice(0, 8);
  return { light: `${FOLDER}/${name}.svg`, dark: `${FOLDER}/${name}-dark.svg` };
}

/** What a diagram says to those who do not see it, and how large it is. */
export function titleAndSizeOf(diagram) {
  const [, title] = /^\s*accTitle: (.*)$/m.exec(diagram) ?? [];
  const svg = readFileSync(at(picturesOf(diagram).light), 'utf8');
  const [, width, height] = / viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg);
  return { title, width: Math.round(width), height: Math.round(height) };
}
