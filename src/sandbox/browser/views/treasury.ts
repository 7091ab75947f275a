import {
  badge,
  button,
  chip,
  descriptionList,
  metrics,
  header,
  section,
  paragraph,
  type Tone,
} from '../blocks/basic.js';
import { formButtons, form } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import type { FinancialAccount, Transaction } from '../data/treasury.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { headline, money, withObjectId } from './labels.js';

const statusLabels: Record<Transaction['status'], readonly [string, Tone]> = {
  posted: ['Posted', 'success'],
  open: ['Pending', 'neutral'],
  void: ['Void', 'danger'],
};

function accountShown(context: ViewContext): FinancialAccount {
  return context.data.financialAccount(context.settings.financialAccount ?? '');
}

export function financialAccount(context: ViewContext): Child {
  const account = accountShown(context);
  const { locale } = context;
  const shown = context.state('number shown', false);
  const verb = shown.value ? 'Hide' : 'Show';
  const move = (title: string, sign: 1 | -1) => () =>
    context.openOverlay(() => moneyOverlay(context, account, title, sign));
  return h(
    'div',
    { class: 'stack wide' },
    h(
      'div',
      { class: 'stack' },
      header(
        'Financial account',
        context.isFeatureEnabled('transfer_balance') &&
          button({ label: 'Add money', key: 'add', onClick: move('Add money', 1) }),
        context.isFeatureEnabled('send_money') &&
          button({ label: 'Send money', key: 'send', variant: 'primary', onClick: move('Send money', -1) }),
      ),
      metrics([
        { label: context.t('Available'), value: locale.money(account.balance, 'usd') },
        { label: context.t('On the way'), value: locale.money(account.inboundPending, 'usd') },
      ]),
    ),
    section(
      context.t('Account details'),
      descriptionList([
        ['Account', h('span', { class: 'id' }, account.id)],
        ['Routing number', h('span', { class: 'number' }, account.routingNumber)],
        [
          'Account number',
          h(
            'span',
            { class: 'button-row' },
            h(
              'span',
              { class: 'number' },
              shown.value ? account.accountNumber : `•••••• ${account.accountNumber.slice(-4)}`,
            ),
            button({
              label: verb,
              accessibleName: `${verb} the account number`,
              key: 'number',
              variant: 'link',
              onClick: () => shown.set(!shown.value),
            }),
          ),
        ],
      ]),
    ),
    section(context.t('Transactions'), transactionsTable(context, account.transactions.slice(0, 5))),
  );
}

const groups = [
  ['All', () => true],
  ['Money in', ({ amount }: Transaction) => amount > 0],
  ['Money out', ({ amount }: Transaction) => amount < 0],
] as const;

export function financialAccountTransactions(context: ViewContext): Child {
  const account = accountShown(context);
  const chosen = context.state('group', 0);
  return h(
    'div',
    { class: 'stack' },
    h('div', { class: 'stack tight' }, header(context.t('Transactions')), h('p', { class: 'id' }, account.id)),
    h(
      'div',
      { class: 'chips' },
      groups.map(([label, fits], index) => {
        const count = h('span', { class: 'count' }, context.locale.number(account.transactions.filter(fits).length));
        return chip({
          label: [context.t(label), count],
          key: label,
          pressed: chosen.value === index,
          onClick: () => chosen.set(index),
        });
      }),
    ),
    transactionsTable(context, account.transactions.filter(groups[chosen.value]?.[1] ?? groups[0][1])),
  );
}

function transactionsTable(context: ViewContext, transactions: readonly Transaction[]): Child {
  return table(context, {
    caption: context.t('Transactions'),
    rows: transactions,
    key: (transaction) => transaction.id,
    onOpen: (transaction) => context.openOverlay(() => transactionOverlay(context, transaction)),
    emptyText: 'No transactions yet.',
    columns: [
      {
        label: context.t('Description'),
        compactArea: 'top-start',
        className: 'grow',
        cell: (transaction) => transaction.description,
      },
      {
        label: 'Type',
        compactArea: 'bottom-start',
        className: 'quiet',
        cell: ({ id, type }) => withObjectId(context, type, id),
      },
      { label: context.t('Status'), cell: (transaction) => badge(...statusLabels[transaction.status]) },
      {
        label: context.t('Date'),
        compactArea: 'bottom-end',
        className: 'quiet nowrap',
        cell: (transaction) => context.locale.day(transaction.date),
      },
      {
        label: context.t('Amount'),
        compactArea: 'top-end',
        className: 'end strong',
        cell: (transaction) => money(context, transaction.amount, 'usd'),
      },
    ],
  });
}

function transactionOverlay(context: ViewContext, transaction: Transaction): OverlaySpec {
  const { locale } = context;
  return {
    title: transaction.description,
    body: () => [
      headline(locale.money(transaction.amount, 'usd'), badge(...statusLabels[transaction.status])),
      descriptionList([
        ['Type', transaction.type],
        [context.t('Date'), locale.dateTime(transaction.date)],
        ['ID', h('span', { class: 'id' }, transaction.id)],
      ]),
    ],
  };
}

function moneyOverlay(context: ViewContext, account: FinancialAccount, title: string, sign: 1 | -1): OverlaySpec {
  return {
    title,
    body: () => [
      paragraph(`${context.t('Available')}: ${context.locale.money(account.balance, 'usd')}`),
      form({
        key: 'move',
        fields: [
          { name: 'amount', label: `${context.t('Amount')} (USD)`, kind: 'number', value: '100.00', required: true },
        ],
        buttons: formButtons(context, title, 'move'),
        onSubmit: ({ amount }) => {
          const cents = sign * Math.round(Number(amount) * 100);
          context.closeOverlay();
          context.updateData(() => {
            account.balance += cents;
            account.transactions.unshift({
              id: context.data.random(`move ${account.transactions.length}`).id('trxn'),
              description: title,
              type: sign > 0 ? 'Inbound transfer' : 'Outbound payment',
              amount: cents,
              date: context.data.now,
              status: 'open',
            });
          });
        },
      }),
    ],
  };
}
