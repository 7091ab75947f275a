// #region report
addEventListener('connect-error', ({ target, detail: { error } }) => {
  const { code, message, retryable } = error;
  const report = {
    code,
    message,
    retryable,
    element: target.localName,
    component: target.name,
    page: location.pathname,
  };
  navigator.sendBeacon('/client-errors', JSON.stringify(report));
});
// #endregion report

// #region marks
addEventListener('connect-status-change', ({ target, detail: { status } }) => {
  if (status !== 'ready') return;
  const name = `connect-ready:${target.name ?? 'dashboard'}`;
  // From the start of the navigation.
  if (performance.getEntriesByName(name).length === 0) performance.measure(name, { start: 0 });
});

new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) {
    if (!name.startsWith('connect-ready:')) continue;
    navigator.sendBeacon('/client-timings', JSON.stringify({ name, duration: Math.round(duration) }));
  }
}).observe({ type: 'measure', buffered: true });
// #endregion marks
