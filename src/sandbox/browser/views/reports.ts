import { badge, button, header, notice, breakdown, paragraph } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import { months, type AccountDocument } from '../data/reports.js';
import type { Payout } from '../data/payouts.js';
import { h, icon, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { money, withObjectId } from './labels.js';

/** As long as the sandbox's accounts have had payments. */
const MONTHS = 5;

export function balanceReport(context: ViewContext): Child {
  const { locale, data } = context;
  const choices = months(data.now, MONTHS);
  const chosen = context.state('month', 0);
  const month = choices[chosen.value] ?? data.now;
  const report = data.balanceReport(month);
  const amount = (value: number) => locale.money(value, 'usd');
  const lines = [
    [context.t('Starting balance'), report.start],
    [context.t('Payments'), report.payments],
    [context.t('Refunded'), report.refunds],
    [context.t('Disputes'), report.disputes],
    [context.t('Fees'), report.fees],
    [context.t('Payouts'), report.payouts],
  ] as const;
  const end = [[context.t('Ending balance'), report.end]] as const;
  return h(
    'div',
    { class: 'stack' },
    header(
      context.t('Balance report'),
      monthSelect(context, choices, chosen.value, (index) => chosen.set(index)),
      downloadButton(context, 'balance-report.csv', () =>
        [...lines, ...end].map(([label, value]) => `"${label}",${value / 100}`),
      ),
    ),
    breakdown([
      ...lines.map(([label, value]) => [label, amount(value)] as const),
      [context.t('Ending balance'), amount(report.end), 'total'],
    ]),
  );
}

function monthSelect(
  context: ViewContext,
  choices: readonly Date[],
  chosen: number,
  choose: (index: number) => void,
): HTMLElement {
  const onchange = (event: Event) => choose((event.currentTarget as HTMLSelectElement).selectedIndex);
  return h(
    'select',
    { class: 'input compact', 'aria-label': context.t('Month'), 'data-key': 'month', onchange },
    choices.map((month, index) => h('option', { selected: index === chosen }, context.locale.month(month))),
  );
}

export function payoutReconciliation(context: ViewContext): Child {
  const available = context.data.payoutSchedule !== 'manual';
  context.emitAfterRender('onReportAvailabilityLoaded', { isReportAvailable: available });
  const title = context.t('Payout reconciliation');
  if (!available) {
    const why = context.t('Payouts that you make by hand cannot be matched to payments. Choose an automatic schedule.');
    const none = context.t('No report');
    return h('div', { class: 'stack' }, header(title), notice({ tone: 'neutral', title: none, text: why }));
  }
  const payouts = context.data.payouts.filter(({ status }) => status !== 'failed');
  return h(
    'div',
    { class: 'stack' },
    header(
      title,
      downloadButton(context, 'payout-reconciliation.csv', () =>
        payouts.map(({ id, gross, fees, amount }) => `${id},${gross / 100},${fees / 100},${amount / 100}`),
      ),
    ),
    paragraph(context.t('Which payments, refunds and fees each payout is made of.')),
    table<Payout>(context, {
      caption: title,
      rows: payouts,
      key: (payout) => payout.id,
      emptyText: context.t('No payouts yet.'),
      columns: [
        {
          label: context.t('Arrives'),
          compactArea: 'top-start',
          className: 'nowrap strong',
          cell: (payout) => context.locale.date(payout.arrivalDate),
        },
        {
          label: context.t('Transactions'),
          compactArea: 'bottom-start',
          className: 'grow quiet',
          cell: ({ id, transactionCount }) => withObjectId(context, transactions(context, transactionCount), id),
        },
        {
          label: context.t('Payments'),
          className: 'end',
          cell: (payout) => money(context, payout.gross, payout.currency),
        },
        {
          label: context.t('Fees'),
          className: 'end',
          cell: (payout) => money(context, -payout.fees - payout.refunds - payout.disputes, payout.currency),
        },
        {
          label: context.t('Total'),
          compactArea: 'top-end',
          className: 'end strong',
          cell: (payout) => money(context, payout.amount, payout.currency),
        },
        {
          label: context.t('Status'),
          compactArea: 'bottom-end',
          className: 'end',
          cell: (payout) =>
            payout.status === 'paid' ? badge(context.t('Reconciled'), 'success') : badge(context.t('Open'), 'neutral'),
        },
      ],
    }),
  );
}

export function documents(context: ViewContext): Child {
  const { locale, data } = context;
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Documents')),
    table(context, {
      caption: context.t('Documents'),
      rows: data.documents,
      key: (document) => document.id,
      emptyText: context.t('No documents yet.'),
      columns: [
        {
          label: context.t('Description'),
          compactArea: 'top-start',
          className: 'grow',
          cell: (document) =>
            withObjectId(context, h('span', { class: 'strong' }, titleOf(context, document)), document.id),
        },
        {
          label: context.t('Type'),
          compactArea: 'bottom-start',
          className: 'quiet',
          cell: ({ type }) => context.t(type),
        },
        {
          label: context.t('Date'),
          compactArea: 'bottom-end',
          className: 'quiet nowrap',
          cell: (document) => locale.date(document.date),
        },
        {
          label: context.t('Download'),
          compactArea: 'top-end',
          className: 'end',
          cell: (document) => {
            const name = `${context.t(document.type)}, ${titleOf(context, document)}`;
            return downloadButton(
              context,
              `${name}.txt`,
              () => [name, context.t('Made by the sandbox. It is no document.')],
              name,
            );
          },
        },
      ],
    }),
  );
}

const titleOf = ({ locale }: ViewContext, { type, period }: AccountDocument) =>
  type === 'Tax invoice' ? locale.month(period) : String(period.getUTCFullYear());

const transactions = (context: ViewContext, count: number) =>
  count === 1 ? context.t('1 transaction') : context.t('{count} transactions', { count: context.locale.number(count) });

/** `of`: what is downloaded, for an accessible name where there are several of these buttons. */
function downloadButton(context: ViewContext, name: string, lines: () => string[], of?: string): HTMLElement {
  return button({
    label: of ? context.t('Download') : [icon('download'), context.t('Download')],
    accessibleName: of && `${context.t('Download')}: ${of}`,
    key: `download ${name}`,
    variant: of ? 'link' : 'secondary',
    onClick: () => {
      const url = URL.createObjectURL(new Blob([lines().join('\n')], { type: 'text/plain' }));
      h('a', { href: url, download: name }).click();
      URL.revokeObjectURL(url);
    },
  });
}
