/** Yours is a function of your identity provider's SDK, which renews a token that is about to expire. */
async function accessToken() {
  const response = await fetch('/token');
  return (await response.json()).token;
}

// #region page
const dashboard = document.querySelector('stripe-connect-dashboard');

dashboard.requestInit = async () => ({
  headers: { Authorization: `Bearer ${await accessToken()}` },
  redirect: 'error',
});
dashboard.sessionEndpoint = dashboard.dataset.endpoint;
// #endregion page
