// #region page
const dashboard = document.querySelector('stripe-connect-dashboard');

document.querySelector('select').addEventListener('change', ({ target }) => {
  dashboard.sessionEndpoint = `/shops/${encodeURIComponent(target.value)}/account_session`;
});
// #endregion page
