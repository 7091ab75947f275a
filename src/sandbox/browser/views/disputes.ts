import { button, facts, head, notice } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import type { Dispute } from '../data/payments.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { headline, id, money, status, withId } from './labels.js';

export function disputesOf({ world }: Scene, payment: string): Dispute[] {
  // Asking for the payment is what makes one that is in no list, and its dispute.
  const { id } = world.payment(payment);
  return world.disputes.filter((dispute) => dispute.payment === id);
}

export function disputesList(scene: Scene): Child {
  return list(scene, scene.world.disputes.filter(({ payment }) => scene.world.payments.some(({ id }) => id === payment)));
}

export function paymentDisputes(scene: Scene): Child {
  const disputes = disputesOf(scene, scene.settings.payment ?? '');
  scene.report('onDisputesLoaded', { total: disputes.length });
  return list(scene, disputes, id(scene, scene.settings.payment ?? ''));
}

function list(scene: Scene, disputes: readonly Dispute[], note?: Child): Child {
  const open = disputes.filter((dispute) => dispute.status === 'needs_response').length;
  return h(
    'div',
    { class: 'stack' },
    head(scene.t('Disputes')),
    note,
    open > 0 &&
      notice({
        tone: 'warning',
        title: open === 1 ? '1 dispute needs a response' : `${open} disputes need a response`,
        text: 'Without an answer in time, the money stays with the customer.',
      }),
    table(scene, {
      caption: scene.t('Disputes'),
      rows: disputes,
      key: (dispute) => dispute.id,
      open: (dispute) => scene.open(() => overlay(scene, dispute)),
      empty: 'No disputes.',
      columns: [
        { label: scene.t('Amount'), place: 'lead', look: 'nowrap', cell: (dispute) => money(scene, dispute.amount, dispute.currency) },
        { label: scene.t('Status'), place: 'trail', cell: (dispute) => status(scene, 'disputes', dispute.status) },
        { label: scene.t('Reason'), place: 'sub', cell: (dispute) => dispute.reason },
        { label: scene.t('Customer'), cell: ({ id, customer }) => withId(scene, customer, id) },
        {
          label: scene.t('Respond by'),
          place: 'end',
          look: 'quiet nowrap',
          cell: ({ status, dueBy }) => (status === 'needs_response' ? scene.locale.day(dueBy) : h('span', { class: 'wide-only' }, '–')),
        },
      ],
    }),
  );
}

function overlay(scene: Scene, dispute: Dispute): OverlaySpec {
  const { locale } = scene;
  return {
    title: 'Dispute',
    body: () => [
      headline(locale.money(dispute.amount, dispute.currency), status(scene, 'disputes', dispute.status)),
      facts([
        [scene.t('Reason'), dispute.reason],
        [scene.t('Customer'), dispute.customer],
        [scene.t('Date'), locale.date(dispute.created)],
        [scene.t('Respond by'), locale.date(dispute.dueBy)],
        scene.showIds && ['ID', id(scene, dispute.id)],
      ]),
    ],
    footer: () =>
      dispute.status === 'needs_response' &&
      scene.can('dispute_management') &&
      h(
        'div',
        { class: 'button-row end' },
        button({ label: 'Accept dispute', key: 'accept', press: () => scene.commit(() => (dispute.status = 'lost')) }),
        button({
          label: 'Submit evidence',
          key: 'evidence',
          look: 'primary',
          press: () => scene.commit(() => (dispute.status = 'under_review')),
        }),
      ),
  };
}
