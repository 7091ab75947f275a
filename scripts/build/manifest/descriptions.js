/**
 * A sentence for each setting and each callback of Connect.js. The types that they are made of have none: TypeScript
 * gives a member of a mapped type no documentation. One that is missing here fails `npm run manifest`.
 * https://docs.stripe.com/connect/supported-embedded-components
 */

/** By the property of `<stripe-connect-component>`. */
export const SETTINGS = {
  fullTermsOfServiceUrl: 'The URL of your full terms of service, which the user accepts.',
  recipientTermsOfServiceUrl: 'The URL of your terms of service for recipients of payouts.',
  privacyPolicyUrl: 'The URL of your privacy policy.',
  skipTermsOfServiceCollection:
    'Whether to leave out the step in which the user accepts the terms of service. Then you collect the acceptance.',
  collectionOptions:
    'Which requirements to collect: `fields` is `currently_due` or `eventually_due`, and `futureRequirements` is `omit` or `include`. Set it before the component is displayed.',
  defaultCard: 'The id of the card to display first (`ic_…`).',
  cardSwitching: 'Whether the user can switch to another card.',
  fetchEphemeralKey:
    'Called with `{issuingCard, nonce}` when the user wants to see the number of a card. Returns a promise of `{issuingCard, nonce, ephemeralKeySecret}`.',
  showSpendControls: 'Whether to display the spending limits of a card.',
  issuingProgram: 'The id of the issuing program whose cards to display (`iprg_…`).',
  financialAccount: 'The id of the financial account to display (`fa_…`). Required.',
  defaultFilters: 'The filters that are set at first: by amount, date, status and payment method.',
  payment: 'The id of the payment or charge to display (`pi_…`, `ch_…`, `py_…`).',
  hideProductTaxCodeSelector: 'Whether to leave out the selector for the tax code of products.',
  displayHeadOfficeCountries: 'The countries that the user can choose as head office, as two-letter codes.',
  displayCountries: 'The countries whose registrations to display, as two-letter codes.',
  payout: 'The id of the payout to display (`po_…`).',
  paymentMethodConfiguration: 'The id of the payment method configuration to display (`pmc_…`).',
  reportName: 'The figure to chart.',
  intervalStart: 'The first day of the chart.',
  intervalEnd: 'The last day of the chart.',
  intervalType: 'The period that each point of the chart stands for.',
};

/** By the event of `<stripe-connect-component>`. */
export const CALLBACKS = {
  'connect-exit': 'The user has left onboarding, finished or not. Cancelable: `preventDefault()` keeps the user here.',
  'connect-step-change': 'The user has reached another step of onboarding.',
  'connect-section-open': 'The user has opened a section of the account.',
  'connect-notifications-change': 'The number of notifications is known, or has changed.',
  'connect-instant-payouts-promotion-loaded': 'It is known whether there is an instant payout to offer.',
  'connect-instant-payout-created': 'The user has created an instant payout.',
  'connect-close': 'The user has closed the details.',
  'connect-disputes-loaded': 'The number of disputes of the payment is known.',
  'connect-tax-settings-updated': 'The user has saved the tax settings.',
  'connect-after-tax-registration-added': 'The user has added a tax registration.',
  'connect-after-tax-registration-expired': 'The user has ended a tax registration.',
  'connect-report-availability-loaded': 'It is known whether there is a report.',
  'connect-checkout-finished': 'The user has placed an order.',
  'connect-load-error': 'The component failed to load, or a part of it did.',
  'connect-loader-start': "Stripe's element displays its own loading state. The component is `ready` from then on.",
};

/** Returns the sentence about a name. */
export function sentenceFor(table, name) {
  if (!Object.hasOwn(table, name))
    throw new Error(`scripts/build/manifest/descriptions.js has no sentence for ${name}.`);
  return table[name];
}
