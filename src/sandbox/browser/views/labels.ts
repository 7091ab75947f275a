import { badge, type Tone } from '../blocks/basic.js';
import { h, type Child } from '../dom.js';
import type { DisputeStatus, Payment } from '../data/payments.js';
import type { PayoutStatus } from '../data/payouts.js';
import type { Scene } from '../scene.js';

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

const tables = { payments, payouts, disputes };

export function statusText(status: Payment['status']): string {
  return payments[status][0];
}

export function status<T extends keyof typeof tables>(scene: Scene, table: T, value: keyof (typeof tables)[T]): HTMLElement {
  const [text, tone] = tables[table][value] as Label;
  return badge(scene.t(text), tone);
}

const short: Record<string, string> = { Mastercard: 'MC' };

export function method({ brand, last4 }: Pick<Payment, 'brand' | 'last4'>): HTMLElement {
  if (!last4) return h('span', {}, brand);
  return h(
    'span',
    { class: 'method' },
    h('span', { class: 'brand', 'aria-hidden': 'true' }, short[brand] ?? brand.toUpperCase()),
    h('span', { class: 'hidden-text' }, `${brand} ending in `),
    h('span', { class: 'number' }, h('span', { 'aria-hidden': 'true' }, '•••• '), last4),
  );
}

/** An id, where the page wants ids to be seen. */
export function id(scene: Scene, value: string): Child {
  return scene.showIds && h('span', { class: 'id' }, value);
}

/** A cell's text, with the id below where the page wants ids to be seen. */
export function withId(scene: Scene, content: Child, value: string): Child {
  return [content, scene.showIds && h('div', {}, id(scene, value))];
}

/** What an overlay is about, at its head. */
export function headline(amount: string, state: Child): HTMLElement {
  return h('div', { class: 'button-row' }, h('p', { class: 'heading-xl number' }, amount), state);
}

export function money(scene: Scene, amount: number, currency: string): HTMLElement {
  return h('span', { class: 'number' }, scene.locale.money(amount, currency));
}
