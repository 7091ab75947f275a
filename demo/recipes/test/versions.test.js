/** The pages name the versions that the recipes install. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const json = (path) => JSON.parse(read(`demo/recipes/${path}`));

const serverless = json('serverless/package.json');
/** What a page calls it, its version, and the pages that name it. */
const VERSIONS = [
  ['Django', /^django==(\S+)/m.exec(read('demo/recipes/django/requirements.in'))[1], ['csrf', 'README']],
  ['Flask-WTF', /^flask-wtf==(\S+)/m.exec(read('demo/recipes/flask/requirements.in'))[1], ['csrf', 'README']],
  ['Spring Boot', /<version>([\d.]+)<\/version>/.exec(read('demo/recipes/spring/pom.xml'))[1], ['csrf', 'README']],
  ['workerd', serverless.devDependencies.workerd, ['serverless', 'README']],
  ['Deno', serverless.devDependencies.deno, ['serverless', 'README']],
  ['Bun', serverless.devDependencies.bun, ['serverless', 'README']],
  ['SDK', serverless.dependencies.stripe, ['serverless']],
  ['tRPC', json('trpc/package.json').dependencies['@trpc/server'], ['endpoints', 'README']],
];

for (const [name, version, pages] of VERSIONS)
  for (const page of pages)
    test(`docs/recipes/${page}.md names ${name} ${version}`, () => {
      const text = read(`docs/recipes/${page}.md`);
      assert.ok(text.includes(`${name} ${version}`), `${name} is named with another version`);
    });
