import { notice } from '../blocks/basic.js';
import type { Tag } from '../component-specs.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { notificationBanner } from './notification-banner.js';
import { disputesList, paymentDisputes } from './disputes.js';
import { issuingCard, issuingCardsList } from './issuing.js';
import { accountManagement } from './account-management.js';
import { accountOnboarding } from './account-onboarding.js';
import { paymentOverlay, payments } from './payments.js';
import { balances, payoutOverlay, payouts, payoutsList } from './payouts.js';
import { instantPayoutsPromotion } from './instant-payouts-promotion.js';
import { balanceReport, documents, payoutReconciliation } from './reports.js';
import { signInView } from './sign-in.js';
import { taxRegistrations, taxSettings } from './tax.js';
import { paymentMethodSettings } from './payment-method-settings.js';
import { reportingChart } from './reporting-chart.js';
import { terminalHardwareOrders, terminalHardwareShop } from './terminal-hardware.js';
import { financialAccount, financialAccountTransactions } from './treasury.js';

type View = (context: ViewContext) => Child;

/** Those that are an overlay over the page, with no content of their own in it. */
const overlays = {
  'payment-details': (context: ViewContext): OverlaySpec =>
    paymentOverlay(context, context.data.payment(context.settings.payment ?? ''), () => context.emit('onClose')),
  'payout-details': (context: ViewContext): OverlaySpec =>
    payoutOverlay(context, context.data.payout(context.settings.payout ?? ''), () => context.emit('onClose')),
} satisfies Partial<Record<Tag, unknown>>;

type OverlayTag = keyof typeof overlays;

const views: { readonly [T in Exclude<Tag, OverlayTag>]: View } = {
  'account-onboarding': accountOnboarding,
  'account-management': accountManagement,
  'notification-banner': notificationBanner,
  payments,
  'payment-disputes': paymentDisputes,
  'disputes-list': disputesList,
  payouts,
  'payouts-list': payoutsList,
  balances,
  'balance-report': balanceReport,
  'payout-reconciliation-report': payoutReconciliation,
  'instant-payouts-promotion': instantPayoutsPromotion,
  documents,
  'tax-registrations': taxRegistrations,
  'tax-settings': taxSettings,
  'issuing-card': issuingCard,
  'issuing-cards-list': issuingCardsList,
  'financial-account': financialAccount,
  'financial-account-transactions': financialAccountTransactions,
  'reporting-chart': reportingChart,
  'payment-method-settings': paymentMethodSettings,
  'terminal-hardware-orders': terminalHardwareOrders,
  'terminal-hardware-shop': terminalHardwareShop,
};

export function isOverlay(tag: Tag): tag is OverlayTag {
  return tag in overlays;
}

export function overlayFor(context: ViewContext, tag: OverlayTag): OverlaySpec {
  return overlays[tag](context);
}

export function viewFor(context: ViewContext, tag: Exclude<Tag, OverlayTag>): Child {
  const content = context.needsSignIn ? signInView(context) : views[tag](context);
  return content ? [content, h('p', { class: 'sandbox-label' }, context.t('Sandbox'))] : [];
}

/** What a component displays while it loads. */
export function skeletonView(context: ViewContext): Child {
  return h(
    'div',
    { class: 'skeleton', role: 'status', 'aria-label': context.t('Loading') },
    [1, 2, 3].map(() => h('div', { class: 'skeleton-line' })),
  );
}

/** What a component displays when it fails once it has started, or if authentication fails. */
export function errorView(context: ViewContext, message: string): Child {
  return [
    notice({ tone: 'danger', title: context.t('Something went wrong'), text: message, live: true }),
    h('p', { class: 'sandbox-label' }, context.t('Sandbox')),
  ];
}
