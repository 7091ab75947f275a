/** Each page of the demo looks as it did when its picture was accepted: see scripts/test/visual.js. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { compare, startScreenshots, PICTURES } from '../../scripts/test/visual.js';

const elsewhere =
  process.platform === 'linux' && process.arch === 'x64' ? false : 'its browser runs on Linux on x64 only';

let screenshots;
before(async () => {
  if (!elsewhere) screenshots = await startScreenshots();
});
after(() => screenshots?.close());

// Two at a time: each page waits until it is at rest.
describe('each page looks as it did', { concurrency: 2, skip: elsewhere }, () => {
  for (const picture of PICTURES) {
    test(picture, async () => {
      assert.equal(await compare(picture, await screenshots.take(picture)), undefined);
    });
  }
});

test('a button that has moved is noticed', { skip: elsewhere }, async () => {
  const png = PNG.sync.read(await screenshots.take('onboarding-light'));
  // As if a part of 40 × 20 pixels stood 8 pixels further down.
  PNG.bitblt(PNG.sync.read(PNG.sync.write(png)), png, 60, 20, 40, 20, 60, 28);
  assert.match(await compare('onboarding-light', PNG.sync.write(png)), /^\d+ pixels differ/);
});
