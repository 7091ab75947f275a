/** The results as README.md and its pictures. Only the parts that were measured. */
import { SESSION } from '../browser/site.js';
import { goalsOf, verdictOf } from '../goals.js';
import { barChart } from './chart.js';
import { componentsSection } from './components.js';
import { kilobytes, ms, ratio, ran, spread, table } from './format.js';

export function render(results) {
  const measured = Object.keys(SECTIONS).filter((name) => results[name]);
  const sections = measured.map((name) => SECTIONS[name](results[name]));
  const missing = Object.keys(SECTIONS).filter((name) => !results[name]);
  const texts = sections.map(({ text }) => text).join('\n\n');
  return {
    text: `# Benchmarks

Written by \`npm run bench\` (\`npm run bench -- --quick\` only prints; \`npm run bench -- time\` is one part). Values are medians, with the lower and
upper quartile. The sandbox replaces Connect.js, at the weight of the real one (about 880 kB, 220 kB compressed, most of it functions that are not called before a
component is displayed), and is the same for every page. The dashed line in a picture is the goal, or the limit of the network.${missing.length ? ` Not in this file, as not measured yet: ${missing.join(', ')}.` : ''}

${goalsSection(results)}

${texts}
`,
    pictures: Object.assign({}, ...sections.map(({ pictures }) => pictures)),
  };
}

const number = (value) => `${+value.toFixed(2)}`;

/** What is missed, in words: a reader of the table alone may overlook it. */
export function missedSentence(results) {
  const missed = goalsOf(results).filter((goal) => verdictOf(goal) === 'missed');
  if (missed.length === 0) return 'No goal is missed.';
  const list = missed.map(({ what, goal, measured }) => `${what} (${number(measured)} instead of ${number(goal)})`);
  return `**${missed.length} ${missed.length === 1 ? 'goal is' : 'goals are'} missed**: ${list.join('; ')}.`;
}

function goalsSection(results) {
  return `## Goals

Met or missed in the runs below. *Within the spread*: the median misses the goal, but at least a quarter of the rounds reached it.

${missedSentence(results)}

${table(
  ['', 'goal, at most', 'measured', ''],
  goalsOf(results).map((goal) => [
    goal.what,
    number(goal.goal),
    goal.low === undefined ? number(goal.measured) : spread({ median: goal.measured, ...goal }, ratio),
    verdictOf(goal),
  ]),
)}

Where the library's own time goes, in a profile of the page with 21 components at CPU ÷ 4: of the 156 ms that have this library on the stack, 72 are updating the
elements (a third of which is creating and inserting Stripe's elements and calling their setters, as the quickstart does too), 38 are evaluating elements.js
including Lit, upgrading the elements and attaching their shadow roots, and 17 are the script tag's file (a quarter of which is reading cookies for CSRF tokens).
No function takes more than 10 ms by itself, and each component updates twice until it is mounted. Requesting the session before Connect.js brought no measurable
gain. One timer for the timeouts of all components would save at most 3 percent, and was not built.`;
}

const titleOf = ({ network, rtt, speed, cpu }) =>
  `${network}: ${rtt} ms, ${speed} kB/s${cpu > 1 ? `, CPU ÷ ${cpu}` : ''}`;

