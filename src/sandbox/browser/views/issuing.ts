import { badge, button, descriptionList, header, notice, section, type Tone } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import type { Card } from '../data/issuing.js';
import { h, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { objectId, money, withObjectId } from './labels.js';

const statusLabels: Record<Card['status'], readonly [string, Tone]> = {
  active: ['Active', 'success'],
  inactive: ['Frozen', 'neutral'],
  canceled: ['Canceled', 'danger'],
};

function cardStatus(context: ViewContext, { status }: Card): HTMLElement {
  const [text, tone] = statusLabels[status];
  return badge(context.t(text), tone);
}

export function issuingCard(context: ViewContext): Child {
  const { settings, data } = context;
  const chosen = context.state<string | undefined>('card', undefined);
  const first = settings.defaultCard ? data.card(settings.defaultCard) : data.cards()[0];
  const card = chosen.value ? data.card(chosen.value) : first;
  if (!card || !first) return notice({ tone: 'neutral', title: context.t('No cards yet.') });
  const choices = [first, ...data.cards().filter((other) => other !== first)];
  const onchange = (event: Event) => chosen.set((event.currentTarget as HTMLSelectElement).value);
  const switcher = h(
    'select',
    { class: 'input compact', 'aria-label': context.t('Choose a card'), 'data-key': 'switch', onchange },
    choices.map((choice) =>
      h('option', { value: choice.id, selected: choice === card }, `${choice.cardholder} •••• ${choice.last4}`),
    ),
  );
  return h(
    'div',
    { class: 'stack wide' },
    header(context.t('Card'), settings.cardSwitching && switcher),
    cardDetails(context, card),
  );
}

export function issuingCardsList(context: ViewContext): Child {
  const { settings, data, locale } = context;
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Cards')),
    settings.issuingProgram && context.showIds && objectId(context, settings.issuingProgram),
    table<Card>(context, {
      caption: context.t('Cards'),
      rows: data.cards(settings.issuingProgram),
      key: (card) => card.id,
      onOpen: (card) =>
        context.openOverlay(() => ({ title: context.t('Card'), body: () => cardDetails(context, card) })),
      emptyText: context.t('No cards yet.'),
      columns: [
        {
          label: context.t('Cardholder'),
          compactArea: 'top-start',
          className: 'grow',
          cell: (card) => card.cardholder,
        },
        {
          label: context.t('Card'),
          compactArea: 'bottom-start',
          className: 'nowrap',
          cell: ({ id, last4 }) => withObjectId(context, `•••• ${last4}`, id),
        },
        { label: context.t('Type'), className: 'quiet', cell: (card) => context.t(card.type) },
        { label: context.t('Status'), compactArea: 'top-end', cell: (card) => cardStatus(context, card) },
        {
          label: context.t('Spent this month'),
          compactArea: 'bottom-end',
          className: 'end',
          cell: (card) => h('span', { class: 'number' }, locale.money(data.spentThisMonth(card), 'usd')),
        },
      ],
    }),
  );
}

