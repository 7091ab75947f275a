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
  'Get started': ['README.md', 'docs/guide.md', 'docs/frameworks.md', 'docs/migrating.md'],
  Guides: [
    'docs/events.md',
    'docs/onboarding.md',
    'docs/details.md',
    'docs/views.md',
    'docs/tabs.md',
    'docs/theming.md',
    'docs/languages.md',
    'docs/accounts.md',
    'docs/authentication.md',
    'docs/csp.md',
    'docs/consent.md',
    'docs/self-hosting.md',
    'docs/server-rendering.md',
    'docs/speed.md',
    'docs/typescript.md',
    'docs/testing.md',
    'docs/pages.md',
    'docs/preview.md',
    'docs/troubleshooting.md',
    'docs/go-live.md',
  ],
  Recipes: pagesIn('docs/recipes'),
  Reference: [
    'docs/reference.md',
    ...pagesIn('docs/components'),
    'docs/endpoint.md',
    'docs/server.md',
    'docs/servers.md',
    ...Object.keys(LANGUAGES).map((name) => `demo/servers/${name}/README.md`),
    'docs/doctor.md',
    'docs/sandbox.md',
    'docs/browsers.md',
  ],
  Concepts: ['docs/concepts.md', 'docs/security.md', 'docs/accessibility.md', 'docs/comparison.md'],
  'Error codes': pagesIn('docs/errors'),
  Project: [
    'docs/tested.md',
    'SUPPORT.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    ...pagesIn('docs/decisions'),
  ],
};
/** Groups that are long, and folded unless they have the current page. */
export const FOLDED = ['Reference', 'Error codes', 'Project'];

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
