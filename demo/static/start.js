/** Before the elements: the worker that is the server of the static demo. */
const { serviceWorker } = navigator;

try {
  const wasControlled = !!serviceWorker.controller;
  await startWorker();
  // A page that is to fail has to come from the worker.
  if (!wasControlled && /[?&]fault=/.test(location.search)) location.reload();
  else await import(`./${new URL(import.meta.url).searchParams.get('folder') ?? 'cdn'}/stripe-connect-dashboard.js`);
} catch (error) {
  console.error(error);
  document.querySelector('.notice').textContent =
    'This demo does not work here: it needs a service worker, which stands for its server, at https:// or at localhost.';
}

/** Resolves when the worker answers for this page. */
async function startWorker() {
  await serviceWorker.register('worker.js');
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const controlled = new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
  active.postMessage('claim');
  if (!serviceWorker.controller) await controlled;
}
