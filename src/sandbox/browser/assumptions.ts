/**
 * How much is known about something that the sandbox does:
 *
 * - `src`: read in the source of a package of Stripe's, `@stripe/connect-js` or `stripe`
 * - `doc`: Stripe's documentation or changelog
 * - `sdk`: source of Stripe's mobile SDKs or sample apps, which drive the same components
 * - `seen`: reported from a real run by someone else
 * - `open`: not shown yet, so a page has to work either way
 */
export type Label = 'src' | 'doc' | 'sdk' | 'seen' | 'open';

interface Fact {
  /** One sentence about the real Connect.js, or about Stripe's API. */
  readonly statement: string;
  readonly label: Label;
  /** Where it is shown. For an open one: why it is assumed. */
  readonly source: string;
}

export interface Assumption<Value = unknown> extends Fact {
  /** What the sandbox does unless it is told otherwise. */
  readonly default: Value;
  /** The other possibility. The tests also run with this one. */
  readonly reversed: Value;
}

/**
 * What the sandbox assumes and can do the other way, by the name of its option. The options, the fuzz tests, the run of
 * the tests with everything reversed and docs/tested.md are made from this table.
 */
export const ASSUMPTIONS = {
  skeleton: {
    statement:
      '`onLoaderStart` means that a component displays a loading state of its own. Its content follows, and nothing reports that.',
    label: 'sdk',
    source: 'stripe-ios and stripe-android remove their own spinner at this call; documentation of `setOnLoaderStart`',
    default: true,
    reversed: false,
  },
  claim: {
    statement: 'An element claims its session before it calls `onLoaderStart`.',
    label: 'open',
    source: 'The mobile SDKs receive both, without an order',
    default: 'before-start',
    reversed: 'after-start',
  },
  secretPerElement: {
    statement: 'A component that is created later uses the session of its instance, without another client secret.',
    label: 'open',
    source: 'No second request is seen with the released loader of `@stripe/connect-js`',
    default: false,
    reversed: true,
  },
  startBeforeAuthenticationError: {
    statement: 'If authentication fails, `onLoadError` is called without `onLoaderStart` before it.',
    label: 'open',
    source: 'The public reports show the text, not the calls',
    default: false,
    reversed: true,
  },
  authenticationErrorText: {
    statement: "If authentication fails, every component displays Stripe's own error text in its place.",
    label: 'seen',
    source: 'A public report of a test session with a live key',
    default: true,
    reversed: false,
  },
  retriesRejectedSecret: {
    statement: 'After `fetchClientSecret` has rejected, it is called again for a component that is created later.',
    label: 'open',
    source: 'Stripe documents the error, not what follows it',
    default: true,
    reversed: false,
  },
  reportsMissingSecret: {
    statement: 'If `fetchClientSecret` resolves without a string, no `onLoadError` is called.',
    label: 'open',
    source: 'stripe-connect-furever-demo#199 reports a console error and empty components',
    default: false,
    reversed: true,
  },
  noticesAccountChange: {
    statement: 'A renewed client secret may belong to another account.',
    label: 'open',
    source: 'No check is known',
    default: false,
    reversed: true,
  },
  prefixedTagNames: {
    statement: 'The payloads of `onLoaderStart` and `onLoadError` name the element with its prefix.',
    label: 'seen',
    source: 'Fixtures of a real integration',
    default: true,
    reversed: false,
  },
  refuseShadowRoot: {
    statement: 'A component works inside a shadow root.',
    label: 'open',
    source: 'No report of either; the sandbox warns',
    default: false,
    reversed: true,
  },
  setters: {
    statement: "The setters are on the prototype of Stripe's element.",
    label: 'open',
    source: 'The loader calls them by name, which fits both',
    default: 'prototype',
    reversed: 'element',
  },
  plainSetters: {
    statement: 'An element that was not created by an instance has `set…InternalOnly` only, no plain `set…`.',
    label: 'open',
    source: 'The loader of `@stripe/connect-js` calls those with the suffix',
    default: false,
    reversed: true,
  },
  lateOnLoad: {
    statement: '`StripeConnect.onLoad` is not called if the page sets it after the script has run.',
    label: 'open',
    source: 'Stripe documents the order script tag, then `onLoad`; a public site relies on a late one',
    default: false,
    reversed: true,
  },
  callsAfterRemoval: {
    statement: 'No listener is called after its element has been removed.',
    label: 'open',
    source: 'A response that is under way may arrive late',
    default: false,
    reversed: true,
  },
} as const satisfies Record<string, Assumption>;

