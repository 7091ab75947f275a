/** The pages of the docs, in reading order: Markdown files of the repository. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { LANGUAGES } from '../servers/languages.js';
import { folder } from '../pages.js';

/** The pages of a folder, its README first. */
const pagesIn = (path) => [
  `${path}/README.md`,
  ...readdirSync(folder(`../${path}`))
    .filter((file) => file !== 'README.md')
    .sort()
    .map((file) => `${path}/${file}`),
];

export const CONTENTS = {
  Start: ['README.md', 'docs/guide.md', 'docs/reference.md', 'docs/frameworks.md', 'docs/migrating.md'],
  'On your server': [
    'docs/endpoint.md',
    'docs/server.md',
    'docs/servers.md',
    ...Object.keys(LANGUAGES).map((name) => `demo/servers/${name}/README.md`),
    'docs/doctor.md',
  ],
  'In your page': [
    'docs/onboarding.md',
    'docs/details.md',
    'docs/theming.md',
    'docs/tabs.md',
    'docs/pages.md',
    'docs/consent.md',
    'docs/languages.md',
    'docs/speed.md',
    'docs/server-rendering.md',
    'docs/typescript.md',
    'docs/preview.md',
    'docs/testing.md',
  ],
  Security: ['docs/security.md', 'docs/csp.md', 'SECURITY.md'],
  Errors: pagesIn('docs/errors'),
  Project: ['SUPPORT.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/architecture.md'],
  Decisions: pagesIn('docs/decisions'),
};
/** Groups that are long, and folded unless one reads in them. */
export const FOLDED = ['Errors', 'Decisions'];

export const SOURCES = Object.values(CONTENTS).flat();

/** `docs/errors/README.md` is `docs/errors/index.html`. The README is the first page: `docs/index.html`. */
export function addressOf(source) {
  if (source === 'README.md') return 'docs/index.html';
  const server = /^demo\/servers\/(.*)\/README\.md$/.exec(source)?.[1];
  if (server) return `docs/servers/${server}.html`;
  const name = basename(source, '.md');
  if (name === 'README') return join(dirname(source), 'index.html');
  return source.startsWith('docs/') ? source.replace(/\.md$/, '.html') : `docs/project/${name.toLowerCase()}.html`;
}

const byAddress = new Map(SOURCES.map((source) => [addressOf(source), source]));
export const sourceOf = (address) => byAddress.get(address);
