import { badge, button, facts, head, notice, section, type Tone } from '../blocks/basic.js';
import { table } from '../blocks/table.js';
import type { Card } from '../data/issuing.js';
import { h, type Child } from '../dom.js';
import type { Scene } from '../scene.js';
import { id, money, withId } from './labels.js';

const states: Record<Card['status'], readonly [string, Tone]> = {
  active: ['Active', 'success'],
  inactive: ['Frozen', 'neutral'],
  canceled: ['Canceled', 'danger'],
};

export function issuingCard(scene: Scene): Child {
  const { settings, world } = scene;
  const chosen = scene.state<string | undefined>('card', undefined);
  const first = settings.defaultCard ? world.card(settings.defaultCard) : world.cards()[0];
  const card = chosen.value ? world.card(chosen.value) : first;
  if (!card || !first) return notice({ tone: 'neutral', title: 'No cards yet' });
  const choices = [first, ...world.cards().filter((other) => other !== first)];
  const onchange = (event: Event) => chosen.set((event.currentTarget as HTMLSelectElement).value);
  const switcher = h(
    'select',
    { class: 'input compact', 'aria-label': 'Choose a card', 'data-key': 'switch', onchange },
    choices.map((choice) => h('option', { value: choice.id, selected: choice === card }, `${choice.holder} •••• ${choice.last4}`)),
  );
  return h('div', { class: 'stack wide' }, head('Card', settings.cardSwitching && switcher), cardDetails(scene, card));
}

export function issuingCardsList(scene: Scene): Child {
  const { settings, world, locale } = scene;
  return h(
    'div',
    { class: 'stack' },
    head(scene.t('Cards')),
    settings.issuingProgram && scene.showIds && id(scene, settings.issuingProgram),
    table<Card>(scene, {
      caption: scene.t('Cards'),
      rows: world.cards(settings.issuingProgram),
      key: (card) => card.id,
      open: (card) => scene.open(() => ({ title: 'Card', body: () => cardDetails(scene, card) })),
      empty: 'No cards yet.',
      columns: [
        { label: 'Cardholder', place: 'lead', look: 'grow', cell: (card) => card.holder },
        { label: 'Card', place: 'sub', look: 'nowrap', cell: ({ id, last4 }) => withId(scene, `•••• ${last4}`, id) },
        { label: 'Type', look: 'quiet', cell: (card) => card.kind },
        { label: scene.t('Status'), place: 'trail', cell: (card) => badge(...states[card.status]) },
        { label: 'Spent this month', place: 'end', look: 'end', cell: (card) => h('span', { class: 'number' }, locale.money(card.spent, 'usd')) },
      ],
    }),
  );
}

function cardDetails(scene: Scene, card: Card): Child {
  const { settings, locale } = scene;
  return [
    h(
      'div',
      { class: 'split' },
      h('div', { class: 'stack' }, plastic(scene, card), h('div', { class: 'button-row' }, numberButton(scene, card), freezeButton(scene, card)), numberFailure(scene, card)),
      h(
        'div',
        { class: 'stack wide' },
        facts([
          ['Cardholder', card.holder],
          [scene.t('Status'), badge(...states[card.status])],
          ['Type', card.kind],
          ['Expires', card.expires],
          scene.showIds && ['ID', id(scene, card.id)],
        ]),
        settings.showSpendControls &&
          section(
            'Spend controls',
            h(
              'div',
              { class: 'stack tight' },
              h(
                'div',
                { class: 'button-row spread' },
                h('span', {}, `${locale.money(card.spent, 'usd')} spent this month`),
                h('span', { class: 'muted' }, `of ${locale.money(card.limit, 'usd')}`),
              ),
              meter(card.spent / card.limit),
            ),
            scene.can('spend_control_management') &&
              button({ label: 'Raise the limit', key: `limit ${card.id}`, press: () => scene.commit(() => (card.limit += 50_000)) }),
          ),
      ),
    ),
    section(
      scene.t('Transactions'),
      table(scene, {
        caption: scene.t('Transactions'),
        rows: scene.world.purchases(card.id),
        key: (purchase) => purchase.id,
        empty: 'No purchases yet.',
        columns: [
          { label: scene.t('Description'), place: 'lead', look: 'grow strong', cell: ({ merchant }) => merchant },
          { label: scene.t('Date'), place: 'sub', look: 'quiet nowrap', cell: ({ date }) => locale.day(date) },
          {
            label: scene.t('Status'),
            place: 'end',
            cell: ({ status }) => (status === 'approved' ? badge('Approved', 'success') : badge('Declined', 'danger')),
          },
          { label: scene.t('Amount'), place: 'trail', look: 'end', cell: ({ amount }) => money(scene, -amount, 'usd') },
        ],
      }),
    ),
  ];
}

function meter(share: number): HTMLElement {
  const filled = h('span');
  filled.style.width = `${Math.round(share * 100)}%`;
  return h('div', { class: 'bar', 'aria-hidden': 'true' }, filled);
}

function plastic(scene: Scene, card: Card): HTMLElement {
  const revealed = scene.state(`number ${card.id}`, '').value;
  return h(
    'div',
    { class: card.status === 'active' ? 'plastic' : 'plastic off' },
    h('div', { class: 'plastic-row' }, h('span', { class: 'strong' }, scene.world.account.business), h('span', { class: 'label-sm' }, card.kind)),
    h('p', { class: 'number' }, h('span', { class: 'hidden-text' }, 'Card number '), revealed || `•••• •••• •••• ${card.last4}`),
    h('div', { class: 'plastic-row' }, h('span', {}, card.holder), h('span', { class: 'label-sm' }, card.expires)),
  );
}

/** The platform's own server makes the key; without `fetchEphemeralKey` there is nothing to press. */
function numberButton(scene: Scene, card: Card): Child {
  const { fetchEphemeralKey } = scene.settings;
  const shown = scene.state(`number ${card.id}`, '');
  const failed = scene.state(`number failed ${card.id}`, '');
  if (!fetchEphemeralKey) return false;
  const reveal = async () => {
    const nonce = scene.world.random(`nonce ${card.id}`).id('ephkn', 16);
    try {
      const key = await fetchEphemeralKey({ issuingCard: card.id, nonce });
      if (!key?.ephemeralKeySecret || key.nonce !== nonce || key.issuingCard !== card.id) {
        throw new TypeError('fetchEphemeralKey must resolve with the same issuingCard and nonce, and an ephemeralKeySecret.');
      }
      failed.set('');
      shown.set(`4000 00•• •••• ${card.last4}`);
    } catch (error) {
      console.error('fetchEphemeralKey failed:', error);
      failed.set('The card number cannot be shown now.');
    }
  };
  return shown.value
    ? button({ label: 'Hide card number', key: `number ${card.id}`, press: () => shown.set('') })
    : button({ label: 'Show card number', key: `number ${card.id}`, press: () => void reveal() });
}

function numberFailure(scene: Scene, card: Card): Child {
  const failed = scene.state(`number failed ${card.id}`, '').value;
  return failed && notice({ tone: 'danger', text: failed, live: true });
}

function freezeButton(scene: Scene, card: Card): Child {
  if (card.status === 'canceled' || !scene.can('card_management')) return false;
  const frozen = card.status === 'inactive';
  return button({
    label: frozen ? 'Unfreeze card' : 'Freeze card',
    key: `freeze ${card.id}`,
    press: () => scene.commit(() => (card.status = frozen ? 'active' : 'inactive')),
  });
}
