import { COMPONENTS_RATIO as GOAL } from '../goals.js';
import { barChart } from './chart.js';
import { ms, ratio, ran, spread, table } from './format.js';

export function componentsSection({
  pages,
  rounds,
  cpu,
  profiles,
  first,
  created,
  requests,
  heap,
  layoutShift,
  ...run
}) {
  const [ours, quickstart] = pages;
  const group = (title, what, limit) => ({
    title,
    limit,
    bars: pages.map((page) => ({
      label: page.label,
      value: page[what].median,
      low: page[what].low,
      high: page[what].high,
      isOurs: page === ours,
    })),
  });
  const groups = [
    group('until all 21 are mounted', 'mounted', quickstart.mounted.median * GOAL),
    group('until all of them display something', 'shown'),
  ];
  const rows = pages.map((page) => [
    page.label,
    spread(page.mounted, ms),
    ratio(page.mounted.median / quickstart.mounted.median),
    spread(page.shown, ms),
    page.longTasks,
    page.longTasksOfOurs,
    page.mostOfOurs.toFixed(1),
  ]);
  const head = [
    '',
    'all mounted, ms',
    'ratio',
    'all displayed, ms',
    'long tasks',
    'ours',
    'our share of a task, at most, ms',
  ];
  return {
    text: `## All 21 components

The main thread's processor time, at CPU ÷ ${cpu} and without a network, from the navigation until all 21 of Stripe's elements are in the document
and have their instance, ${rounds}
loads of each in turn. The goal is a ratio of at most ${GOAL.toFixed(2)} (the dashed line). A long task takes more than 50 ms. It counts as ours if it would be shorter
without the code of this library (by the profiler, the maximum of ${profiles} loads; the goal is 0).

![Main thread with 21 components](components.svg)

${table(head, rows)}

Ratio in each round: ${spread(run.ratio, ratio)}.

${table(
  ['', 'eager', '`loading="lazy"`'],
  [
    ['components created before the user scrolls (1280 × 900)', created.eager, created.lazy],
    ['main thread until the first is displayed, ms', spread(first.eager, ms), spread(first.lazy, ms)],
  ],
)}

Requests of that page: ${Object.entries(requests)
      .map(([request, count]) => `${request} × ${count}`)
      .join(', ')}.

**Heap**, MB after a garbage collection, before ${heap.mounts.toLocaleString('en')} of each are added and removed, and after each quarter of them. The sandbox keeps the session of every
instance, with this library or without: the bytes for one are in the last column.

${table(
  ['', 'MB', 'bytes for each instance'],
  heap.kinds.map(({ label, heaps, perInstance }) => [
    label,
    heaps.map((bytes) => (bytes / 2 ** 20).toFixed(2)).join(' → '),
    ms(perInstance),
  ]),
)}

**Layout shift** of the demo's first page until everything is displayed: ${Object.entries(layoutShift)
      .map(([name, shift]) => `${name} ${shift.toFixed(4)}`)
      .join(', ')}.

${ran(run)}`,
    pictures: { 'components.svg': barChart('Main thread with 21 components, ms', groups, ms) },
  };
}
