/** The platform's own orders, as its database has them: with the id of each order's payment. */
import { escapeHtml } from './escape.js';

const FIRST_NUMBER = 1042;
const BOOKED = ['Nov 14', 'Nov 14', 'Nov 13', 'Nov 12', 'Nov 10', 'Nov 9', 'Nov 9', 'Nov 7', 'Nov 6'];

/** On Stripe the demo has no database: the ids are those of `STRIPE_PAYMENTS`, separated by commas. */
export function ordersOf({ business }, payments = process.env.STRIPE_PAYMENTS) {
  const names = business?.products.map(({ name }) => name) ?? [];
  const ids = business ? names.map((_, index) => `pi_sandbox_${index + 1}`) : (payments?.split(',') ?? []);
  return ids.map((payment, index) => ({
    number: FIRST_NUMBER - index,
    booked: BOOKED[index % BOOKED.length],
    what: names[index] ?? 'Order',
    payment: payment.trim(),
  }));
}

const row = ({ number, booked, what, payment }) => `<tr>
                <td>${number}</td>
                <td>${booked}</td>
                <td>${escapeHtml(what)}</td>
                <td><button class="quiet" commandfor="details" command="--open" value="${escapeHtml(payment)}"
                  aria-label="Details of order ${number}">Details</button></td>
              </tr>`;

/** Puts the rows where the page has a place for them. */
export const withOrders = (html, account) =>
  html.replace('<!-- orders -->', () => ordersOf(account).map(row).join('\n              '));
