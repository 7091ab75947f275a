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
new PerformanceObserver((list) => {
  for (const { name, duration, detail } of list.getEntries()) {
    if (!name.startsWith('stripe-connect:')) continue;
    const { attempt } = detail;
    navigator.sendBeacon('/client-timings', JSON.stringify({ name, attempt, duration: Math.round(duration) }));
  }
}).observe({ type: 'measure', buffered: true });
// #endregion marks
