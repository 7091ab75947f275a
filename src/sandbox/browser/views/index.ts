import { notice } from '../blocks/basic.js';
import type { Tag } from '../catalogue.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { notificationBanner } from './banner.js';
import { disputesList, paymentDisputes } from './disputes.js';
import { issuingCard, issuingCardsList } from './issuing.js';
import { accountManagement } from './management.js';
import { accountOnboarding } from './onboarding.js';
import { paymentOverlay, payments } from './payments.js';
import { balances, payoutOverlay, payouts, payoutsList } from './payouts.js';
import { instantPayoutsPromotion } from './promotion.js';
import { balanceReport, documents, payoutReconciliation } from './reports.js';
import { taxRegistrations, taxSettings } from './tax.js';
import { financialAccount, financialAccountTransactions } from './treasury.js';

type View = (scene: Scene) => Child;

const nothing: View = () => false;

const views: { readonly [T in Tag]: View } = {
  'account-onboarding': accountOnboarding,
  'account-management': accountManagement,
  'notification-banner': notificationBanner,
  payments,
  'payment-details': nothing,
  'payment-disputes': paymentDisputes,
  'disputes-list': disputesList,
  payouts,
  'payouts-list': payoutsList,
  'payout-details': nothing,
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
};

const overlays: Partial<Record<Tag, (scene: Scene) => OverlaySpec>> = {
  'payment-details': (scene) => paymentOverlay(scene, scene.world.payment(scene.settings.payment ?? ''), () => scene.emit('onClose')),
  'payout-details': (scene) => payoutOverlay(scene, scene.world.payout(scene.settings.payout ?? ''), () => scene.emit('onClose')),
};

export function viewFor(scene: Scene, tag: Tag): Child {
  const content = views[tag](scene);
  return content ? [content, h('p', { class: 'mark' }, scene.t('Sandbox'))] : [];
}

export function overlayFor(scene: Scene, tag: Tag): OverlaySpec | undefined {
  return overlays[tag]?.(scene);
}

/** What Stripe shows when something fails after it has begun to show. */
export function errorView(scene: Scene, message: string): Child {
  return [notice({ tone: 'danger', title: 'Something went wrong', text: message, live: true }), h('p', { class: 'mark' }, scene.t('Sandbox'))];
}
