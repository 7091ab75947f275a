/** A release: what stops it, and what its tarball has that a development version lacks. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problems, repositoryUrl } from '../../scripts/release/check.js';
import { withAbsoluteLinks } from '../../scripts/release/links.js';
import { readPages, withVersion } from '../../scripts/release/pins.js';
import { packRelease } from '../../scripts/release/prepare.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const URL_OF_IT = 'https://github.com/ada/stripe-connect-dashboard';
const released = { ...manifest, repository: { type: 'git', url: `git+${URL_OF_IT}.git` } };

test('without "repository" a release is stopped by one clear sentence, and so is its tarball', () => {
  assert.deepEqual(problems(released), []);
  const [sentence, ...more] = problems({ ...manifest, repository: undefined });
  assert.deepEqual(more, []);
  assert.match(sentence, /^package\.json has no "repository".*Add it: \{"type": "git"/);
  for (const script of [['check.js'], ['prepare.js', join(tmpdir(), 'never')]]) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/release/${script[0]}`, ...script.slice(1)], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_REPOSITORY: '', GITHUB_REF_TYPE: '' },
    });
    if (repositoryUrl(manifest)) continue;
    assert.equal(status, 1);
    assert.equal(stderr.trim(), sentence);
  }
});

test('the repository, in each form that npm accepts', () => {
  for (const repository of [
    'ada/stripe-connect-dashboard',
    'github:ada/stripe-connect-dashboard',
    URL_OF_IT,
    `${URL_OF_IT}.git`,
    { url: `git+${URL_OF_IT}.git` },
    { url: 'git@github.com:ada/stripe-connect-dashboard.git' },
  ])
    assert.equal(repositoryUrl({ repository }), URL_OF_IT);
  for (const repository of [undefined, '', {}, 'https://example.com/a/b', 'https://github.com/ada', 7])
    assert.equal(repositoryUrl({ repository }), undefined);
});

test('a release of another repository, or of another version than its tag, is stopped', () => {
  assert.match(problems(released, { GITHUB_REPOSITORY: 'eve/fork' })[0], /this is https:\/\/github\.com\/eve\/fork/);
  const tag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v9.9.9' };
  assert.match(problems(released, tag)[0], new RegExp(`the tag must be v${manifest.version}`));
  assert.deepEqual(problems(released, { ...tag, GITHUB_REF_NAME: `v${manifest.version}` }), []);
});

test('links are absolute: pictures to the file, pages to the repository, at the tag', () => {
  const options = { path: 'docs/errors/x.md', repository: URL_OF_IT, version: '1.2.3' };
  for (const [markdown, expected] of [
    ['[a](y.md#z)', `[a](${URL_OF_IT}/blob/v1.2.3/docs/errors/y.md#z)`],
    ['[a](../csp.md)', `[a](${URL_OF_IT}/blob/v1.2.3/docs/csp.md)`],
    ['![a](../a.png)', `![a](${URL_OF_IT}/raw/v1.2.3/docs/a.png)`],
    ['<img src="../a.png" alt="">', `<img src="${URL_OF_IT}/raw/v1.2.3/docs/a.png" alt="">`],
    ['<source media="(x)" srcset="../a.png">', `<source media="(x)" srcset="${URL_OF_IT}/raw/v1.2.3/docs/a.png">`],
    ['[a](#here) [b](https://x.example/) [c](/root)', '[a](#here) [b](https://x.example/) [c](/root)'],
    ['`[a](y.md)`', '`[a](y.md)`'],
    ['```md\n[a](y.md)\n```\n[a](y.md)', `\`\`\`md\n[a](y.md)\n\`\`\`\n[a](${URL_OF_IT}/blob/v1.2.3/docs/errors/y.md)`],
  ])
    assert.equal(withAbsoluteLinks(markdown, options), expected);
  assert.throws(() => withAbsoluteLinks('[a](../../../y.md)', options), /not in the repository/);
});

test('the tarball of a release has no relative link, and each of its links leads to a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    const name = await packRelease(folder, released);
    execFileSync('tar', ['-xzf', join(folder, name), '--strip-components=1'], { cwd: folder });
    const pages = (await readdir(folder, { recursive: true })).filter((path) => /\.(md|txt)$/.test(path));
    assert.ok(pages.includes('README.md') && pages.filter((path) => /docs.errors/.test(path)).length > 20);
    let links = 0;
    for (const page of pages.filter((path) => !/THIRD-PARTY/.test(path))) {
      const text = (await readFile(join(folder, page), 'utf8')).replace(/^```[^]*?^```|`[^`\n]*`/gm, '');
      const targets = [...text.matchAll(/\]\(([^)\s]+)|(?:src|srcset)="([^"]+)/g)].map(([, a, b]) => a ?? b);
      for (const target of targets) {
        assert.match(target, /^(https?:|#)/, page);
        const [, path] = target.split(`${URL_OF_IT}/`)[1]?.match(/^(?:blob|raw)\/v[\d.]+\/([^#]+)/) ?? [];
        if (!path) continue;
        links++;
        assert.ok(existsSync(join(root, path)), `${page}: ${path}`);
      }
    }
    assert.ok(links > 50, `${links}`);
    const packed = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    assert.deepEqual(packed.repository, released.repository);
    assert.ok(existsSync(join(folder, 'dist/cdn/elements.js')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('each URL of a CDN in the docs, the demo and the sources names the version', () => {
  let found = 0;
  for (const [path, text] of readPages()) {
    assert.equal(text, withVersion(text, manifest.version), `${path}: run node scripts/release/pins.js`);
    found += text.split(`stripe-connect-dashboard@${manifest.version}`).length - 1;
  }
  assert.ok(found > 5, `${found}`);
  const url = 'https://cdn.jsdelivr.net/npm/stripe-connect-dashboard';
  assert.equal(withVersion(`"${url}"`, '1.2.3'), `"${url}@1.2.3"`);
  assert.equal(withVersion(`${url}@0.1.0/dist/cdn/elements.js`, '1.2.3'), `${url}@1.2.3/dist/cdn/elements.js`);
  assert.equal(withVersion(`${url}/docs/errors/x.md`, '1.2.3'), `${url}/docs/errors/x.md`);
});

test('until it is published, the first script of each page is one that exists: a copy of the build', async () => {
  for (const path of ['README.md', 'docs/frameworks.md', 'docs/guide.md', 'docs/migrating.md', 'llms.txt']) {
    const text = await readFile(join(root, path), 'utf8');
    const [, src] = /<script type="module"[^>]* src="([^"]+)"/.exec(text);
    assert.match(src, /^\/(assets\/stripe-connect|stripe-connect|cdn)\/stripe-connect-dashboard\.js$/, path);
  }
  for (const path of ['README.md', 'docs/frameworks.md', 'docs/guide.md'])
    assert.match(await readFile(join(root, path), 'utf8'), /npm pack/, path);
});
