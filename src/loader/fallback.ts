/**
 * What the dashboards of the page show while the elements' file cannot be had: their slots, as the elements would, one
 * at a time.
 */
const HELP_URL = 'https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/errors/elements-unavailable.md';

function render(slot: 'loading' | 'error', createContent: () => Node[]): void {
  for (const dashboard of document.querySelectorAll('stripe-connect-dashboard:not(:defined)')) {
    const root = dashboard.shadowRoot ?? dashboard.attachShadow({ mode: 'open' });
    // A server's loading view has more than this one.
    if (root.querySelector(`[name=${slot}]`)) continue;
    const view = document.createElement('div');
    const element = document.createElement('slot');
    view.role = slot === 'error' ? 'alert' : 'status';
    element.name = slot;
    element.append(...createContent());
    view.append(element);
    root.replaceChildren(view, document.createElement('slot'));
    // This view stands for those of its components, too.
    for (const { shadowRoot } of dashboard.querySelectorAll('stripe-connect-component')) shadowRoot?.replaceChildren();
  }
}

export function showLoading(): void {
  render('loading', () => []);
}

/**
 * Shows the page's `error` slot, or a sentence and a button, and tells the developer. Resolves when somebody wants to
 * try again.
 */
export function showError(error: unknown): Promise<void> {
  // A browser's message names the URL of the file, which may have a password.
  const message = (error as Error).message.replace(/\/\/[^\s/?#]*@/g, '//');
  console.error(
    `<stripe-connect-dashboard> elements-unavailable ${message}\n` +
      `The file elements.js, beside the script tag's file, could not be loaded, or could not run.\n${HELP_URL}`,
  );
  return new Promise((resolve) => {
    const controller = new AbortController();
    const { signal } = controller;
    const retry = () => {
      controller.abort();
      showLoading();
      resolve();
    };
    render('error', () => {
      const text = document.createElement('p');
      text.textContent = 'We could not connect. Please check your internet connection and try again.';
      const button = document.createElement('button');
      button.textContent = 'Try again';
      button.addEventListener('click', retry);
      return [text, button];
    });
    addEventListener('online', retry, { signal });
    const handleCommand = (event: Event) => {
      const { command, target } = event as Event & { command?: string };
      if (command === '--reload' && (target as Element).localName === 'stripe-connect-dashboard') retry();
    };
    document.addEventListener('command', handleCommand, { capture: true, signal });
  });
}
