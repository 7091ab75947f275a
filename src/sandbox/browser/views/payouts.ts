import { button, descriptionList, metrics, header, section, breakdown, paragraph } from '../blocks/basic.js';
import { formButtons, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import { instantFeeOf, lastPayoutDay, nextPayoutDay, SCHEDULES, type Payout, type Schedule } from '../data/payouts.js';
import { h, icon, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { headline, objectId, money, statusBadge, withObjectId } from './labels.js';

export function payouts(context: ViewContext): Child {
  return h('div', { class: 'stack wide' }, balances(context), section(context.t('Payouts'), payoutsTable(context)));
}

export function payoutsList(context: ViewContext): Child {
  return h('div', { class: 'stack' }, header(context.t('Payouts')), payoutsTable(context));
}

export function balances(context: ViewContext): Child {
  const { data, locale } = context;
  const { available, pending, currency } = data.balance;
  const unsettled = data.payouts.filter(({ status }) => status === 'in_transit' || status === 'pending');
  const onTheWay = unsettled.reduce((total, { amount }) => total + amount, 0);
  return h(
    'div',
    { class: 'stack' },
    header(
      context.t('Balance'),
      context.isFeatureEnabled('edit_payout_schedule') &&
        button({
          label: context.t('Schedule'),
          key: 'schedule',
          onClick: () => context.openOverlay(() => scheduleOverlay(context)),
        }),
      context.isFeatureEnabled('instant_payouts') &&
        button({
          label: [icon('bolt'), context.t('Pay out now')],
          key: 'pay-out',
          variant: 'primary',
          disabled: available <= 0,
          onClick: () => context.openOverlay(() => instantPayoutOverlay(context)),
        }),
    ),
    metrics([
      {
        label: context.t('Available to pay out'),
        value: locale.money(available, currency),
        hint: nextPayout(context),
      },
      {
        label: context.t('Pending'),
        value: locale.money(pending, currency),
        hint: pending > 0 && context.t('Available within 2 days'),
      },
      {
        label: context.t('On the way'),
        value: locale.money(onTheWay, currency),
        hint: `${context.t('Bank account')} •••• ${data.account.bank.last4}`,
      },
    ]),
  );
}

function nextPayout(context: ViewContext): string {
  const { data, locale } = context;
  const day = nextPayoutDay(data.now, data.payoutSchedule);
  if (!day) return context.t('Paid out when you request it');
  return data.balance.available > 0
    ? context.t('Next payout {date}', { date: locale.day(day) })
    : context.t('No payout planned');
}

function payoutsTable(context: ViewContext): Child {
  return table(context, {
    caption: context.t('Payouts'),
    rows: context.data.payouts,
    key: (payout) => payout.id,
    onOpen: (payout) => context.openOverlay(() => payoutOverlay(context, payout)),
    emptyText: context.t('No payouts yet.'),
    columns: [
      {
        label: context.t('Amount'),
        compactArea: 'top-start',
        className: 'nowrap',
        cell: (payout) => money(context, payout.amount, payout.currency),
      },
      {
        label: context.t('Status'),
        compactArea: 'top-end',
        cell: (payout) => statusBadge(context, 'payouts', payout.status),
      },
      {
        label: context.t('Bank account'),
        compactArea: 'bottom-start',
        className: 'grow',
        cell: ({ id, bankLast4, method }) =>
          withObjectId(
            context,
            [
              `${context.data.account.bank.name} •••• ${bankLast4}`,
              method === 'instant' && ` · ${context.t('Instant')}`,
            ],
            id,
          ),
      },
      { label: context.t('Date'), className: 'quiet nowrap', cell: (payout) => context.locale.day(payout.created) },
      {
        label: context.t('Arrives'),
        compactArea: 'bottom-end',
        className: 'quiet nowrap',
        cell: (payout) => context.locale.day(payout.arrivalDate),
      },
    ],
  });
}

/** The same overlay from a row of the list and as the component payout-details. */
export function payoutOverlay(context: ViewContext, payout: Payout, onClose?: () => void): OverlaySpec {
  const { locale, data } = context;
  const amount = (value: number) => locale.money(value, payout.currency);
  return {
    title: context.t('Payout details'),
    onClose,
    body: () => [
      h(
        'div',
        { class: 'stack tight' },
        headline(amount(payout.amount), statusBadge(context, 'payouts', payout.status)),
        objectId(context, payout.id),
      ),
      descriptionList([
        [context.t('Bank account'), `${data.account.bank.name} •••• ${payout.bankLast4}`],
        [context.t('Date'), locale.date(payout.created)],
        [context.t('Arrives'), locale.date(payout.arrivalDate)],
        [context.t('Type'), context.t(payout.method === 'instant' ? 'Instant' : 'Standard')],
      ]),
      section(
        `${context.t('Transactions')} (${locale.number(payout.transactionCount)})`,
        breakdown([
          [context.t('Payments'), amount(payout.gross)],
          [context.t('Fees'), amount(-payout.fees)],
          ...(payout.refunds ? ([[context.t('Refunded'), amount(-payout.refunds)]] as const) : []),
          ...(payout.disputes ? ([[context.t('Disputes'), amount(-payout.disputes)]] as const) : []),
          [context.t('Total'), amount(payout.amount), 'total'],
        ]),
      ),
    ],
  };
}

/** `onCreated` is called with the new payout. */
export function instantPayoutOverlay(
  context: ViewContext,
  onCreated: (payout: Payout) => void = () => undefined,
): OverlaySpec {
  const { locale, data } = context;
  const { instant, available, currency } = data.balance;
  const createPayout = () => {
    const payout: Payout = {
      id: data.random(`instant ${data.payouts.length}`).id('po'),
      amount: instant,
      currency,
      status: 'pending',
      method: 'instant',
      bankLast4: data.account.bank.last4,
      created: data.now,
      arrivalDate: data.now,
      gross: available,
      fees: instantFeeOf(available),
      refunds: 0,
      disputes: 0,
      transactionCount: 1,
      withdrawn: available,
    };
    context.closeOverlay();
    context.updateData(() => data.payouts.unshift(payout));
    onCreated(payout);
  };
  return {
    title: context.t('Instant payout'),
    body: () => [
      paragraph(context.t('The money reaches the account within 30 minutes, also on weekends.')),
      breakdown([
        [context.t('Available'), locale.money(available, currency)],
        [`${context.t('Fees')} (${locale.percent(0.015)})`, locale.money(instant - available, currency)],
        [context.t('Total'), locale.money(instant, currency), 'total'],
      ]),
    ],
    footer: () =>
      h(
        'div',
        { class: 'button-row end' },
        button({ label: context.t('Cancel'), key: 'instant-cancel', onClick: () => context.closeOverlay() }),
        button({
          label: `${context.t('Pay out now')}: ${locale.money(instant, currency)}`,
          key: 'instant-confirm',
          variant: 'primary',
          onClick: createPayout,
        }),
      ),
  };
}

const schedules: Record<Schedule, string> = {
  daily: 'Every business day',
  weekly: 'Every {weekday}',
  monthly: 'On the first of the month',
  manual: 'Only when I request it',
};

function scheduleOverlay(context: ViewContext): OverlaySpec {
  const { data } = context;
  return {
    title: context.t('Payout schedule'),
    body: () =>
      form(context, {
        key: 'schedule',
        fields: [
          {
            name: 'interval',
            label: context.t('How often'),
            kind: 'radio',
            value: data.payoutSchedule,
            options: SCHEDULES.map((schedule) => [
              schedule,
              context.t(schedules[schedule], { weekday: context.locale.weekday(lastPayoutDay(data.now)) }),
            ]),
          },
        ],
        buttons: formButtons(context, context.t('Save'), 'schedule'),
        onSubmit: ({ interval }) => {
          context.closeOverlay();
          context.updateData(() => (data.payoutSchedule = interval as Schedule));
        },
      }),
  };
}