export type AssumptionName = keyof typeof ASSUMPTIONS;

/** The value of each option of the table. */
export type AssumptionValues = {
  -readonly [Name in AssumptionName]: Widen<
    (typeof ASSUMPTIONS)[Name]['default'] | (typeof ASSUMPTIONS)[Name]['reversed']
  >;
};
type Widen<Value> = Value extends boolean ? boolean : Value;

/** All options of the table with their defaults, or all reversed. */
export function assumptionValues(side: 'default' | 'reversed'): AssumptionValues {
  return Object.fromEntries(
    Object.entries(ASSUMPTIONS).map(([name, assumption]) => [name, assumption[side]]),
  ) as unknown as AssumptionValues;
}

/** What the sandbox does and cannot be told to do otherwise. */
export const FACTS: readonly Fact[] = [
  {
    statement: '`fetchClientSecret` is called immediately, in parallel with the script.',
    label: 'src',
    source: '`@stripe/connect-js` 3.4.6',
  },
  {
    statement:
      'An element has the HTML name `stripe-connect-<tag>`, and a setter for each method that the package lists.',
    label: 'src',
    source: '`@stripe/connect-js` 3.4.6',
  },
  {
    statement:
      '`payment-details` and `payment-disputes` need a payment, `payout-details` a payout, and `financial-account` and `financial-account-transactions` a financial account.',
    label: 'doc',
    source: "Stripe's page of each component; types of `@stripe/connect-js`",
  },
  {
    statement:
      'The content is a cross-origin iframe inside the element, named `stripe-connect-ui-layer-…`, with a `data-testid`. An overlay is a second one in the document.',
    label: 'seen',
    source: 'End-to-end tests of WooCommerce and others',
  },
  {
    statement: 'Account onboarding adds a third, fixed iframe with `data-stripejs-layer="true"`.',
    label: 'seen',
    source: 'connect-js#113',
  },
  {
    statement: 'A `fetchClientSecret` that rejects results in `account_session_create_error`.',
    label: 'doc',
    source: 'Documentation of `setOnLoadError`',
  },
  {
    statement:
      'If `fetchClientSecret` resolves without a string, the console has an error, nothing is rendered, and the session fails until the page creates another instance.',
    label: 'seen',
    source: 'stripe-connect-furever-demo#199',
  },
  {
    statement: 'A client secret is short-lived and can be used once.',
    label: 'doc',
    source: 'Documentation of account sessions',
  },
  {
    statement: 'Connect.js calls `fetchClientSecret` again when its session expires.',
    label: 'doc',
    source: 'Documentation of `fetchClientSecret`',
  },
  {
    statement: 'If an expired session cannot be renewed, the component displays an error message.',
    label: 'seen',
    source: 'connect-js#157',
  },
  {
    statement: 'In live mode, a page without HTTPS results in `invalid_request_error`.',
    label: 'seen',
    source: 'woocommerce-payments#10537 and #10573',
  },
  {
    statement: 'Signing in opens a popup. A popup that is blocked results in an unhandled `SubmerchantAuthError`.',
    label: 'seen',
    source: 'react-connect-js#93',
  },
  {
    statement: '`Cross-Origin-Opener-Policy` other than `unsafe-none` breaks signing in.',
    label: 'doc',
    source: "Stripe's requirements for the Content-Security-Policy of a page",
  },
  {
    statement: 'While a user signs in, the step of account onboarding is `stripe_user_authentication`.',
    label: 'seen',
    source: 'Step names in a real integration',
  },
  {
    statement: 'A client secret has 60 characters: `accs_secret__` and 47 letters and digits.',
    label: 'seen',
    source: 'Many public logs and fixtures',
  },
  {
    statement: "The sandbox's responses match Stripe's OpenAPI description.",
    label: 'src',
    source: 'The description inside stripe-mock, against which the tests validate them',
  },
  {
    statement: 'Components that a session does not enable still have their default features.',
    label: 'doc',
    source: 'API reference of the account session object',
  },
  {
    statement:
      '`disable_stripe_user_authentication` must be the same in all components that have it; `payment_method_settings` may leave it out.',
    label: 'sdk',
    source: 'stripe-connect-furever-demo',
  },
  {
    statement: 'Preview components need the API version `<version>; embedded_connect_beta=v2`.',
    label: 'sdk',
    source: 'stripe-connect-furever-demo',
  },
];
