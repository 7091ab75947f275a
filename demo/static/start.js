/**
 * Before the elements: the worker that is the server of the static demo, or with `?scope=…`, for the pages whose
 * address begins so, stands for Stripe's host.
 */
const { serviceWorker } = navigator;
const options = new URL(import.meta.url).searchParams;
const scope = options.get('scope') ?? undefined;

try {
  const wasControlled = !!serviceWorker.controller;
  await startWorker();
  // A page that is to fail has to come from the worker.
  if (!wasControlled && !scope && /[?&]fault=/.test(location.search)) location.reload();
  else await import(`./${options.get('folder') ?? 'cdn'}/stripe-connect-dashboard.js`);
} catch (error) {
  console.error(error);
  document.querySelector('.notice').textContent =
    'This does not work here: it needs a service worker, which stands for a server, at https:// or at localhost.';
}

/** Resolves when the worker answers for this page. */
async function startWorker() {
  await serviceWorker.register('worker.js', { scope });
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const controlled = new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
  active.postMessage('claim');
  if (!serviceWorker.controller) await controlled;
}
