import type { PaymentsListDefaultFilters } from '@stripe/connect-js';
import type { Payment } from '../data/payments.js';
import { isDate } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { statusText } from './labels.js';

type Test = (payment: Payment) => boolean;

/** One of the page's filters. */
export interface Filter {
  label: string;
  test: Test;
}

/** Parses `defaultFilters` as strictly as Stripe does: a date must be a `Date`. */
export function readFilters(context: ViewContext, given: PaymentsListDefaultFilters | undefined): Filter[] {
  if (!given) return [];
  return [
    amountFilter(context, given.amount),
    dateFilter(context, given.date),
    statusFilter(context, given.status),
    methodFilter(context, given.paymentMethod),
  ].filter((filter) => filter !== undefined);
}

function amountFilter(context: ViewContext, amount: PaymentsListDefaultFilters['amount']): Filter | undefined {
  if (!amount) return undefined;
  const money = (value: number) => context.locale.money(value, 'usd');
  if ('equals' in amount)
    return { label: `= ${money(amount.equals)}`, test: (payment) => payment.amount === amount.equals };
  if ('greaterThan' in amount)
    return { label: `> ${money(amount.greaterThan)}`, test: (payment) => payment.amount > amount.greaterThan };
  if ('lessThan' in amount)
    return { label: `< ${money(amount.lessThan)}`, test: (payment) => payment.amount < amount.lessThan };
  const { lowerBound, upperBound } = amount.between;
  return {
    label: `${money(lowerBound)} – ${money(upperBound)}`,
    test: (payment) => payment.amount >= lowerBound && payment.amount <= upperBound,
  };
}

function dateFilter(context: ViewContext, date: PaymentsListDefaultFilters['date']): Filter | undefined {
  if (!date) return undefined;
  const bounds =
    'between' in date ? [date.between.start, date.between.end] : ['before' in date ? date.before : date.after];
  if (!bounds.every((bound) => isDate(bound) && !Number.isNaN(bound.getTime()))) {
    console.error('payments: defaultFilters.date needs Date objects. The filter is ignored.');
    return undefined;
  }
  const day = (value: Date) => context.locale.date(value);
  if ('before' in date) return { label: `< ${day(date.before)}`, test: (payment) => payment.created < date.before };
  if ('after' in date) return { label: `> ${day(date.after)}`, test: (payment) => payment.created > date.after };
  const { start, end } = date.between;
  return {
    label: `${day(start)} – ${day(end)}`,
    test: (payment) => payment.created >= start && payment.created <= end,
  };
}

function statusFilter(context: ViewContext, statuses: PaymentsListDefaultFilters['status']): Filter | undefined {
  if (!statuses?.length) return undefined;
  return {
    label: statuses.map((status) => context.t(statusText(status))).join(', '),
    test: (payment) => statuses.includes(payment.status),
  };
}

function methodFilter(context: ViewContext, method: PaymentsListDefaultFilters['paymentMethod']): Filter | undefined {
  return (
    method && { label: context.t(method.replaceAll('_', ' ')), test: (payment) => payment.paymentMethod === method }
  );
}
