import type { Status } from '@stripe/connect-js';
import { button, chip, facts, head, notice, section, sum, timeline } from '../blocks/basic.js';
import { cancelOr, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import type { Payment } from '../data/payments.js';
import { h, icon, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { disputesOf } from './disputes.js';
import { headline, id, method, money, status, withId } from './labels.js';
import { readFilters } from './payment-filters.js';

const groups: readonly (readonly [label: string, statuses: readonly Status[]])[] = [
  ['All', []],
  ['Succeeded', ['successful', 'partially_refunded']],
  ['Refunded', ['refunded', 'refund_pending', 'partially_refunded']],
  ['Disputed', ['disputed', 'early_fraud_warning']],
  ['Failed', ['failed', 'blocked']],
  ['Uncaptured', ['uncaptured']],
];

export function payments(scene: Scene): Child {
  const chosen = scene.state('group', 'All');
  const dismissed = scene.state<string[]>('dismissed', []);
  const filters = readFilters(scene, scene.settings.defaultFilters).filter(({ label }) => !dismissed.value.includes(label));
  const rows = scene.world.payments.filter((payment) => filters.every(({ test }) => test(payment)));
  const inGroup = (label: string) => {
    const statuses = groups.find(([name]) => name === label)?.[1] ?? [];
    return rows.filter((payment) => statuses.length === 0 || statuses.includes(payment.status));
  };
  return h(
    'div',
    { class: 'stack' },
    head(scene.t('Payments')),
    h(
      'div',
      { class: 'chips' },
      groups.map(([label]) => {
        const count = h('span', { class: 'count' }, scene.locale.number(inGroup(label).length));
        return chip({ label: [scene.t(label), count], key: label, pressed: chosen.value === label, press: () => chosen.set(label) });
      }),
      filters.map(({ label }) =>
        chip({
          label: [label, icon('close')],
          name: `Remove the filter ${label}`,
          key: `without ${label}`,
          pressed: true,
          press: () => dismissed.set([...dismissed.value, label]),
        }),
      ),
    ),
    table<Payment>(scene, {
      caption: scene.t('Payments'),
      rows: inGroup(chosen.value),
      key: (payment) => payment.id,
      open: (payment) => scene.open(() => paymentOverlay(scene, payment)),
      empty: 'No payments match these filters.',
      columns: [
        { label: scene.t('Amount'), place: 'lead', look: 'nowrap', cell: (payment) => money(scene, payment.amount, payment.currency) },
        { label: scene.t('Status'), place: 'trail', cell: (payment) => status(scene, 'payments', payment.status) },
        { label: scene.t('Payment method'), look: 'nowrap', cell: method },
        {
          label: scene.t('Customer'),
          place: 'sub',
          look: 'grow',
          cell: ({ id, customer, description }) => withId(scene, [customer, h('span', { class: 'muted wide-only' }, ` · ${description}`)], id),
        },
        { label: scene.t('Date'), place: 'end', look: 'quiet nowrap', cell: (payment) => scene.locale.day(payment.created) },
      ],
    }),
  );
}

/** The same overlay from a row of the list and as the component payment-details. */
export function paymentOverlay(scene: Scene, payment: Payment, onClose?: () => void): OverlaySpec {
  const refunding = `refunding ${payment.id}`;
  return {
    title: scene.t('Payment details'),
    body: () => (scene.state(refunding, false).value ? refundForm(scene, payment, refunding) : details(scene, payment)),
    footer: () => !scene.state(refunding, false).value && actions(scene, payment, refunding),
    onClose,
  };
}

function details(scene: Scene, payment: Payment): Child {
  const { amount, currency, fee, refunded, customer, email, description, created } = payment;
  const { locale } = scene;
  return [
    h(
      'div',
      { class: 'stack tight' },
      headline(locale.money(amount, currency), status(scene, 'payments', payment.status)),
      h('p', { class: 'muted' }, locale.dateTime(created)),
      id(scene, payment.id),
    ),
    facts([
      [scene.t('Customer'), [h('div', {}, customer), h('div', { class: 'muted' }, email)]],
      [scene.t('Payment method'), method(payment)],
      [scene.t('Description'), description],
    ]),
    sum([
      [scene.t('Amount'), locale.money(amount, currency)],
      [scene.t('Fees'), locale.money(-fee, currency)],
      ...(refunded ? ([[scene.t('Refunded'), locale.money(-refunded, currency)]] as const) : []),
      [scene.t('Net'), locale.money(amount - fee - refunded, currency), 'total'],
    ]),
    disputesOf(scene, payment.id).map((dispute) =>
      notice({
        tone: dispute.status === 'needs_response' ? 'warning' : 'neutral',
        title: `Dispute: ${dispute.reason.toLowerCase()}`,
        text: `${locale.money(dispute.amount, dispute.currency)} · ${scene.t('Respond by')} ${locale.date(dispute.dueBy)}`,
      }),
    ),
    section('Timeline', timeline(history(scene, payment))),
  ];
}

function history(scene: Scene, { status: state, created, amount, refunded, currency }: Payment): Parameters<typeof timeline>[0] {
  const { locale } = scene;
  const start = { title: 'Payment started', when: locale.dateTime(created) };
  const later = (hours: number) => locale.dateTime(new Date(Math.min(created.getTime() + hours * 3_600_000, scene.world.now.getTime())));
  if (state === 'failed') return [{ title: 'The card was declined', when: later(0.02), tone: 'danger' }, start];
  if (state === 'canceled') return [{ title: 'Payment canceled', when: later(5) }, start];
  if (state === 'pending') return [start];
  if (state === 'uncaptured') return [{ title: 'Payment authorized', when: later(0.02), tone: 'warning' }, start];
  const paid = { title: 'Payment succeeded', when: later(0.02), tone: 'success' as const };
  if (refunded) return [{ title: `${locale.money(Math.min(refunded, amount), currency)} refunded`, when: later(30) }, paid, start];
  return state === 'disputed' ? [{ title: 'Payment disputed', when: later(48), tone: 'warning' }, paid, start] : [paid, start];
}

function actions(scene: Scene, payment: Payment, refunding: string): Child {
  const refundable = payment.status === 'successful' || payment.status === 'partially_refunded';
  const buttons = [
    refundable && scene.can('refund_management') && button({ label: scene.t('Refund'), key: 'refund', press: () => scene.state(refunding, false).set(true) }),
    payment.status === 'uncaptured' &&
      scene.can('capture_payments') &&
      button({ label: 'Capture', key: 'capture', look: 'primary', press: () => scene.commit(() => (payment.status = 'successful')) }),
  ].filter(Boolean);
  return buttons.length > 0 && h('div', { class: 'button-row end' }, buttons);
}

const refundReasons = [
  ['requested_by_customer', 'Requested by customer'],
  ['duplicate', 'Duplicate'],
  ['fraudulent', 'Fraudulent'],
] as const;

function refundForm(scene: Scene, payment: Payment, refunding: string): Child {
  const rest = payment.amount - payment.refunded;
  const leave = () => scene.state(refunding, false).set(false);
  return form({
    key: 'refund',
    fields: [
      {
        name: 'amount',
        label: `${scene.t('Amount')} (${payment.currency.toUpperCase()})`,
        kind: 'number',
        value: (rest / 100).toFixed(2),
        required: true,
        half: true,
      },
      { name: 'reason', label: scene.t('Reason'), kind: 'select', half: true, options: refundReasons },
    ],
    buttons: cancelOr(scene, scene.t('Refund'), 'refund', leave),
    submit: ({ amount }) => {
      scene.commit(() => {
        payment.refunded += Math.min(rest, Math.max(0, Math.round(Number(amount) * 100)));
        payment.status = payment.refunded >= payment.amount ? 'refunded' : 'partially_refunded';
      });
      leave();
    },
  });
}
