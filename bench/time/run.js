/**
 * How soon a component displays something: this library's script tag compared with Stripe's own packages, on three
 * networks, at two speeds of the CPU.
 */
import { openBrowser } from '../browser/browser.js';
import { Site } from '../browser/site.js';
import { page } from '../pages.js';
import { interleave } from '../rounds.js';
import { summarize } from '../statistics.js';
import { lowerBound, measureFirstComponent, measureProcessor } from './first-component.js';

/** `rtt`: milliseconds of a round trip; `speed`: kB/s. */
export const NETWORKS = [
  { network: 'cable', rtt: 20, speed: 5000 },
  { network: 'mobile, 4G', rtt: 100, speed: 1200 },
  { network: 'mobile, slow', rtt: 400, speed: 180 },
];
const CPUS = [1, 4];
const CONTENDERS = { ours: 'this library', quickstart: "Stripe's quickstart", react: "Stripe's React package" };

/** On a slow network loads hardly differ, and React's package is far off: both are measured in one round of five. */
const SELDOM = 5;
const everyOf = (name, network) => (name === 'react' || network === 'mobile, slow' ? SELDOM : 1);

const PROCESSOR_CPU = 4;
const WHAT = ['session', 'script', 'shown'];
const TIMES = [...WHAT, 'after'];
const isMeasured = (sample) => sample !== undefined;

/** What of the time is the page's own: it hardly depends on what else the machine does. */
export async function measureProcessorTime({ rounds, minutes, stripe }) {
  const names = Object.keys(CONTENDERS);
  const opened = await openBrowser(new Site({ ours: page(), quickstart: stripe.quickstart, react: stripe.react }));
  const items = names.map((name) => ({ name, every: everyOf(name) }));
  const measured = await interleave(items, { rounds, minutes }, ({ name }) =>
    measureProcessor(opened, name, { cpu: PROCESSOR_CPU }),
  ).finally(opened.close);
  const samplesOf = (index) => measured.samples[index].filter(isMeasured);
  const contenders = names.map((name, index) => ({
    name,
    label: CONTENDERS[name],
    ...Object.fromEntries(WHAT.map((what) => [what, summarize(samplesOf(index).map((times) => times[what]))])),
  }));
  return { rounds: measured.rounds, cpu: PROCESSOR_CPU, contenders };
}

export async function measureTime({ rounds, minutes, stripe }) {
  const pages = { ours: page(), quickstart: stripe.quickstart, react: stripe.react };
  const site = new Site(pages);
  const opened = await openBrowser(site);
  const conditions = NETWORKS.flatMap((network) => CPUS.map((cpu) => ({ ...network, cpu })));
  const loads = conditions.flatMap((condition) =>
    Object.keys(CONTENDERS).map((name) => ({ condition, name, every: everyOf(name, condition.network) })),
  );
  const measured = await interleave(loads, { rounds, minutes }, ({ condition, name }) =>
    measureFirstComponent(opened, name, condition, pages[name].script),
  ).finally(opened.close);
  const samplesOf = (condition, name) =>
    measured.samples[loads.findIndex((load) => load.condition === condition && load.name === name)];
  const bytes = (name) => ({
    html: site.sizeOf(`/${name}`),
    script: site.sizeOf(pages[name].script),
    connectJs: site.sizeOf('/v1.0/connect.js'),
  });
  return {
    rounds: measured.rounds,
    conditions: conditions.map((condition) => ({
      ...condition,
      contenders: Object.entries(CONTENDERS).map(([name, label]) => {
        const [samples, quickstart] = [name, 'quickstart'].map((each) => samplesOf(condition, each));
        const times = samples.filter(isMeasured);
        const ratio = (what) =>
          summarize(
            samples.flatMap((each, round) => (each && quickstart[round] ? [each[what] / quickstart[round][what]] : [])),
          );
        return {
          name,
          label,
          rounds: times.length,
          limit: lowerBound(condition, bytes(name)),
          ...Object.fromEntries(TIMES.map((what) => [what, summarize(times.map((each) => each[what]))])),
          ratio: ratio('shown'),
          ratioAfter: ratio('after'),
        };
      }),
    })),
  };
}
