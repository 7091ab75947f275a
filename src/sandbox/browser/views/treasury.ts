import { badge, button, chip, facts, figures, head, section, text, type Tone } from '../blocks/basic.js';
import { cancelOr, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import type { FinancialAccount, Transfer } from '../data/treasury.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { headline, money, withId } from './labels.js';

const states: Record<Transfer['status'], readonly [string, Tone]> = {
  posted: ['Posted', 'success'],
  open: ['Pending', 'neutral'],
  void: ['Void', 'danger'],
};

function accountOf(scene: Scene): FinancialAccount {
  return scene.world.financialAccount(scene.settings.financialAccount ?? '');
}

export function financialAccount(scene: Scene): Child {
  const account = accountOf(scene);
  const { locale } = scene;
  const shown = scene.state('number shown', false);
  const verb = shown.value ? 'Hide' : 'Show';
  const move = (title: string, sign: 1 | -1) => () => scene.open(() => moveOverlay(scene, account, title, sign));
  return h(
    'div',
    { class: 'stack wide' },
    h(
      'div',
      { class: 'stack' },
      head(
        'Financial account',
        scene.can('transfer_balance') && button({ label: 'Add money', key: 'add', press: move('Add money', 1) }),
        scene.can('send_money') && button({ label: 'Send money', key: 'send', look: 'primary', press: move('Send money', -1) }),
      ),
      figures([
        { label: scene.t('Available'), value: locale.money(account.balance, 'usd') },
        { label: scene.t('On the way'), value: locale.money(account.incoming, 'usd') },
      ]),
    ),
    section(
      scene.t('Account details'),
      facts([
        ['Account', h('span', { class: 'id' }, account.id)],
        ['Routing number', h('span', { class: 'number' }, account.routing)],
        [
          'Account number',
          h(
            'span',
            { class: 'button-row' },
            h('span', { class: 'number' }, shown.value ? account.number : `•••••• ${account.number.slice(-4)}`),
            button({ label: verb, name: `${verb} the account number`, key: 'number', look: 'link', press: () => shown.set(!shown.value) }),
          ),
        ],
      ]),
    ),
    section(scene.t('Transactions'), rows(scene, account.transactions.slice(0, 5))),
  );
}

const groups = [
  ['All', () => true],
  ['Money in', ({ amount }: Transfer) => amount > 0],
  ['Money out', ({ amount }: Transfer) => amount < 0],
] as const;

export function financialAccountTransactions(scene: Scene): Child {
  const account = accountOf(scene);
  const chosen = scene.state('group', 0);
  return h(
    'div',
    { class: 'stack' },
    h('div', { class: 'stack tight' }, head(scene.t('Transactions')), h('p', { class: 'id' }, account.id)),
    h(
      'div',
      { class: 'chips' },
      groups.map(([label, fits], index) => {
        const count = h('span', { class: 'count' }, scene.locale.number(account.transactions.filter(fits).length));
        return chip({ label: [scene.t(label), count], key: label, pressed: chosen.value === index, press: () => chosen.set(index) });
      }),
    ),
    rows(scene, account.transactions.filter(groups[chosen.value]?.[1] ?? groups[0][1])),
  );
}

function rows(scene: Scene, transactions: readonly Transfer[]): Child {
  return table(scene, {
    caption: scene.t('Transactions'),
    rows: transactions,
    key: (transaction) => transaction.id,
    open: (transaction) => scene.open(() => transferOverlay(scene, transaction)),
    empty: 'No transactions yet.',
    columns: [
      { label: scene.t('Description'), place: 'lead', look: 'grow', cell: (transaction) => transaction.text },
      { label: 'Type', place: 'sub', look: 'quiet', cell: ({ id, kind }) => withId(scene, kind, id) },
      { label: scene.t('Status'), cell: (transaction) => badge(...states[transaction.status]) },
      { label: scene.t('Date'), place: 'end', look: 'quiet nowrap', cell: (transaction) => scene.locale.day(transaction.date) },
      { label: scene.t('Amount'), place: 'trail', look: 'end strong', cell: (transaction) => money(scene, transaction.amount, 'usd') },
    ],
  });
}

function transferOverlay(scene: Scene, transaction: Transfer): OverlaySpec {
  const { locale } = scene;
  return {
    title: transaction.text,
    body: () => [
      headline(locale.money(transaction.amount, 'usd'), badge(...states[transaction.status])),
      facts([
        ['Type', transaction.kind],
        [scene.t('Date'), locale.dateTime(transaction.date)],
        ['ID', h('span', { class: 'id' }, transaction.id)],
      ]),
    ],
  };
}

function moveOverlay(scene: Scene, account: FinancialAccount, title: string, sign: 1 | -1): OverlaySpec {
  return {
    title,
    body: () => [
      text(`${scene.t('Available')}: ${scene.locale.money(account.balance, 'usd')}`),
      form({
        key: 'move',
        fields: [{ name: 'amount', label: `${scene.t('Amount')} (USD)`, kind: 'number', value: '100.00', required: true }],
        buttons: cancelOr(scene, title, 'move'),
        submit: ({ amount }) => {
          const cents = sign * Math.round(Number(amount) * 100);
          scene.close();
          scene.commit(() => {
            account.balance += cents;
            account.transactions.unshift({
              id: scene.world.random(`move ${account.transactions.length}`).id('trxn'),
              text: title,
              kind: sign > 0 ? 'Inbound transfer' : 'Outbound payment',
              amount: cents,
              date: scene.world.now,
              status: 'open',
            });
          });
        },
      }),
    ],
  };
}
