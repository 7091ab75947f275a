/** What docs/typescript.md shows of a framework is part of the sample that the framework's checker has passed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeBlocks } from '../docs/markdown.js';

const SAMPLES = [
  'react/right.tsx',
  'react-18/right.tsx',
  'preact/right.tsx',
  'solid/right.tsx',
  'vue/right.vue',
  'svelte/right.svelte',
  'svelte-4/right.svelte',
  'angular/right.ts',
  'dom/right.ts',
];
const flat = (text) => text.replace(/^[ \t]+/gm, '').trim();
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const samples = SAMPLES.map((path) => flat(read(path)));

test('each snippet of docs/typescript.md is part of a sample', () => {
  const blocks = codeBlocks(read('../../docs/typescript.md')).filter(({ language }) =>
    /^(tsx|ts|vue|svelte|xml)$/.test(language),
  );
  assert.ok(blocks.length >= 6);
  for (const { code } of blocks)
    assert.ok(
      samples.some((sample) => sample.includes(flat(code))),
      code,
    );
});
