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
    text: `# Measurements

Written by \`npm run bench\` (\`npm run bench -- --quick\` only prints; \`npm run bench -- time\` is one part). Medians, with the quarter below
and the quarter above. The sandbox stands in for Connect.js, at the weight of the real one (about 880 kB, 220 kB as it is sent, most of it
functions that are not called before a component shows), and is the same for all. What a picture shows by a dashed line is the goal's limit
or the network's.${missing.length ? ` Not in this file, as not measured yet: ${missing.join(', ')}.` : ''}

${goalsSection(results)}

${texts}
`,
    pictures: Object.assign({}, ...sections.map(({ pictures }) => pictures)),
  };
}

function goalsSection(results) {
  const number = (value) => `${+value.toFixed(2)}`;
  return `## Goals

Met or missed in the runs below. *Within the spread*: the median misses the goal, and a quarter of the rounds reached it.

${table(
  ['', 'goal, at most', 'measured', ''],
  goalsOf(results).map((goal) => [
    goal.what,
    number(goal.goal),
    goal.low === undefined ? number(goal.measured) : spread({ median: goal.measured, ...goal }, ratio),
    verdictOf(goal),
  ]),
)}

What remains, by a profile of the page with 21 components at CPU ÷ 4: of the 156 ms that have this library on the stack, 72 are the updates
of the elements (a third of which is creating and inserting Stripe's elements and calling their setters, as the quickstart does too), 38 are
evaluating elements.js with Lit in it, upgrading the elements and attaching their shadow roots, and 17 are the script tag's file (a quarter of
which is reading cookies for CSRF tokens). No function takes more than 10 ms by itself; each component updates twice until it is mounted.
Tried without a gain that could be measured: requesting the session before Connect.js, in the script tag's file. One timer for the timeouts of all components could
save no more than 3 percent of the library's time, and is left out.`;
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
      'session asked for',
      'Connect.js asked for',
      'component shows',
      'ratio',
      'ratio in each round',
      'after the script',
      'ratio of that',
      'limit',
      'over it',
    ];
    return {
      text: `## Time to the first component

Milliseconds from the navigation until the first component shows something, in ${rounds} rounds of loads with an empty cache, in turn, forwards and
backwards. In each round, the ratio is that of two loads which follow one another. *After the script*: from the arrival of the page's own script,
because what precedes it is the same for every page. The slow network and React's package are measured in one round of five.

Every page, its script and the session come from one host by HTTP/2, Connect.js from another, all brotli, through a proxy that emulates the
network: a new connection costs one round trip for TCP and one for TLS 1.3, an answer one more, and all share the bandwidth. The endpoint
takes ${SESSION} ms. DNS, loss and TCP's slow start are not emulated. The processor is slowed by DevTools.

**The limit** is the shortest chain of round trips that such a page has, whoever wrote it: the page (3: TCP, TLS, request), its script (1), then
Connect.js (3) beside the session (1, and ${SESSION} ms), whichever is later; and the bytes of what is waited for at the network's speed. The
processor's time is not in it.

![Time to the first component](time.svg)

${conditions.map((condition) => `### ${titleOf(condition)}\n\n${table(head, rows(condition))}`).join('\n\n')}

${ran(run)}`,
      pictures: { 'time.svg': barChart('Milliseconds until the first component shows', groups, ms) },
    };
  },

  processor({ rounds, cpu, contenders, ...run }) {
    const rows = contenders.map(({ label, session, script, shown }) => [
      label,
      ...[session, script, shown].map((what) => spread(what, ms)),
    ]);
    return {
      text: `## Processor time to the first component

What of that time is the page's own: milliseconds of the main thread's processor time at CPU ÷ ${cpu}, without a network, ${rounds} loads of each in turn.
Other work on the machine changes it less than time by the clock. With a network, what is done while a page waits for Connect.js costs no time.

${table(['until', 'the session is asked for', 'Connect.js is asked for', 'the component shows'], rows)}

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

The same page with one thing more, ${rounds} loads of each as above, on ${title}. The ratio is to the README's snippet, whose script comes from a
CDN (a third host). The limit is computed as above; its ratio is what the addition can save where the processor is no matter.
[What to add](../docs/speed.md)${connectJs ? '' : '\n\nMeasured with the sandbox alone as Connect.js, 108 kB: not yet at the weight of the real one.'}

![Page variants](variants.svg)

${table(['', 'component shows', 'ratio', 'ratio in each round', 'limit', 'ratio of limits'], rows)}

${ran(run)}`,
      pictures: {
        'variants.svg': barChart(
          'Milliseconds until the first component shows, by what the page adds',
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

One request in the process, with a Stripe that answers at once, in microseconds of processor time, ${rounds} rounds of 300. Most of it is the SDK's.

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
