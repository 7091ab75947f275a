import { html, type TemplateResult } from 'lit';

/** What a placeholder outlines, roughly. */
export type SkeletonShape = 'text' | 'tiles' | 'table' | 'form' | 'chart' | 'banner';

/** The bars of each shape, by their classes. What is higher than the reserved room fades out at its end. */
const BARS: Readonly<Record<SkeletonShape, string>> = {
  text: 'title line line short',
  tiles: 'title tile tile tile',
  table: `title chip chip chip ${'row '.repeat(16)}`,
  form: `title ${'label field '.repeat(6)}`,
  chart: 'title figure plot',
  banner: 'title line short',
};

/** The bars of a placeholder. */
export const renderSkeleton = (shape: SkeletonShape): TemplateResult[] =>
  BARS[shape]
    .trim()
    .split(' ')
    .map((name) => html`<i class=${name}></i>`);
