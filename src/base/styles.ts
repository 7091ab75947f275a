import { css } from 'lit';

/** Where a loading view is seen already, the one that takes its place comes without delay, as do those inside. */
export const immediateStyles = css`
  :host {
    --_appear: none;
  }
`;

// Colours follow the page: its own text colour, thinned. In forced colours there are no gradients: the text shows
// instead. The loading view appears a moment after its live region has it, which is then read out.
export const viewStyles = css`
  :host {
    --_default-height: 9em;
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* The browser finds its text, and reveals it. */
  @supports (content-visibility: hidden) {
    :host([hidden='until-found' i]) {
      display: block;
      content-visibility: hidden;
    }
  }
  [part='view'] {
    outline: 0;
  }
  .pending,
  [part='skeleton'] {
    height: var(--_reserved-height, var(--_default-height));
  }
  [part='skeleton'] {
    -webkit-text-fill-color: transparent;
    background: repeating-linear-gradient(
      color-mix(in srgb, currentColor 10%, transparent) 0 1em,
      transparent 0 2.25em
    );
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part='skeleton'],
  .visually-hidden {
    animation: var(--_appear, appear 0.5s 0.1s backwards);
  }
  .own {
    animation: var(--_appear, appear 1s 0.2s backwards);
  }
  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }
  [part='notice'] {
    margin-bottom: 1em;
  }
  [part='message'] {
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
  [part='message']:lang(ja) {
    word-break: auto-phrase;
  }
  [part='message']:lang(ko) {
    word-break: keep-all;
  }
  [part='message'] > div {
    flex: 1 1 16em;
    min-width: 0;
  }
  p {
    margin: 0;
  }
  [part='detail'] {
    margin-top: 0.25em;
    font-size: 0.875em;
    opacity: 0.8;
  }
  [part='retry'] {
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
  [part='retry']:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [part='retry']:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    [part='retry'] {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .visually-hidden {
      all: unset;
      display: block;
    }
    [part='detail'] {
      opacity: 1;
    }
  }
`;
