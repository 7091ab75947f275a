const texts = new Map([
  ['session-unauthorized', 'Please sign in again to see your payments.'],
  ['script-blocked', 'Your browser or your network blocks our payment partner.'],
]);

document.querySelector('#dash').addEventListener('connect-error', ({ target, currentTarget, detail: { error } }) => {
  // Not the error of a component inside.
  if (target !== currentTarget) return;
  document.querySelector('#failure').textContent = texts.get(error.code) ?? error.userMessage;
});
