import { MESSAGE } from './error.js';

/** The look of the elements' own error view, of which this file can load nothing. */
const STYLES = `
:host(:not([hidden])) { display: block }
[part] {
  color: var(--_text, oklch(from var(--_fill) calc((.65 - l) * 1000) 0 0));
  background: var(--_fill);
  border: 1px solid var(--_line, color-mix(in srgb, currentColor var(--_shade), transparent));
  border-radius: var(--_radius);
}
[part=message] {
  --_text: var(--stripe-connect-color-text);
  --_fill: var(--stripe-connect-color-background);
  --_line: var(--stripe-connect-color-border);
  --_shade: 22%;
  --_radius: var(--stripe-connect-border-radius, 8px);
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .75em 1.5em;
  padding: 1em 1.25em;
  overflow-wrap: anywhere;
}
p {
  flex: 1 1 16em;
  margin: 0;
}
[part=retry] {
  --_text: var(--stripe-connect-button-secondary-color-text);
  --_fill: var(--stripe-connect-button-secondary-color-background);
  --_line: var(--stripe-connect-button-secondary-color-border);
  --_shade: 45%;
  --_radius: var(--stripe-connect-button-border-radius, var(--stripe-connect-border-radius, 6px));
  max-width: 100%;
  padding: .45em 1em;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
@media (pointer: coarse) {
  [part=retry] { min-height: 44px }
}`;

/** Creates the error view of a dashboard whose element can't be loaded. The element removes the style sheet. */
export function createErrorView(root: ShadowRoot, retry: () => void): Element {
  const [message, text, button] = ['div', 'p', 'button'].map((name) => document.createElement(name));
  // Isolated: in a right-to-left page it begins where the page's texts do.
  const isolated = document.createElement('bdi');
  message!.setAttribute('part', 'message');
  message!.lang = 'en';
  isolated.textContent = MESSAGE;
  button!.setAttribute('part', 'retry');
  button!.textContent = 'Try again';
  button!.addEventListener('click', retry);
  text!.append(isolated);
  message!.append(text!, button!);
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets.push(sheet);
  }
  return message!;
}
