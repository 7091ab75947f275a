import { badge, button, head, notice, sum, text } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import { makeDocuments, months } from '../data/reports.js';
import type { Payout } from '../data/payouts.js';
import { h, icon, type Child } from '../dom.js';
import type { Scene } from '../scene.js';
import { money, withId } from './labels.js';

export function balanceReport(scene: Scene): Child {
  const { locale, world } = scene;
  const choices = months(world.now, 6);
  const chosen = scene.state('month', 0);
  const month = choices[chosen.value] ?? world.now;
  const report = world.balanceReport(month);
  const amount = (value: number) => locale.money(value, 'usd');
  const lines = [
    ['Starting balance', report.start],
    [scene.t('Payments'), report.payments],
    [scene.t('Refunded'), report.refunds],
    [scene.t('Disputes'), report.disputes],
    [scene.t('Fees'), report.fees],
    [scene.t('Payouts'), report.payouts],
  ] as const;
  const end = [['Ending balance', report.end]] as const;
  return h(
    'div',
    { class: 'stack' },
    head(
      'Balance report',
      monthSelect(scene, choices, chosen.value, (index) => chosen.set(index)),
      downloadButton(scene, 'balance-report.csv', () => [...lines, ...end].map(([label, value]) => `"${label}",${value / 100}`)),
    ),
    sum([...lines.map(([label, value]) => [label, amount(value)] as const), ['Ending balance', amount(report.end), 'total']]),
  );
}

function monthSelect(scene: Scene, choices: readonly Date[], chosen: number, choose: (index: number) => void): HTMLElement {
  const onchange = (event: Event) => choose((event.currentTarget as HTMLSelectElement).selectedIndex);
  return h(
    'select',
    { class: 'input compact', 'aria-label': 'Month', 'data-key': 'month', onchange },
    choices.map((month, index) => h('option', { selected: index === chosen }, scene.locale.month(month))),
  );
}

export function payoutReconciliation(scene: Scene): Child {
  const available = scene.world.payoutSchedule !== 'manual';
  scene.report('onReportAvailabilityLoaded', { isReportAvailable: available });
  const title = 'Payout reconciliation';
  if (!available) {
    const why = 'Payouts that you make by hand cannot be matched to payments. Choose an automatic schedule.';
    return h('div', { class: 'stack' }, head(title), notice({ tone: 'neutral', title: 'No report', text: why }));
  }
  const payouts = scene.world.payouts.filter(({ status }) => status !== 'failed');
  return h(
    'div',
    { class: 'stack' },
    head(
      title,
      downloadButton(scene, 'payout-reconciliation.csv', () =>
        payouts.map(({ id, gross, fees, amount }) => `${id},${gross / 100},${fees / 100},${amount / 100}`),
      ),
    ),
    text('Which payments, refunds and fees each payout is made of.'),
    table<Payout>(scene, {
      caption: title,
      rows: payouts,
      key: (payout) => payout.id,
      empty: 'No payouts yet.',
      columns: [
        { label: scene.t('Arrives'), place: 'lead', look: 'nowrap strong', cell: (payout) => scene.locale.date(payout.arrives) },
        { label: scene.t('Transactions'), place: 'sub', look: 'grow quiet', cell: ({ id, count }) => withId(scene, `${scene.locale.number(count)} transactions`, id) },
        { label: scene.t('Payments'), look: 'end', cell: (payout) => money(scene, payout.gross, payout.currency) },
        { label: scene.t('Fees'), look: 'end', cell: (payout) => money(scene, -payout.fees - payout.refunds, payout.currency) },
        { label: scene.t('Total'), place: 'trail', look: 'end strong', cell: (payout) => money(scene, payout.amount, payout.currency) },
        { label: scene.t('Status'), place: 'end', look: 'end', cell: (payout) => (payout.status === 'paid' ? badge('Reconciled', 'success') : badge('Open', 'neutral')) },
      ],
    }),
  );
}

export function documents(scene: Scene): Child {
  const { locale, world } = scene;
  const all = makeDocuments(world.random('documents'), world.now, (date) => locale.month(date));
  return h(
    'div',
    { class: 'stack' },
    head(scene.t('Documents')),
    table(scene, {
      caption: scene.t('Documents'),
      rows: all,
      key: (document) => document.id,
      empty: 'No documents yet.',
      columns: [
        { label: scene.t('Description'), place: 'lead', look: 'grow', cell: ({ id, title }) => withId(scene, h('span', { class: 'strong' }, title), id) },
        { label: 'Type', place: 'sub', look: 'quiet', cell: (document) => document.kind },
        { label: scene.t('Date'), place: 'end', look: 'quiet nowrap', cell: (document) => locale.date(document.date) },
        {
          label: scene.t('Download'),
          place: 'trail',
          look: 'end',
          cell: (document) => {
            const name = `${document.kind}, ${document.title}`;
            return downloadButton(scene, `${name}.txt`, () => [`${name}\nMade by the sandbox. It is no document.`], name);
          },
        },
      ],
    }),
  );
}

/** With `of`, it is one of many and needs a name of its own. */
function downloadButton(scene: Scene, name: string, lines: () => string[], of?: string): HTMLElement {
  return button({
    label: of ? scene.t('Download') : [icon('download'), scene.t('Download')],
    name: of && `${scene.t('Download')}: ${of}`,
    key: `download ${name}`,
    look: of ? 'link' : 'secondary',
    press: () => {
      const url = URL.createObjectURL(new Blob([lines().join('\n')], { type: 'text/plain' }));
      h('a', { href: url, download: name }).click();
      URL.revokeObjectURL(url);
    },
  });
}
