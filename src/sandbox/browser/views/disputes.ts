import { button, descriptionList, header, notice } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import type { Dispute } from '../data/disputes.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { headline, objectId, money, statusBadge, withObjectId } from './labels.js';

/** Of the buttons that decide, and of the line that says the new status: it takes the focus from them. */
const DECIDED = 'decided';

export function disputesList(context: ViewContext): Child {
  return list(context, context.data.disputes);
}

export function paymentDisputes(context: ViewContext): Child {
  const disputes = context.data.disputesOf(context.settings.payment ?? '');
  context.emitAfterRender('onDisputesLoaded', { total: disputes.length });
  return list(context, disputes, objectId(context, context.settings.payment ?? ''));
}

function list(context: ViewContext, disputes: readonly Dispute[], note?: Child): Child {
  const open = disputes.filter((dispute) => dispute.status === 'needs_response').length;
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Disputes')),
    note,
    open > 0 &&
      notice({
        tone: 'warning',
        title:
          open === 1
            ? context.t('1 dispute needs a response')
            : context.t('{count} disputes need a response', { count: context.locale.number(open) }),
        text: context.t('Without a response in time, the money stays with the customer.'),
      }),
    table(context, {
      caption: context.t('Disputes'),
      rows: disputes,
      key: (dispute) => dispute.id,
      onOpen: (dispute) => context.openOverlay(() => overlay(context, dispute)),
      emptyText: context.t('No disputes.'),
      columns: [
        {
          label: context.t('Amount'),
          compactArea: 'top-start',
          className: 'nowrap',
          cell: (dispute) => money(context, dispute.amount, dispute.currency),
        },
        {
          label: context.t('Status'),
          compactArea: 'top-end',
          cell: (dispute) => statusBadge(context, 'disputes', dispute.status),
        },
        { label: context.t('Reason'), compactArea: 'bottom-start', cell: (dispute) => context.t(dispute.reason) },
        { label: context.t('Customer'), cell: ({ id, customer }) => withObjectId(context, customer, id) },
        {
          label: context.t('Respond by'),
          compactArea: 'bottom-end',
          className: 'quiet nowrap',
          cell: ({ status, dueBy }) =>
            status === 'needs_response' ? context.locale.day(dueBy) : h('span', { class: 'wide-only' }, '–'),
        },
      ],
    }),
  );
}

function overlay(context: ViewContext, dispute: Dispute): OverlaySpec {
  const { locale } = context;
  return {
    title: context.t('Dispute'),
    body: () => [
      headline(
        locale.money(dispute.amount, dispute.currency),
        statusBadge(context, 'disputes', dispute.status),
        DECIDED,
      ),
      descriptionList([
        [context.t('Reason'), context.t(dispute.reason)],
        [context.t('Customer'), dispute.customer],
        [context.t('Date'), locale.date(dispute.created)],
        [context.t('Respond by'), locale.date(dispute.dueBy)],
        context.showIds && ['ID', objectId(context, dispute.id)],
      ]),
    ],
    footer: () =>
      dispute.status === 'needs_response' &&
      context.isFeatureEnabled('dispute_management') &&
      h(
        'div',
        { class: 'button-row end' },
        button({
          label: context.t('Accept dispute'),
          key: DECIDED,
          onClick: () => context.updateData(() => (dispute.status = 'lost')),
        }),
        button({
          label: context.t('Submit evidence'),
          key: DECIDED,
          variant: 'primary',
          onClick: () => context.updateData(() => (dispute.status = 'under_review')),
        }),
      ),
  };
}
