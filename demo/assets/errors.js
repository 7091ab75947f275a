/** What a developer reads of a failure, next to what the user sees. Runs before the elements, and before Connect.js. */
const lines = [];
const { error: write } = console;

console.error = (...args) => {
  write.apply(console, args);
  lines.push(args.filter((each) => typeof each === 'string').join(' '));
  render();
};

const codes = new Map();
document.addEventListener('connect-error', ({ detail: { error } }) => {
  // The site's own page about it, where error.helpUrl leads to the package's.
  codes.set(error.code, `docs/errors/${error.code}.html`);
  render();
});

function render() {
  const view = document.getElementById('developer');
  if (!view) return;
  view.querySelector('pre').textContent = lines.join('\n\n') || 'Nothing yet.';
  view.querySelector('ul').replaceChildren(
    ...Array.from(codes, ([code, url]) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      link.append(Object.assign(document.createElement('code'), { textContent: code }));
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}
document.addEventListener('DOMContentLoaded', () => {
  render();
  const list = document.querySelector('.faults');
  const chosen = list?.querySelector('[aria-current]');
  if (!chosen) return;
  // Unfolded next to the explanation, where CSS shows it too if the browser can.
  const wide = matchMedia('(width >= 60rem)');
  const fold = () => (list.querySelector('details').open = wide.matches);
  wide.addEventListener('change', fold);
  fold();
  // The list alone: the page stays at its top, where the explanation is.
  list.scrollTop += chosen.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
});

// What the sandbox was told to do is over when the faults of the network are: secondsOf in demo/faults.js.
const seconds = Number(new URLSearchParams(location.search).get('lasts')) || 8;
setTimeout(() => window.StripeConnect?.sandbox?.configure({ faults: {} }), seconds * 1000);
