/** Without these a component shows nothing; the ids are those of the sandbox. */
export const REQUIRED = {
  'payment-details': { payment: 'pi_sandbox_2' },
  'payment-disputes': { payment: 'pi_sandbox_2' },
  'payout-details': { payout: 'po_sandbox_1' },
  'financial-account': { 'financial-account': 'fa_sandbox_1' },
  'financial-account-transactions': { 'financial-account': 'fa_sandbox_1' },
};

/**
 * Of the manifest's attributes of `<stripe-connect-component>`, the settings of one component: their descriptions say
 * which they are for.
 */
export const settingsOf = (name, attributes) =>
  attributes.filter(
    ({ description }) => description.startsWith('For ') && description.split(': ')[0].includes(`\`${name}\``),
  );
