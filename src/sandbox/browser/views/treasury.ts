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
import { goToFirstPage, table } from '../blocks/table.js';
import { inboundPending, type FinancialAccount, type Transaction } from '../data/treasury.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { headline, money, withObjectId } from './labels.js';

const statusLabels: Record<Transaction['status'], readonly [string, Tone]> = {
  posted: ['Posted', 'success'],
  open: ['Pending', 'neutral'],
  void: ['Void', 'danger'],
};

function statusOf(context: ViewContext, { status }: Transaction): HTMLElement {
  const [text, tone] = statusLabels[status];
  return badge(context.t(text), tone);
}

function accountShown(context: ViewContext): FinancialAccount {
  return context.data.financialAccount(context.settings.financialAccount ?? '');
}

export function financialAccount(context: ViewContext): Child {
  const account = accountShown(context);
  const { locale } = context;
  const shown = context.state('number shown', false);
  const verb = context.t(shown.value ? 'Hide' : 'Show');
  const label = context.t(shown.value ? 'Hide the account number' : 'Show the account number');
  const move = (title: string, sign: 1 | -1) => () =>
    context.openOverlay(() => moneyOverlay(context, account, title, sign));
  return h(
    'div',
    { class: 'stack wide' },
    h(
      'div',
      { class: 'stack' },
      header(
        context.t('Financial account'),
        context.isFeatureEnabled('transfer_balance') &&
          button({ label: context.t('Add money'), key: 'add', onClick: move('Add money', 1) }),
        context.isFeatureEnabled('send_money') &&
          button({ label: context.t('Send money'), key: 'send', variant: 'primary', onClick: move('Send money', -1) }),
      ),
      metrics([
        { label: context.t('Available'), value: locale.money(account.balance, 'usd') },
        { label: context.t('On the way'), value: locale.money(inboundPending(account), 'usd') },
      ]),
    ),
    section(
      context.t('Account details'),
      descriptionList([
        [context.t('Account'), h('span', { class: 'id' }, account.id)],
        [context.t('Routing number'), h('span', { class: 'number' }, account.routingNumber)],
        [
          context.t('Account number'),
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
              accessibleName: label,
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
          onClick: () => {
            goToFirstPage(context, context.t('Transactions'));
            chosen.set(index);
          },
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
    emptyText: context.t('No transactions yet.'),
    columns: [
      {
        label: context.t('Description'),
        compactArea: 'top-start',
        className: 'grow',
        cell: (transaction) => context.t(transaction.description),
      },
      {
        label: context.t('Type'),
        compactArea: 'bottom-start',
        className: 'quiet',
        cell: ({ id, type }) => withObjectId(context, context.t(type), id),
      },
      { label: context.t('Status'), cell: (transaction) => statusOf(context, transaction) },
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
    title: context.t(transaction.description),
    body: () => [
      headline(locale.money(transaction.amount, 'usd'), statusOf(context, transaction)),
      descriptionList([
        [context.t('Type'), context.t(transaction.type)],
        [context.t('Date'), locale.dateTime(transaction.date)],
        ['ID', h('span', { class: 'id' }, transaction.id)],
      ]),
    ],
  };
}

function moneyOverlay(context: ViewContext, account: FinancialAccount, title: string, sign: 1 | -1): OverlaySpec {
  return {
    title: context.t(title),
    body: () => [
      paragraph(`${context.t('Available')}: ${context.locale.money(account.balance, 'usd')}`),
      form(context, {
        key: 'move',
        fields: [
          { name: 'amount', label: `${context.t('Amount')} (USD)`, kind: 'number', value: '100.00', required: true },
        ],
        buttons: formButtons(context, context.t(title), 'move'),
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
