/**
 * How soon a component shows something: this library's script tag beside Stripe's own packages, on three networks, at
 * two speeds of the CPU.
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

const PROCESSOR_CPU = 4;
const WHAT = ['session', 'script', 'shown'];

/** What of the time is the page's own: it hardly depends on what else the machine does. */
export async function measureProcessorTime({ rounds, minutes, stripe }) {
  const names = Object.keys(CONTENDERS);
  const opened = await openBrowser(new Site({ ours: page(), quickstart: stripe.quickstart, react: stripe.react }));
  const measured = await interleave(names, { rounds, minutes }, (name) =>
    measureProcessor(opened, name, { cpu: PROCESSOR_CPU }),
  ).finally(opened.close);
  const contenders = names.map((name, index) => ({
    name,
    label: CONTENDERS[name],
    ...Object.fromEntries(WHAT.map((what) => [what, summarize(measured.samples[index].map((times) => times[what]))])),
  }));
  return { rounds: measured.rounds, cpu: PROCESSOR_CPU, contenders };
}

export async function measureTime({ rounds, minutes, stripe }) {
  const pages = { ours: page(), quickstart: stripe.quickstart, react: stripe.react };
  const site = new Site(pages);
  const opened = await openBrowser(site);
  const conditions = NETWORKS.flatMap((network) => CPUS.map((cpu) => ({ ...network, cpu })));
  const loads = conditions.flatMap((condition) => Object.keys(CONTENDERS).map((name) => ({ condition, name })));
  const measured = await interleave(loads, { rounds, minutes }, ({ condition, name }) =>
    measureFirstComponent(opened, name, condition),
  ).finally(opened.close);
  const samplesOf = (condition, name, what) => {
    const index = loads.findIndex((load) => load.condition === condition && load.name === name);
    return measured.samples[index].map((times) => times[what]);
  };
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
        const times = (what) => samplesOf(condition, name, what);
        const quickstart = samplesOf(condition, 'quickstart', 'shown');
        return {
          name,
          label,
          limit: lowerBound(condition, bytes(name)),
          ...Object.fromEntries(WHAT.map((what) => [what, summarize(times(what))])),
          ratio: summarize(times('shown').map((shown, round) => shown / quickstart[round])),
        };
      }),
    })),
  };
}