function cardDetails(context: ViewContext, card: Card): Child {
  const { settings, locale, data } = context;
  const spent = data.spentThisMonth(card);
  return [
    h(
      'div',
      { class: 'split' },
      h(
        'div',
        { class: 'stack' },
        cardImage(context, card),
        h('div', { class: 'button-row' }, cardNumberButton(context, card), freezeButton(context, card)),
        numberError(context, card),
      ),
      h(
        'div',
        { class: 'stack wide' },
        descriptionList([
          [context.t('Cardholder'), card.cardholder],
          [context.t('Status'), cardStatus(context, card)],
          [context.t('Type'), context.t(card.type)],
          [context.t('Expires'), card.expiry],
          context.showIds && ['ID', objectId(context, card.id)],
        ]),
        settings.showSpendControls &&
          section(
            context.t('Spend controls'),
            h(
              'div',
              { class: 'stack tight' },
              h(
                'div',
                { class: 'button-row spread' },
                h('span', {}, context.t('{amount} spent this month', { amount: locale.money(spent, 'usd') })),
                h(
                  'span',
                  { class: 'muted' },
                  context.t('of {amount}', { amount: locale.money(card.spendingLimit, 'usd') }),
                ),
              ),
              meter(spent / card.spendingLimit),
            ),
            context.isFeatureEnabled('spend_control_management') &&
              button({
                label: context.t('Raise the limit'),
                key: `limit ${card.id}`,
                onClick: () => context.updateData(() => (card.spendingLimit += 50_000)),
              }),
          ),
      ),
    ),
    section(
      context.t('Transactions'),
      table(context, {
        caption: context.t('Transactions'),
        rows: data.authorizations(card.id),
        key: (purchase) => purchase.id,
        emptyText: context.t('No purchases yet.'),
        columns: [
          {
            label: context.t('Description'),
            compactArea: 'top-start',
            className: 'grow strong',
            cell: ({ merchant }) => merchant,
          },
          {
            label: context.t('Date'),
            compactArea: 'bottom-start',
            className: 'quiet nowrap',
            cell: ({ date }) => locale.day(date),
          },
          {
            label: context.t('Status'),
            compactArea: 'bottom-end',
            cell: ({ status }) =>
              status === 'approved' ? badge(context.t('Approved'), 'success') : badge(context.t('Declined'), 'danger'),
          },
          {
            label: context.t('Amount'),
            compactArea: 'top-end',
            className: 'end',
            cell: ({ amount }) => money(context, -amount, 'usd'),
          },
        ],
      }),
    ),
  ];
}

function meter(share: number): HTMLElement {
  const filled = h('span');
  filled.style.width = `${Math.round(share * 100)}%`;
  return h('div', { class: 'meter', 'aria-hidden': 'true' }, filled);
}

function cardImage(context: ViewContext, card: Card): HTMLElement {
  const revealed = context.state(`number ${card.id}`, '').value;
  return h(
    'div',
    { class: card.status === 'active' ? 'card-image' : 'card-image off' },
    h(
      'div',
      { class: 'card-image-row' },
      h('span', { class: 'strong' }, context.data.account.businessName),
      h('span', { class: 'label-sm' }, context.t(card.type)),
    ),
    h(
      'p',
      { class: 'number' },
      h('span', { class: 'visually-hidden' }, context.t('Card number'), ' '),
      revealed || `•••• •••• •••• ${card.last4}`,
    ),
    h(
      'div',
      { class: 'card-image-row' },
      h('span', {}, card.cardholder),
      h('span', { class: 'label-sm' }, card.expiry),
    ),
  );
}

/** The platform's server creates the ephemeral key, so there is no button without `fetchEphemeralKey`. */
function cardNumberButton(context: ViewContext, card: Card): Child {
  const { fetchEphemeralKey } = context.settings;
  const shown = context.state(`number ${card.id}`, '');
  const failed = context.state(`number failed ${card.id}`, '');
  if (!fetchEphemeralKey) return false;
  const reveal = async () => {
    const nonce = context.data.random(`nonce ${card.id}`).id('ephkn', 16);
    try {
      const key = await fetchEphemeralKey({ issuingCard: card.id, nonce });
      if (!key?.ephemeralKeySecret || key.nonce !== nonce || key.issuingCard !== card.id) {
        throw new TypeError(
          'fetchEphemeralKey must resolve with the same issuingCard and nonce, and an ephemeralKeySecret.',
        );
      }
      failed.set('');
      shown.set(`4000 00•• •••• ${card.last4}`);
    } catch (error) {
      console.error('fetchEphemeralKey failed:', error);
      failed.set(context.t('The card number cannot be shown now.'));
    }
  };
  return shown.value
    ? button({ label: context.t('Hide card number'), key: `number ${card.id}`, onClick: () => shown.set('') })
    : button({ label: context.t('Show card number'), key: `number ${card.id}`, onClick: () => void reveal() });
}

function numberError(context: ViewContext, card: Card): Child {
  const failed = context.state(`number failed ${card.id}`, '').value;
  return failed && notice({ tone: 'danger', text: failed, live: true });
}

function freezeButton(context: ViewContext, card: Card): Child {
  if (card.status === 'canceled' || !context.isFeatureEnabled('card_management')) return false;
  const frozen = card.status === 'inactive';
  return button({
    label: context.t(frozen ? 'Unfreeze card' : 'Freeze card'),
    key: `freeze ${card.id}`,
    onClick: () => context.updateData(() => (card.status = frozen ? 'active' : 'inactive')),
  });
}
