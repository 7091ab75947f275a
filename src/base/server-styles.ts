import { css, type CSSResult } from 'lit';

/**
 * What only a server renders. It sees no children of an element: what depends on them is said by pre-upgrade.css. With
 * scripts off nothing will load: no view is shown, and no room reserved.
 */
export const serverStyles = (): CSSResult => css`
  @media (scripting: none) {
    [part='view'],
    stripe-connect-component {
      display: none;
    }
    #content {
      display: contents;
    }
  }
`;
