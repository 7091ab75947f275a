/** The platform's own orders, as its database has them: with the id of each order's payment. */
import { AccountData } from '../dist/sandbox/browser/data/account-data.js';
import { escapeHtml } from './escape.js';

const LAST_NUMBER = 1042;
const COUNT = 12;
const STATUSES = {
  successful: 'Paid',
  uncaptured: 'To confirm',
  pending: 'Payment pending',
  failed: 'Not paid',
  canceled: 'Canceled',
  refunded: 'Refunded',
  partially_refunded: 'Partly refunded',
  disputed: 'Disputed',
};
const DATE = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** On the sandbox: what its components show, too. */
function readSandbox({ id, business, now = Date.now() }) {
  const { payments } = new AccountData(id, '', new Date(now), business);
  return payments.slice(0, COUNT).map((payment) => ({
    payment: payment.id,
    booked: DATE.format(payment.created),
    guest: payment.customer,
    what: payment.description,
    amount: MONEY.format(payment.amount / 100),
    status: STATUSES[payment.status],
  }));
}

/** On Stripe the demo has no database: the ids are those of `STRIPE_PAYMENTS`, separated by commas. */
const readSetting = (ids = '') =>
  ids
    .split(',')
    .filter(Boolean)
    .map((payment) => ({ payment: payment.trim() }));

export function ordersOf(account) {
  // A worker has no environment.
  const orders = account.business ? readSandbox(account) : readSetting(globalThis.process?.env.STRIPE_PAYMENTS);
  return orders.map((order, index) => ({ number: LAST_NUMBER - index, ...order }));
}

const cell = (label, text = '–') => `<td data-label="${label}">${escapeHtml(text)}</td>`;

const row = ({ number, booked, guest, what, amount, status, payment }) => `<tr>
                <th scope="row">${number}</th>
                ${cell('Booked', booked)}
                ${cell('Guest', guest)}
                ${cell('Trip', what)}
                ${cell('Status', status)}
                ${cell('Amount', amount)}
                <td><button class="quiet" commandfor="details" command="--open" value="${escapeHtml(payment)}"
                  aria-label="Details of order ${number}">Details</button></td>
              </tr>`;

const NONE = '<tr class="none"><td colspan="7">No orders yet. They appear here when guests book.</td></tr>';

/** Puts the rows into the page's table. */
export const withOrders = (html, account) =>
  html.replace(/(<tbody class="orders-body">)[^]*?(<\/tbody>)/, (_, start, end) => {
    const rows = ordersOf(account).map(row);
    return `${start}
              ${rows.join('\n              ') || NONE}
            ${end}`;
  });
