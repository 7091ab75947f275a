document.querySelector('#shop').addEventListener('change', ({ target }) => {
  document.querySelector('#dash').sessionEndpoint = `/account_session/${target.value}`;
});
