/**
 * What a release needs and a development version does not. Prints a sentence for each thing that is missing, and fails.
 * In a workflow, GITHUB_REPOSITORY and the tag are compared with package.json.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Returns `https://github.com/owner/name` of a package's `repository`; `undefined` if it has none on GitHub. */
export function repositoryUrl({ repository }) {
  const url = typeof repository === 'object' ? repository?.url : repository;
  const [, path] =
    /^(?:github:|(?:git\+)?https:\/\/github\.com\/|git@github\.com:)?([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      url ?? '',
    ) ?? [];
  return path && `https://github.com/${path}`;
}

/** Returns a sentence for each reason why this package cannot be released. */
export function problems(manifest, { GITHUB_REPOSITORY, GITHUB_REF_TYPE, GITHUB_REF_NAME } = {}) {
  const url = repositoryUrl(manifest);
  const tag = `v${manifest.version}`;
  return [
    !url &&
      'package.json has no "repository" on GitHub. Without it npm refuses the provenance (E422), and the links of the README and of the error pages lead nowhere. Add it: {"type": "git", "url": "git+https://github.com/OWNER/NAME.git"}.',
    url &&
      GITHUB_REPOSITORY &&
      url !== `https://github.com/${GITHUB_REPOSITORY}` &&
      `package.json names ${url} as its repository, and this is https://github.com/${GITHUB_REPOSITORY}: npm refuses the provenance (E422).`,
    GITHUB_REF_TYPE === 'tag' &&
      GITHUB_REF_NAME !== tag &&
      `The tag is ${GITHUB_REF_NAME}, and package.json has version ${manifest.version}: the tag must be ${tag}.`,
    manifest.private && 'package.json is private.',
  ].filter(Boolean);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const problem of problems(manifest, process.env)) {
    console.error(problem);
    process.exitCode = 1;
  }
}
