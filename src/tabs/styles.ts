// Colors follow the page: its own text color, thinned.
const TEXT = /* css */ `
  [part='tabs'] {
    display: flex;
    gap: 1em;
    overflow-x: auto;
    scroll-padding-inline: 2.5em;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
    box-shadow: inset 0 -1px color-mix(in srgb, currentColor 18%, transparent);
  }
  [part='tabs']::-webkit-scrollbar {
    display: none;
  }
  [data-more-left] {
    --_left: 2.5em;
  }
  [data-more-right] {
    --_right: 2.5em;
  }
  [data-more-left],
  [data-more-right] {
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 var(--_left, 0),
      #000 calc(100% - var(--_right, 0px)),
      transparent
    );
  }
  [role='tab'] {
    position: relative;
    flex: none;
    min-height: 2.75em;
    padding: 0.5em;
    border: 0;
    border-radius: 6px;
    background: none;
    color: color-mix(in srgb, currentColor 78%, transparent);
    font: inherit;
    font-weight: 500;
    letter-spacing: inherit;
    white-space: nowrap;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  [role='tab']:hover,
  [role='tab']:focus-visible,
  [aria-selected='true'] {
    color: inherit;
  }
  [role='tab']::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    border-bottom: 2px solid transparent;
  }
  [role='tab']:hover::after {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  [aria-selected='true'][role='tab']::after {
    border-color: var(--stripe-connect-color-primary, currentColor);
  }
  [role='tab']:focus-visible {
    outline: 2px solid;
    outline-offset: -3px;
  }
  [part='panel'] {
    margin-top: 1.5em;
    border-radius: 6px;
  }
  [part='panel']:focus-visible {
    outline: 2px solid;
    outline-offset: 4px;
  }
  [hidden] {
    display: none !important;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='tabs'] {
      scroll-behavior: smooth;
    }
    [role='tab'],
    [role='tab']::after {
      transition:
        color 0.15s,
        border-color 0.15s;
    }
  }
  @media (forced-colors: active) {
    [part='tabs'] {
      border-bottom: 1px solid;
    }
    [role='tab']::after,
    [role='tab']:hover::after {
      border-color: Canvas;
    }
    [aria-selected='true'][role='tab']::after {
      border-color: Highlight;
    }
  }
`;

/** The style sheet of the tabs. */
export const tabsStyles = new CSSStyleSheet();
tabsStyles.replaceSync(TEXT);
