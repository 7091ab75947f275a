/** What tells the sandbox about the business of the account that is signed in, and what else it is to do. */
export function sandboxMeta(config) {
  const content = JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<meta name="stripe-connect-sandbox" content="${content}">`;
}
