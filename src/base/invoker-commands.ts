/**
 * Invoker commands (`<button commandfor="id" command="--reload">`) for browsers that do not have them yet, for our
 * elements alone. https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-commandfor
 */
document.addEventListener('click', (event) => {
  const button = event
    .composedPath()
    .find((node) => node instanceof HTMLButtonElement && node.hasAttribute('commandfor')) as
    HTMLButtonElement | undefined;
  if (!button || event.defaultPrevented || button.disabled) return;
  const target = (button.getRootNode() as Document | ShadowRoot).getElementById(button.getAttribute('commandfor')!);
  const command = button.getAttribute('command') ?? '';
  if (!target?.localName.startsWith('stripe-connect-') || !command.startsWith('--')) return;
  target.dispatchEvent(Object.assign(new Event('command', { cancelable: true }), { command, source: button }));
});

export {};
