import type { AccountSession } from './account-session.js';
import type { Tag } from './html.js';
import type { HttpResponse } from './request.js';

/** An endpoint's responses, one for each kind of request. */
export interface EndpointFacts {
  url: URL;
  /** The headers that the developer passed. Without any, the request is not signed in. */
  credentials: Headers;
  /** To a POST of the page. */
  first: HttpResponse;
  /** To the same request again. */
  second: HttpResponse;
  get: HttpResponse;
  /** To a POST of another site's page. */
  crossSite: HttpResponse;
  /** To a POST with an account in its body and query. */
  withAccount: HttpResponse;
}

/** A page, and what its endpoint responded. */
export interface PageFacts {
  response: HttpResponse;
  tags: readonly Tag[];
  dashboards: readonly Tag[];
  /** All that the page names. */
  endpoints: readonly URL[];
  /** Those of them that were sent no request: of another origin, or too many. */
  unchecked: readonly URL[];
  /** Whether all of the page was read. */
  isComplete: boolean;
  session?: AccountSession;
  /** Whether the session is the sandbox's, so that nothing of Stripe's is loaded. */
  sandbox: boolean;
}
