/** The page under test: a platform signs up its sellers. */
export function showOnboarding(container) {
  container.innerHTML = `
    <stripe-connect-dashboard session-endpoint="/account_session">
      <stripe-connect-component name="account-onboarding"></stripe-connect-component>
      <p slot="error">We cannot reach our payment partner. Please call 555-0100.</p>
    </stripe-connect-dashboard>`;
  container.addEventListener('connect-exit', () => {
    container.innerHTML = '<h1>Thank you, we will be in touch</h1>';
  });
}
