/** What a developer gets of a failure, beside what the person sees. Runs before the elements, and before Connect.js. */
const lines = [];
const { error: write } = console;

console.error = (...args) => {
  write.apply(console, args);
  lines.push(args.filter((each) => typeof each === 'string').join(' '));
  render();
};

const codes = new Map();
document.addEventListener('connect-error', ({ detail: { error } }) => {
  codes.set(error.code, error.helpUrl);
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
  document.querySelector('.faults [aria-current]')?.scrollIntoView({ block: 'nearest' });
});

// What the sandbox was told to do is over when the faults of the network are: secondsOf in demo/faults.js.
const seconds = Number(new URLSearchParams(location.search).get('lasts')) || 8;
setTimeout(() => window.StripeConnect?.sandbox?.configure({ faults: {} }), seconds * 1000);
