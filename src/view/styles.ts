const css = String.raw;

// Colours follow the page: its own text colour, thinned. Where the person has set the colours there are no gradients: the text shows instead.
// What stands in for the rest comes after a moment: what loads at once neither flickers nor is read out.
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
  #room {
    --_height: var(--_wide);
    min-height: var(--_height);
  }
  @media (width < 40em) {
    #room {
      --_height: var(--_narrow);
    }
  }
  [part='skeleton'] {
    height: var(--_height, 9em);
    -webkit-text-fill-color: transparent;
    background: repeating-linear-gradient(color-mix(in srgb, currentColor 10%, transparent) 0 1em, transparent 0 2.25em);
  }
  .text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .text {
      all: unset;
    }
  }
  [part='notice'] {
    margin-bottom: 1em;
  }
  [part='skeleton'],
  [name='loading'] {
    animation: appear 1s 0.2s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements, made when the first one is shown: a server has no such thing. */
export function styles(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
  return sheet;
}
