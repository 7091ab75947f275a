import { css, unsafeCSS } from 'lit';

/** Where a loading view is seen already, the one that takes its place comes without delay, as do those inside. */
export const immediateStyles = css`
  :host {
    --_appear: none;
  }
`;

/**
 * Black or white, whichever can be read on a color that the theme sets. Where it sets none this isn't a value, so the
 * text has the color of what is around it.
 */
const readableOn = (property: string) => unsafeCSS(`oklch(from var(${property}) calc((0.65 - l) * 1000) 0 0)`);

// Colors follow the theme, else the page: its own text color, thinned. In forced colors there are no shades: the text
// shows instead. The loading view appears a moment after its live region has it, which is then read out.
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
    --_shade: color-mix(in srgb, currentColor 9%, transparent);
    --_radius: var(--stripe-connect-border-radius, 0.5em);
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 1em;
    overflow: clip;
    mask-image: linear-gradient(#000 60%, transparent);
  }
  i {
    box-sizing: border-box;
    flex: 1 0 100%;
    height: 0.75em;
    border-radius: 1em;
    background: var(--_shade);
  }
  /* Nothing else fits into the rest of their line. */
  .title,
  .label,
  .short,
  .figure {
    flex: 0 0 25%;
    margin-inline-end: 75%;
  }
  .title {
    height: 1.25em;
  }
  .short {
    flex-basis: 50%;
    margin-inline-end: 50%;
  }
  .figure {
    height: 1.75em;
  }
  .label {
    margin-block: 0.25em -0.5em;
  }
  .chip {
    flex: none;
    width: 5em;
    height: 1.5em;
  }
  .row {
    display: flex;
    justify-content: space-between;
    height: auto;
    padding-bottom: 1em;
    border-bottom: 1px solid var(--_shade);
    border-radius: 0;
    background: none;
  }
  .row::before,
  .row::after {
    content: '';
    width: 38%;
    height: 0.75em;
    border-radius: 1em;
    background: var(--_shade);
  }
  .row:nth-child(odd)::before {
    width: 29%;
  }
  .row::after {
    width: max(12%, 3em);
  }
  .field,
  .tile,
  .plot {
    height: 2.5em;
    border: 1px solid var(--_shade);
    border-radius: var(--_radius);
    background: none;
  }
  .tile {
    flex: 1 0 11em;
    height: 6.5em;
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  .plot {
    height: 16em;
    background: color-mix(in srgb, currentColor 5%, transparent);
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
    margin-bottom: var(--stripe-connect-gap, 1.5rem);
  }
  [part='message'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.5em;
    padding: 1em 1.25em;
    color: var(--stripe-connect-color-text, ${readableOn('--stripe-connect-color-background')});
    background: var(--stripe-connect-color-background);
    border: 1px solid var(--stripe-connect-color-border, color-mix(in srgb, currentColor 22%, transparent));
    border-radius: var(--stripe-connect-border-radius, 8px);
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
  .action {
    box-sizing: border-box;
    max-width: 100%;
    padding: 0.45em 1em;
    --_fill: var(--stripe-connect-button-secondary-color-background);
    color: var(--stripe-connect-button-secondary-color-text, ${readableOn('--_fill')});
    background: var(--_fill);
    border: 1px solid
      var(--stripe-connect-button-secondary-color-border, color-mix(in srgb, currentColor 45%, transparent));
    border-radius: var(--stripe-connect-button-border-radius, var(--stripe-connect-border-radius, 6px));
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  [part='sign-in'] {
    --_fill: var(--stripe-connect-button-primary-color-background, var(--stripe-connect-color-primary));
    color: var(--stripe-connect-button-primary-color-text, ${readableOn('--_fill')});
    border-color: var(
      --stripe-connect-button-primary-color-border,
      var(--_fill, color-mix(in srgb, currentColor 45%, transparent))
    );
  }
  .action:hover {
    background-image: linear-gradient(color-mix(in srgb, currentColor 8%, transparent) 0 0);
  }
  .action:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [part='dismiss'] {
    min-width: 2.4em;
    margin-inline-start: auto;
    padding-inline: 0;
    color: inherit;
    background: none;
    border-color: transparent;
  }
  [part='dismiss']::before {
    content: '✕' / '';
  }
  @media (pointer: coarse) {
    .action {
      min-height: 44px;
      align-content: center;
    }
    [part='dismiss'] {
      min-width: 44px;
    }
  }
  @media (forced-colors: active) {
    [part='skeleton'] {
      mask: none;
    }
    [part='skeleton'] > i {
      display: none;
    }
    .visually-hidden {
      all: unset;
      display: block;
    }
    [part='detail'] {
      opacity: 1;
    }
  }
`;
