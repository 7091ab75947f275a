/**
 * What the site says about the library, from package.json. Its source and the site have no address yet: the links to
 * them appear once `repository` and `homepage` are set there.
 */
import { readFileSync } from 'node:fs';
import { repositoryUrl } from '../../scripts/release/check.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export const LIBRARY = {
  name: manifest.name,
  version: manifest.version,
  license: manifest.license,
  description: manifest.description,
  /** `https://github.com/OWNER/NAME`, or `undefined`. */
  repository: repositoryUrl(manifest),
  /** The address of the published site without a slash at its end, or `undefined`. */
  site: manifest.homepage?.replace(/\/$/, ''),
};
