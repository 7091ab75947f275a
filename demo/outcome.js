/** How far an account has come, by what Stripe's API returns for it: only the server can read that. */
export function outcomeOf({ details_submitted, charges_enabled, requirements }) {
  const isMissing = [...(requirements?.past_due ?? []), ...(requirements?.currently_due ?? [])].length > 0;
  if (!details_submitted) return 'left-early';
  if (isMissing) return 'more-needed';
  return charges_enabled ? 'finished' : 'in-review';
}
