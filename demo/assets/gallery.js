// Below each component, the last of its events.
const { events } = document.querySelector('main').dataset;

for (const event of events.split(' ')) {
  document.addEventListener(event, ({ type, target, detail }) => {
    const output = target.closest('.component')?.querySelector('output');
    if (output) output.textContent = `${type} ${describe(detail)}`;
  });
}

function describe(detail) {
  if (detail?.error) return detail.error.code ?? detail.error.type ?? '';
  return detail ? JSON.stringify(detail, (_, value) => (typeof value === 'function' ? undefined : value)) : '';
}
