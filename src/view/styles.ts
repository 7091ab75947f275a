const css = String.raw;

// Colours follow the page: its own text colour, thinned.
const text = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part='view'] {
    outline: 0;
  }
  [part='skeleton'] {
    height: 9em;
    border-radius: 8px;
    -webkit-text-fill-color: transparent;
    background: repeating-linear-gradient(currentColor 0 1em, transparent 0 2.25em);
    opacity: 0.1;
    animation: appear 1s 0.2s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements, made when the first one is shown: a server has no such thing. */
export function styles(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
  return sheet;
}
