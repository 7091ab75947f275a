import type { ConnectError } from '../errors.js';
import type { Texts } from '../languages/texts.js';
import { kindOf } from './kinds.js';
import { tellPerson, translate } from './person.js';

const CSS = `
[part=message] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.75em 1.5em;
  padding: 1em 1.25em;
  border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  border-radius: 8px;
  overflow-wrap: anywhere;
  hyphens: auto;
}
[part=message]:lang(ja) {
  word-break: auto-phrase;
}
[part=message]:lang(ko) {
  word-break: keep-all;
}
[part=message] > div {
  flex: 1 1 16em;
  min-width: 0;
}
p {
  margin: 0;
}
[part=detail] {
  margin-top: 0.25em;
  font-size: 0.875em;
  hyphens: manual;
  opacity: 0.8;
}
button {
  max-width: 100%;
  font: inherit;
  font-weight: 600;
  padding: 0.45em 1em;
  color: inherit;
  background: none;
  border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
  border-radius: 6px;
  cursor: pointer;
}
button:hover {
  background: color-mix(in srgb, currentColor 8%, transparent);
}
button:focus-visible {
  outline: 2px solid;
  outline-offset: 2px;
}
@media (pointer: coarse) {
  button {
    min-height: 44px;
  }
}
@media (forced-colors: active) {
  [part=detail] {
    opacity: 1;
  }
}
`;

let sheet: CSSStyleSheet | undefined;

function element(tag: string, part: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (part) made.part.add(part);
  made.append(...children);
  return made;
}

/** The built-in error view. All that is said in it is text, never HTML: some of it comes from outside. */
export function messageView(root: ShadowRoot, error: ConnectError, retry: () => void, texts?: Texts | void): HTMLElement {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  translate(error, texts);
  const text = element('div', '', element('p', '', tellPerson(error)));
  if (error.serverMessage) {
    const detail = element('p', 'detail', error.serverMessage);
    // A server speaks the language of its pages.
    detail.lang = root.host.closest<HTMLElement>('[lang]')?.lang ?? '';
    text.append(detail);
  }
  for (const paragraph of text.children) (paragraph as HTMLElement).dir = 'auto';
  const view = element('div', 'message', text);
  view.lang = texts?.lang ?? 'en';
  // No button where only the page's author can mend it.
  if (kindOf(error.code) !== 'setup') {
    const button = element('button', 'retry', texts?.retry ?? 'Try again');
    button.onclick = retry;
    view.append(button);
  }
  return view;
}
