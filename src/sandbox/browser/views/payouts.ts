import { button, facts, figures, head, section, sum, text } from '../blocks/basic.js';
import { cancelOr, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import { makePayout, type Payout } from '../data/payouts.js';
import { h, icon, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { headline, id, money, status, withId } from './labels.js';

export function payouts(scene: Scene): Child {
  return h('div', { class: 'stack wide' }, balances(scene), section(scene.t('Payouts'), rows(scene)));
}

export function payoutsList(scene: Scene): Child {
  return h('div', { class: 'stack' }, head(scene.t('Payouts')), rows(scene));
}

export function balances(scene: Scene): Child {
  const { world, locale } = scene;
  const { available, pending, currency } = world.balance;
  const next = new Date(world.now.getTime() + 2 * 86_400_000);
  const moving = world.payouts.filter(({ status }) => status === 'in_transit' || status === 'pending');
  const onTheWay = moving.reduce((total, { amount }) => total + amount, 0);
  const manual = world.payoutSchedule === 'manual';
  return h(
    'div',
    { class: 'stack' },
    head(
      scene.t('Balance'),
      scene.can('edit_payout_schedule') && button({ label: 'Schedule', key: 'schedule', press: () => scene.open(() => scheduleOverlay(scene)) }),
      scene.can('instant_payouts') &&
        button({
          label: [icon('bolt'), scene.t('Pay out now')],
          key: 'pay-out',
          look: 'primary',
          disabled: available === 0,
          press: () => scene.open(() => instantOverlay(scene)),
        }),
    ),
    figures([
      { label: scene.t('Available to pay out'), value: locale.money(available, currency), hint: manual ? 'Paid out when you ask for it' : `Next payout ${locale.day(next)}` },
      { label: scene.t('Pending'), value: locale.money(pending, currency), hint: 'Available in 2 to 5 days' },
      { label: scene.t('On the way'), value: locale.money(onTheWay, currency), hint: `${scene.t('Bank account')} •••• ${world.account.bank.last4}` },
    ]),
  );
}

function rows(scene: Scene): Child {
  return table(scene, {
    caption: scene.t('Payouts'),
    rows: scene.world.payouts,
    key: (payout) => payout.id,
    open: (payout) => scene.open(() => payoutOverlay(scene, payout)),
    empty: 'No payouts yet.',
    columns: [
      { label: scene.t('Amount'), place: 'lead', look: 'nowrap', cell: (payout) => money(scene, payout.amount, payout.currency) },
      { label: scene.t('Status'), place: 'trail', cell: (payout) => status(scene, 'payouts', payout.status) },
      {
        label: scene.t('Bank account'),
        place: 'sub',
        look: 'grow',
        cell: ({ id, bank, method }) => withId(scene, [`${scene.world.account.bank.name} •••• ${bank}`, method === 'instant' && ' · Instant'], id),
      },
      { label: scene.t('Date'), look: 'quiet nowrap', cell: (payout) => scene.locale.day(payout.initiated) },
      { label: scene.t('Arrives'), place: 'end', look: 'quiet nowrap', cell: (payout) => scene.locale.day(payout.arrives) },
    ],
  });
}

/** The same overlay from a row of the list and as the component payout-details. */
export function payoutOverlay(scene: Scene, payout: Payout, onClose?: () => void): OverlaySpec {
  const { locale, world } = scene;
  const amount = (value: number) => locale.money(value, payout.currency);
  return {
    title: scene.t('Payout details'),
    onClose,
    body: () => [
      h(
        'div',
        { class: 'stack tight' },
        headline(amount(payout.amount), status(scene, 'payouts', payout.status)),
        id(scene, payout.id),
      ),
      facts([
        [scene.t('Bank account'), `${world.account.bank.name} •••• ${payout.bank}`],
        [scene.t('Date'), locale.date(payout.initiated)],
        [scene.t('Arrives'), locale.date(payout.arrives)],
        ['Type', payout.method === 'instant' ? 'Instant' : 'Standard'],
      ]),
      section(
        `${scene.t('Transactions')} (${locale.number(payout.count)})`,
        sum([
          [scene.t('Payments'), amount(payout.gross)],
          [scene.t('Fees'), amount(-payout.fees)],
          [scene.t('Refunded'), amount(-payout.refunds)],
          [scene.t('Total'), amount(payout.amount), 'total'],
        ]),
      ),
    ],
  };
}

/** `created` hears of the new payout. */
export function instantOverlay(scene: Scene, created: (payout: Payout) => void = () => undefined): OverlaySpec {
  const { locale, world } = scene;
  const { instant, available, currency } = world.balance;
  const pay = () => {
    const random = world.random(`instant ${world.payouts.length}`);
    const payout: Payout = {
      ...makePayout(random, random.id('po'), 'pending', world.now),
      amount: instant,
      gross: available,
      fees: available - instant,
      refunds: 0,
      method: 'instant',
      arrives: world.now,
    };
    scene.close();
    scene.commit(() => {
      world.payouts.unshift(payout);
      world.balance.available = world.balance.instant = 0;
    });
    created(payout);
  };
  return {
    title: 'Instant payout',
    body: () => [
      text('The money reaches the account within 30 minutes, also on weekends.'),
      sum([
        [scene.t('Available'), locale.money(available, currency)],
        [`${scene.t('Fees')} (${locale.percent(0.015)})`, locale.money(instant - available, currency)],
        [scene.t('Total'), locale.money(instant, currency), 'total'],
      ]),
    ],
    footer: () =>
      h(
        'div',
        { class: 'button-row end' },
        button({ label: scene.t('Cancel'), key: 'instant-cancel', press: () => scene.close() }),
        button({ label: `${scene.t('Pay out now')}: ${locale.money(instant, currency)}`, key: 'instant-confirm', look: 'primary', press: pay }),
      ),
  };
}

function scheduleOverlay(scene: Scene): OverlaySpec {
  const { world } = scene;
  return {
    title: 'Payout schedule',
    body: () =>
      form({
        key: 'schedule',
        fields: [
          {
            name: 'interval',
            label: 'How often',
            kind: 'choice',
            value: world.payoutSchedule,
            options: [
              ['daily', 'Every business day'],
              ['weekly', 'Every Monday'],
              ['monthly', 'On the first of the month'],
              ['manual', 'Only when I ask for it'],
            ],
          },
        ],
        buttons: cancelOr(scene, scene.t('Save'), 'schedule'),
        submit: ({ interval = 'daily' }) => {
          scene.close();
          scene.commit(() => (world.payoutSchedule = interval));
        },
      }),
  };
}
