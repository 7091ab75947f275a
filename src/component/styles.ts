import { css } from 'lit';

/** Room for Stripe's element, before it is there and while it grows. */
export const componentStyles = css`
  #content {
    --_reserved-height: var(--_wide);
    min-height: var(--_reserved-height);
  }
  @media (width < 40em) {
    #content {
      --_reserved-height: var(--_narrow);
    }
  }
`;
