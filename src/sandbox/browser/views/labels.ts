import { badge, type Tone } from '../blocks/basic.js';
import { h, type Child } from '../dom.js';
import type { DisputeStatus } from '../data/disputes.js';
import type { Payment } from '../data/payments.js';
import type { PayoutStatus } from '../data/payouts.js';
import type { ViewContext } from '../view-context.js';

type Label = readonly [text: string, tone: Tone];

const payments: Record<Payment['status'], Label> = {
  blocked: ['Blocked', 'danger'],
  canceled: ['Canceled', 'neutral'],
  disputed: ['Disputed', 'warning'],
  early_fraud_warning: ['Fraud warning', 'warning'],
  failed: ['Failed', 'danger'],
  incomplete: ['Incomplete', 'neutral'],
  partially_refunded: ['Partially refunded', 'neutral'],
  pending: ['Pending', 'neutral'],
  refund_pending: ['Refund pending', 'neutral'],
  refunded: ['Refunded', 'neutral'],
  successful: ['Succeeded', 'success'],
  uncaptured: ['Uncaptured', 'warning'],
};

const payouts: Record<PayoutStatus, Label> = {
  paid: ['Paid', 'success'],
  in_transit: ['In transit', 'neutral'],
  pending: ['Pending', 'neutral'],
  failed: ['Failed', 'danger'],
};

const disputes: Record<DisputeStatus, Label> = {
  needs_response: ['Needs response', 'warning'],
  under_review: ['Under review', 'neutral'],
  won: ['Won', 'success'],
  lost: ['Lost', 'danger'],
};

const labels = { payments, payouts, disputes };

export function statusText(status: Payment['status']): string {
  return payments[status][0];
}

export function statusBadge<T extends keyof typeof labels>(
  context: ViewContext,
  table: T,
  value: keyof (typeof labels)[T],
): HTMLElement {
  const [text, tone] = labels[table][value] as Label;
  return badge(context.t(text), tone);
}

const shortBrands: Record<string, string> = { Mastercard: 'MC' };

export function paymentMethod(context: ViewContext, { brand, last4 }: Pick<Payment, 'brand' | 'last4'>): HTMLElement {
  if (!last4) return h('span', {}, brand);
  return h(
    'span',
    { class: 'payment-method' },
    h('span', { class: 'brand', 'aria-hidden': 'true' }, shortBrands[brand] ?? context.t(brand).toUpperCase()),
    h('span', { class: 'visually-hidden' }, context.t('{brand} ending in', { brand: context.t(brand) }), ' '),
    h('span', { class: 'number' }, h('span', { 'aria-hidden': 'true' }, '•••• '), last4),
  );
}

/** An id, where the page wants ids to be seen. */
export function objectId(context: ViewContext, value: string): Child {
  return context.showIds && h('span', { class: 'id' }, value);
}

/** A cell's text, with the id below where the page wants ids to be seen. */
export function withObjectId(context: ViewContext, content: Child, value: string): Child {
  return [content, context.showIds && h('div', {}, objectId(context, value))];
}

/** The first line of an overlay. It takes the focus from a button with this key, when that is gone. */
export function headline(amount: string, state: Child, key?: string): HTMLElement {
  return h(
    'div',
    { class: 'button-row', 'data-key': key, tabindex: key ? -1 : undefined },
    h('p', { class: 'heading-xl number' }, amount),
    state,
  );
}

/** What a payment is for. */
export function descriptionOf(context: ViewContext, { description, number }: Payment): string {
  return number ? `${context.t(description)} ${number}` : description;
}

export function money(context: ViewContext, amount: number, currency: string): HTMLElement {
  return h('span', { class: 'number' }, context.locale.money(amount, currency));
}