const SECTIONS = {
  size({ contenders, ...run }) {
    const bars = contenders.map(({ name, label, bytes }) => ({ label, value: bytes / 1000, isOurs: name === 'ours' }));
    const parts = ({ parts: files = {} }) =>
      Object.entries(files)
        .map(([file, bytes]) => `${file} ${kilobytes(bytes)}`)
        .join(' + ');
    return {
      text: `## Size

What a page downloads to show one component, brotli, without Connect.js.

![Bytes of each](size.svg)

${table(
  ['', 'kB', ''],
  contenders.map((contender) => [contender.label, kilobytes(contender.bytes), parts(contender)]),
)}

${ran(run)}`,
      pictures: {
        'size.svg': barChart('Size of the scripts, kB', [{ title: 'Scripts, brotli, kB', bars }], (value) =>
          value.toFixed(1),
        ),
      },
    };
  },

  time({ conditions, rounds, ...run }) {
    const groups = conditions.map((condition) => ({
      title: titleOf(condition),
      limit: condition.contenders[0].limit,
      bars: condition.contenders.map(({ name, label, shown }) => ({
        label,
        value: shown.median,
        low: shown.low,
        high: shown.high,
        isOurs: name === 'ours',
      })),
    }));
    const rows = (condition) =>
      condition.contenders.map(({ label, rounds: count, session, script, shown, after, limit, ...contender }) => [
        label,
        count,
        spread(session, ms),
        spread(script, ms),
        spread(shown, ms),
        ratio(shown.median / condition.contenders.find(({ name }) => name === 'quickstart').shown.median),
        spread(contender.ratio, ratio),
        ms(after.median),
        spread(contender.ratioAfter, ratio),
        ms(limit),
        `+${ms(shown.median - limit)}`,
      ]);
    const head = [
      '',
      'loads',
      'session requested',
      'Connect.js requested',
      'component displayed',
      'ratio',
      'ratio in each round',
      'after the script',
      'ratio of that',
      'limit',
      'over it',
    ];
    return {
      text: `## Time to the first component

Milliseconds from the navigation until the first component displays something, in ${rounds} rounds of loads with an empty cache, with the pages in alternating order.
In each round, the ratio is that of two consecutive loads. *After the script*: from the arrival of the page's own script, because what precedes it is the same for
every page. The slow network and React's package are measured in one round of five.

Every page, its script and the session come from one host by HTTP/2, Connect.js from another, all brotli, through a proxy that emulates the
network: a new connection costs one round trip for TCP and one for TLS 1.3, a response one more, and all share the bandwidth. The endpoint takes ${SESSION} ms. DNS, loss and TCP's slow start are not emulated. The processor is slowed by DevTools.

**The limit** is the shortest possible chain of round trips for any such page: the page (3: TCP, TLS, request), its script (1), then Connect.js (3) and at the same time
the session (1, and ${SESSION} ms), whichever is later; plus the time for these bytes at the network's speed. It contains no processor time.

![Time to the first component](time.svg)

${conditions.map((condition) => `### ${titleOf(condition)}\n\n${table(head, rows(condition))}`).join('\n\n')}

${ran(run)}`,
      pictures: { 'time.svg': barChart('Milliseconds until the first component is displayed', groups, ms) },
    };
  },

  processor({ rounds, cpu, contenders, ...run }) {
    const rows = contenders.map(({ label, session, script, shown }) => [
      label,
      ...[session, script, shown].map((what) => spread(what, ms)),
    ]);
    return {
      text: `## Processor time to the first component

The main thread's processor time in milliseconds, at CPU ÷ ${cpu}, without a network, ${rounds} loads of each in turn. Other work on the machine affects it less than
elapsed time. With a network, work that is done while the page waits for Connect.js costs no time.

${table(['until', 'the session is requested', 'Connect.js is requested', 'the component is displayed'], rows)}

${ran(run)}`,
      pictures: {},
    };
  },

  variants({ network, rtt, speed, cpu, rounds, variants, connectJs, ...run }) {
    const bars = variants.map(({ label, shown }) => ({
      label: label.replaceAll('`', ''),
      value: shown.median,
      low: shown.low,
      high: shown.high,
      isOurs: !/quickstart/.test(label),
    }));
    const title = titleOf({ network, rtt, speed, cpu });
    const rows = variants.map(({ label, shown, limit, ...variant }) => [
      label,
      spread(shown, ms),
      ratio(shown.median / variants[0].shown.median),
      spread(variant.ratio, ratio),
      ms(limit),
      ratio(limit / variants[0].limit),
    ]);
    return {
      text: `## Page variants

The same page with one addition, ${rounds} loads of each as above, on ${title}. The ratio is to the snippet for a CDN, a third host. The limit is computed as above;
its ratio is what the addition can save if the processor is fast. What to add: [Performance](../docs/speed.md)${connectJs ? '' : '\n\nMeasured with the sandbox alone as Connect.js, 108 kB: not at the weight of the real one.'}

![Page variants](variants.svg)

${table(['', 'component displayed', 'ratio', 'ratio in each round', 'limit', 'ratio of limits'], rows)}

${ran(run)}`,
      pictures: {
        'variants.svg': barChart(
          'Milliseconds until the first component is displayed, by what the page adds',
          [{ title, bars }],
          ms,
        ),
      },
    };
  },

  components: componentsSection,

  server({ rounds, requests, costs, loads, ...run }) {
    const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
    return {
      text: `## The handler on the server

One request in the process, with a Stripe that responds immediately, in microseconds of processor time, ${rounds} rounds of 300. Most of it is spent in the SDK.

${table(
  ['handler', 'µs'],
  costs.map((cost) => [cost.name, spread(cost, ms)]),
)}

${requests.toLocaleString('en')} requests over HTTP, 100 at once, with a sandbox as Stripe in the server's process. Heap in MB after a collection:
before, and after each quarter.

${table(
  ['handler', 'errors', 'requests/s', 'p50 ms', 'p99 ms', 'heap'],
  loads.map(({ name, errors, perSecond, p50, p99, heaps }) => [
    name,
    errors,
    perSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    heaps.map(megabytes).join(' → '),
  ]),
)}

${ran(run)}`,
      pictures: {},
    };
  },
};
