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

/** Those that are an overlay over the page and take no room in it. */
const overlays = {
  'payment-details': (scene: Scene): OverlaySpec => paymentOverlay(scene, scene.world.payment(scene.settings.payment ?? ''), () => scene.emit('onClose')),
  'payout-details': (scene: Scene): OverlaySpec => payoutOverlay(scene, scene.world.payout(scene.settings.payout ?? ''), () => scene.emit('onClose')),
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
};

export function isOverlay(tag: Tag): tag is OverlayTag {
  return tag in overlays;
}

export function overlayFor(scene: Scene, tag: OverlayTag): OverlaySpec {
  return overlays[tag](scene);
}

export function viewFor(scene: Scene, tag: Exclude<Tag, OverlayTag>): Child {
  const content = views[tag](scene);
  return content ? [content, h('p', { class: 'mark' }, scene.t('Sandbox'))] : [];
}

/** What Stripe shows when something fails after it has begun to show. */
export function errorView(scene: Scene, message: string): Child {
  return [notice({ tone: 'danger', title: 'Something went wrong', text: message, live: true }), h('p', { class: 'mark' }, scene.t('Sandbox'))];
}
