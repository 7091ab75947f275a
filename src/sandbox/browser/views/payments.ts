import type { Status } from '@stripe/connect-js';
import { button, chip, descriptionList, header, notice, section, breakdown, timeline } from '../blocks/basic.js';
import { formButtons, form } from '../blocks/form.js';
import { goToFirstPage, table } from '../blocks/table.js';
import { feeOf, HOUR, refundedOf, type Payment } from '../data/payments.js';
import { h, icon, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { descriptionOf, headline, objectId, paymentMethod, money, statusBadge, withObjectId } from './labels.js';
import { readFilters } from './payment-filters.js';

const GROUPS = ['All', 'Succeeded', 'Refunded', 'Disputed', 'Failed', 'Pending', 'Uncaptured', 'Canceled'] as const;
type Group = (typeof GROUPS)[number];

/** Each status is in one group, so that their counts add up to that of all. */
const groupOf: Record<Status, Exclude<Group, 'All'>> = {
  successful: 'Succeeded',
  refunded: 'Refunded',
  partially_refunded: 'Refunded',
  refund_pending: 'Refunded',
  disputed: 'Disputed',
  early_fraud_warning: 'Disputed',
  failed: 'Failed',
  blocked: 'Failed',
  pending: 'Pending',
  incomplete: 'Pending',
  uncaptured: 'Uncaptured',
  canceled: 'Canceled',
};

/** Of a button that changes a payment, and of the line that says the new status: it takes the focus from them. */
const CHANGED = 'payment-changed';
/** Of the button that opens the form, of its first field, and of the button that leaves it. */
const REFUND = 'refund-amount';

export function payments(context: ViewContext): Child {
  const chosen = context.state<Group>('group', 'All');
  const caption = context.t('Payments');
  const filter = (change: () => void) => {
    goToFirstPage(context, caption);
    change();
  };
  const dismissed = context.state<string[]>('dismissed', []);
  const filters = readFilters(context, context.settings.defaultFilters).filter(
    ({ label }) => !dismissed.value.includes(label),
  );
  const rows = context.data.payments.filter((payment) => filters.every(({ test }) => test(payment)));
  const inGroup = (group: Group) => rows.filter(({ status }) => group === 'All' || groupOf[status] === group);
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Payments')),
    h(
      'div',
      { class: 'chips' },
      GROUPS.map((label) => {
        const size = inGroup(label).length;
        // A group without payments filters nothing.
        if (size === 0 && label !== 'All' && label !== chosen.value) return false;
        const count = h('span', { class: 'count' }, context.locale.number(size));
        return chip({
          label: [context.t(label), count],
          key: label,
          pressed: chosen.value === label,
          onClick: () => filter(() => chosen.set(label)),
        });
      }),
      filters.map(({ label }) =>
        chip({
          label: [label, icon('close')],
          accessibleName: context.t('Remove the filter {filter}', { filter: label }),
          // It is gone then, and the focus goes to the first one.
          key: 'All',
          pressed: true,
          onClick: () => filter(() => dismissed.set([...dismissed.value, label])),
        }),
      ),
    ),
    table<Payment>(context, {
      caption,
      rows: inGroup(chosen.value),
      key: (payment) => payment.id,
      onOpen: (payment) => context.openOverlay(() => paymentOverlay(context, payment)),
      emptyText: context.t(context.data.payments.length > 0 ? 'No payments match these filters.' : 'No payments yet.'),
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
        { label: context.t('Payment method'), className: 'nowrap', cell: (payment) => paymentMethod(context, payment) },
        {
          label: context.t('Customer'),
          compactArea: 'bottom-start',
          className: 'grow',
          cell: (payment) =>
            withObjectId(
              context,
              [payment.customer, h('span', { class: 'muted wide-only' }, ` · ${descriptionOf(context, payment)}`)],
              payment.id,
            ),
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
  const { amount, currency, charged, customer, email, created } = payment;
  const { locale, data } = context;
  const fee = feeOf(payment);
  const refunded = refundedOf(payment);
  return [
    h(
      'div',
      { class: 'stack tight' },
      headline(locale.money(amount, currency), statusBadge(context, 'payments', payment.status), CHANGED),
      h('p', { class: 'muted' }, locale.dateTime(created)),
      objectId(context, payment.id),
    ),
    descriptionList([
      [context.t('Customer'), [h('div', {}, customer), h('div', { class: 'muted' }, email)]],
      [context.t('Payment method'), paymentMethod(context, payment)],
      [context.t('Description'), descriptionOf(context, payment)],
    ]),
    charged &&
      breakdown([
        [context.t('Amount'), locale.money(amount, currency)],
        [context.t('Fees'), locale.money(-fee, currency)],
        ...(refunded ? ([[context.t('Refunded'), locale.money(-refunded, currency)]] as const) : []),
        [context.t('Net'), locale.money(amount - fee - refunded, currency), 'total'],
      ]),
    data.disputesOf(payment.id).map((dispute) =>
      notice({
        tone: dispute.status === 'needs_response' ? 'warning' : 'neutral',
        title: `${context.t('Dispute')}: ${context.t(dispute.reason)}`,
        text: [
          locale.money(dispute.amount, dispute.currency),
          dispute.status === 'needs_response' && ` · ${context.t('Respond by')} ${locale.date(dispute.dueBy)}`,
        ],
      }),
    ),
    section(context.t('Timeline'), timeline(history(context, payment))),
  ];
}

type History = Parameters<typeof timeline>[0];

/** The newest first. */
function history(context: ViewContext, payment: Payment): History {
  const { locale, data } = context;
  const { status, created, charged, refunds, currency } = payment;
  const at = (title: string, time: number, tone?: History[number]['tone']) => ({
    title,
    when: locale.dateTime(new Date(Math.min(time, data.now.getTime()))),
    tone,
  });
  const later = (hours: number) => created.getTime() + hours * HOUR;
  const start = at(context.t('Payment started'), created.getTime());
  if (!charged) {
    const ends: Partial<Record<Status, History[number]>> = {
      failed: at(context.t('The card was declined'), later(0.02), 'danger'),
      canceled: at(context.t('Payment canceled'), later(5)),
      uncaptured: at(context.t('Payment authorized'), later(0.02), 'warning'),
    };
    return [ends[status], start].filter((event) => event !== undefined);
  }
  return [
    ...refunds
      .map((refund) =>
        at(context.t('{amount} refunded', { amount: locale.money(refund.amount, currency) }), refund.created.getTime()),
      )
      .reverse(),
    ...(status === 'disputed' ? [at(context.t('Payment disputed'), later(48), 'warning')] : []),
    at(context.t('Payment succeeded'), charged.getTime(), 'success'),
    start,
  ];
}

function actions(context: ViewContext, payment: Payment, refunding: string): Child {
  const refundable = payment.status === 'successful' || payment.status === 'partially_refunded';
  const buttons = [
    refundable &&
      context.isFeatureEnabled('refund_management') &&
      button({ label: context.t('Refund'), key: REFUND, onClick: () => context.state(refunding, false).set(true) }),
    payment.status === 'uncaptured' &&
      context.isFeatureEnabled('capture_payments') &&
      button({
        label: context.t('Capture'),
        key: CHANGED,
        variant: 'primary',
        onClick: () =>
          context.updateData(() => Object.assign(payment, { status: 'successful', charged: context.data.now })),
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
  const rest = payment.amount - refundedOf(payment);
  const leave = () => context.state(refunding, false).set(false);
  return form(context, {
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
      {
        name: 'reason',
        label: context.t('Reason'),
        kind: 'select',
        halfWidth: true,
        options: refundReasons.map(([reason, label]) => [reason, context.t(label)] as const),
      },
    ],
    buttons: formButtons(context, context.t('Refund'), 'refund', {
      cancel: leave,
      cancelKey: REFUND,
      submitKey: CHANGED,
    }),
    onSubmit: ({ amount }) => {
      const refund = Math.min(rest, Math.max(0, Math.round(Number(amount) * 100)));
      context.updateData(() => {
        if (refund > 0) payment.refunds.push({ amount: refund, created: context.data.now });
        if (refund > 0) payment.status = refund === rest ? 'refunded' : 'partially_refunded';
      });
      leave();
    },
  });
}
