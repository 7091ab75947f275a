/** For pages that stay open for days: each request has a nonce of its own. */
const dashboard = document.querySelector('stripe-connect-dashboard');

dashboard.requestInit = async () => {
  const response = await fetch('/wp-admin/admin-ajax.php?action=rest-nonce');
  return { headers: { 'X-WP-Nonce': await response.text() } };
};
