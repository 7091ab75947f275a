import type { Status } from '@stripe/connect-js';
import { button, chip, descriptionList, header, notice, section, breakdown, timeline } from '../blocks/basic.js';
import { formButtons, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import type { Payment } from '../data/payments.js';
import { h, icon, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { disputesOf } from './disputes.js';
import { headline, objectId, paymentMethod, money, statusBadge, withObjectId } from './labels.js';
import { readFilters } from './payment-filters.js';

const groups: readonly (readonly [label: string, statuses: readonly Status[]])[] = [
  ['All', []],
  ['Succeeded', ['successful', 'partially_refunded']],
  ['Refunded', ['refunded', 'refund_pending', 'partially_refunded']],
  ['Disputed', ['disputed', 'early_fraud_warning']],
  ['Failed', ['failed', 'blocked']],
  ['Uncaptured', ['uncaptured']],
];

export function payments(context: ViewContext): Child {
  const chosen = context.state('group', 'All');
  const dismissed = context.state<string[]>('dismissed', []);
  const filters = readFilters(context, context.settings.defaultFilters).filter(
    ({ label }) => !dismissed.value.includes(label),
  );
  const rows = context.data.payments.filter((payment) => filters.every(({ test }) => test(payment)));
  const inGroup = (label: string) => {
    const statuses = groups.find(([name]) => name === label)?.[1] ?? [];
    return rows.filter((payment) => statuses.length === 0 || statuses.includes(payment.status));
  };
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Payments')),
    h(
      'div',
      { class: 'chips' },
      groups.map(([label]) => {
        const count = h('span', { class: 'count' }, context.locale.number(inGroup(label).length));
        return chip({
          label: [context.t(label), count],
          key: label,
          pressed: chosen.value === label,
          onClick: () => chosen.set(label),
        });
      }),
      filters.map(({ label }) =>
        chip({
          label: [label, icon('close')],
          accessibleName: `Remove the filter ${label}`,
          key: `without ${label}`,
          pressed: true,
          onClick: () => dismissed.set([...dismissed.value, label]),
        }),
      ),
    ),
    table<Payment>(context, {
      caption: context.t('Payments'),
      rows: inGroup(chosen.value),
      key: (payment) => payment.id,
      onOpen: (payment) => context.openOverlay(() => paymentOverlay(context, payment)),
      emptyText: 'No payments match these filters.',
      columns: [
        {
          label: context.t('Amount'),
          compactArea: 'top-start',
          className: 'nowrap',
          cell: (payment) => money(context, payment.amount, payment.currency),
        },
        {
          label: context.t('Status'),
          compactArea: 'top-end',
          cell: (payment) => statusBadge(context, 'payments', payment.status),
        },
        { label: context.t('Payment method'), className: 'nowrap', cell: paymentMethod },
        {
          label: context.t('Customer'),
          compactArea: 'bottom-start',
          className: 'grow',
          cell: ({ id, customer, description }) =>
            withObjectId(context, [customer, h('span', { class: 'muted wide-only' }, ` · ${description}`)], id),
        },
        {
          label: context.t('Date'),
          compactArea: 'bottom-end',
          className: 'quiet nowrap',
          cell: (payment) => context.locale.day(payment.created),
        },
      ],
    }),
  );
}

/** The same overlay from a row of the list and as the component payment-details. */
export function paymentOverlay(context: ViewContext, payment: Payment, onClose?: () => void): OverlaySpec {
  const refunding = `refunding ${payment.id}`;
  return {
    title: context.t('Payment details'),
    body: () =>
      context.state(refunding, false).value ? refundForm(context, payment, refunding) : details(context, payment),
    footer: () => !context.state(refunding, false).value && actions(context, payment, refunding),
    onClose,
  };
}

function details(context: ViewContext, payment: Payment): Child {
  const { amount, currency, fee, refunded, customer, email, description, created } = payment;
  const { locale } = context;
  return [
    h(
      'div',
      { class: 'stack tight' },
      headline(locale.money(amount, currency), statusBadge(context, 'payments', payment.status)),
      h('p', { class: 'muted' }, locale.dateTime(created)),
      objectId(context, payment.id),
    ),
    descriptionList([
      [context.t('Customer'), [h('div', {}, customer), h('div', { class: 'muted' }, email)]],
      [context.t('Payment method'), paymentMethod(payment)],
      [context.t('Description'), description],
    ]),
    breakdown([
      [context.t('Amount'), locale.money(amount, currency)],
      [context.t('Fees'), locale.money(-fee, currency)],
      ...(refunded ? ([[context.t('Refunded'), locale.money(-refunded, currency)]] as const) : []),
      [context.t('Net'), locale.money(amount - fee - refunded, currency), 'total'],
    ]),
    disputesOf(context, payment.id).map((dispute) =>
      notice({
        tone: dispute.status === 'needs_response' ? 'warning' : 'neutral',
        title: `Dispute: ${dispute.reason.toLowerCase()}`,
        text: `${locale.money(dispute.amount, dispute.currency)} · ${context.t('Respond by')} ${locale.date(dispute.dueBy)}`,
      }),
    ),
    section('Timeline', timeline(history(context, payment))),
  ];
}

function history(
  context: ViewContext,
  { status: state, created, amount, refunded, currency }: Payment,
): Parameters<typeof timeline>[0] {
  const { locale } = context;
  const start = { title: 'Payment started', when: locale.dateTime(created) };
  const later = (hours: number) =>
    locale.dateTime(new Date(Math.min(created.getTime() + hours * 3_600_000, context.data.now.getTime())));
  if (state === 'failed') return [{ title: 'The card was declined', when: later(0.02), tone: 'danger' }, start];
  if (state === 'canceled') return [{ title: 'Payment canceled', when: later(5) }, start];
  if (state === 'pending') return [start];
  if (state === 'uncaptured') return [{ title: 'Payment authorized', when: later(0.02), tone: 'warning' }, start];
  const paid = { title: 'Payment succeeded', when: later(0.02), tone: 'success' as const };
  if (refunded)
    return [{ title: `${locale.money(Math.min(refunded, amount), currency)} refunded`, when: later(30) }, paid, start];
  return state === 'disputed'
    ? [{ title: 'Payment disputed', when: later(48), tone: 'warning' }, paid, start]
    : [paid, start];
}

function actions(context: ViewContext, payment: Payment, refunding: string): Child {
  const refundable = payment.status === 'successful' || payment.status === 'partially_refunded';
  const buttons = [
    refundable &&
      context.isFeatureEnabled('refund_management') &&
      button({ label: context.t('Refund'), key: 'refund', onClick: () => context.state(refunding, false).set(true) }),
    payment.status === 'uncaptured' &&
      context.isFeatureEnabled('capture_payments') &&
      button({
        label: 'Capture',
        key: 'capture',
        variant: 'primary',
        onClick: () => context.updateData(() => (payment.status = 'successful')),
      }),
  ].filter(Boolean);
  return buttons.length > 0 && h('div', { class: 'button-row end' }, buttons);
}

const refundReasons = [
  ['requested_by_customer', 'Requested by customer'],
  ['duplicate', 'Duplicate'],
  ['fraudulent', 'Fraudulent'],
] as const;

function refundForm(context: ViewContext, payment: Payment, refunding: string): Child {
  const rest = payment.amount - payment.refunded;
  const leave = () => context.state(refunding, false).set(false);
  return form({
    key: 'refund',
    fields: [
      {
        name: 'amount',
        label: `${context.t('Amount')} (${payment.currency.toUpperCase()})`,
        kind: 'number',
        value: (rest / 100).toFixed(2),
        required: true,
        halfWidth: true,
      },
      { name: 'reason', label: context.t('Reason'), kind: 'select', halfWidth: true, options: refundReasons },
    ],
    buttons: formButtons(context, context.t('Refund'), 'refund', leave),
    onSubmit: ({ amount }) => {
      context.updateData(() => {
        payment.refunded += Math.min(rest, Math.max(0, Math.round(Number(amount) * 100)));
        payment.status = payment.refunded >= payment.amount ? 'refunded' : 'partially_refunded';
      });
      leave();
    },
  });
}
