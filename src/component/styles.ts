import { css } from 'lit';

/**
 * The gap in a stack of components that the dashboard has created: the page's own markup has its own. And room for
 * Stripe's element, before it is there and while it grows.
 */
export const componentStyles = css`
  :host([managed]:not(:last-child, [slot])) {
    margin-bottom: var(--stripe-connect-gap, 1.5rem);
  }
  /* What takes no room has no gap either. */
  :host([managed]:is(:state(empty), [name='notification-banner']:not(:state(filled), :state(error)))),
  :host([managed][name$='-details']:not(:state(error))) {
    margin-bottom: 0;
  }
  #content {
    --_reserved-height: var(--_wide);
    min-height: var(--_reserved-height);
  }
  /* Not display: none: Stripe's element may still start. */
  .failed > slot {
    display: block;
    height: 0;
    overflow: clip;
    visibility: hidden;
  }
  @media (width < 40em) {
    #content {
      --_reserved-height: var(--_narrow);
    }
  }
`;
