/** Who signs out of the platform signs out of Stripe's components too. */
document.querySelector('form[action$="sign-out"]').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const dashboards = [...document.querySelectorAll('stripe-connect-dashboard')];
  await Promise.allSettled(dashboards.map((dashboard) => dashboard.logout()));
  form.submit();
});
