import { css } from '@lit/reactive-element';

// Colours follow the page: its own text colour, thinned.
export const styles = css`
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
    color: transparent;
    background: repeating-linear-gradient(CanvasText 0 1em, transparent 0 2.25em);
    animation: fade 1s 0.3s infinite alternate both;
  }
  @keyframes fade {
    from {
      opacity: 0.05;
    }
    to {
      opacity: 0.12;
    }
  }
  @media (prefers-reduced-motion) {
    [part='skeleton'] {
      animation-iteration-count: 1;
    }
  }
`;
