/** Before the elements: the worker that is the server of the static demo. */
const { serviceWorker } = navigator;

if (serviceWorker) {
  const wasControlled = !!serviceWorker.controller;
  await serviceWorker.register('worker.js');
  const { active } = await serviceWorker.ready;
  if (!wasControlled) {
    const controlled = new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
    active.postMessage('claim');
    if (!serviceWorker.controller) await controlled;
  }
  // A page that is to fail has to come from the worker.
  if (!wasControlled && /[?&]fault=/.test(location.search)) location.reload();
  else await import(`./${new URL(import.meta.url).searchParams.get('folder') ?? 'cdn'}/stripe-connect-dashboard.js`);
} else {
  document.querySelector('.notice').textContent =
    'This demo needs a service worker, which stands for its server: open it at https:// or at localhost.';
}
