/** What a row of the tables says: a fault, how it comes about, and what must hold. */
import type { ConnectErrorCode } from '../../src/elements.js';
import { CONNECT_JS, sandboxEndpoint, type engine, type Page, type PageOptions } from '../support/page.js';
import { PUBLISHABLE_KEY } from '../support/elements.js';

export interface Fault {
  /** A sentence, after the table's title. */
  name: string;
  /** Default: a dashboard that shows payments. */
  html?: string;
  /** The network, the headers, and the head of the page. */
  given?: PageOptions;
  /** Done before anything but the harness has run. */
  before?: (page: Page) => void;
  /** Done when the page stands. */
  act?: (page: Page) => unknown;
  /** Errors of what the fault puts into the page, not of this library. */
  pageErrors?: RegExp;
  then: Outcome;
  /** The engine that cannot show it. */
  not?: typeof engine;
}

/** Each kind of trouble has one text for the person. */
export type Kind = 'setup' | 'sign-in' | 'access' | 'network' | 'blocked' | 'slow' | 'fault' | 'consent';

export interface Outcome {
  /** Default: there is no error, and users notice no more than a wait. */
  code?: ConnectErrorCode;
  /** What kind of text the person sees. None: Stripe's own view stands, and the error is only reported. */
  says?: Kind;
  /** Which element says so. Default: the dashboard. */
  where?: string;
  /** What else holds of the error. */
  error?: object;
  /** What is reported, where that is more than the one error. */
  reports?: ConnectErrorCode[];
  /** Stripe's components on the screen meanwhile. Default: payments where there is no error, else none. */
  shows?: string[];
  /** Requests until then. */
  requests?: { session?: number; script?: number };
  /** Instances of Connect.js until then. */
  instances?: number;
  /** How often the page asks for a sign-out. */
  signOuts?: number;
  /** How it ends well. Default: by the button where there is one. */
  recovers?: 'by itself' | 'by the button' | 'when fixed' | 'not in this page';
  /** What changes in the world, so that it can recover. Default: the network is well again. */
  fix?: (page: Page) => unknown;
  /** Stripe's components on the screen in the end. Default: payments. */
  atLast?: string[];
}

export const TIMEOUT = 8000;

/** A dashboard of payments. A later attribute of the same name would be ignored, so those given come first. */
export const dashboard = (attributes = '', children = ''): string =>
  `<stripe-connect-dashboard ${attributes} session-endpoint="/account_session" publishable-key="${PUBLISHABLE_KEY}" timeout="${TIMEOUT}">${children}</stripe-connect-dashboard>`;
export const payments = (attributes = ''): string => dashboard(`${attributes} components="payments"`);

export const WORKS = { file: '/dist/sandbox/connect.js' };
const other = { 'content-type': 'text/html' };
export const html = (title: string) => ({
  headers: other,
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
});

/** From now on the network is well. */
export function well(page: Page): void {
  page.answer('/account_session', sandboxEndpoint());
  page.answer(CONNECT_JS, WORKS);
}

/** The same, and the browser notices. */
export function online(page: Page): void {
  well(page);
  Object.defineProperty(page.window.navigator, 'onLine', { value: true, configurable: true });
  page.window.dispatchEvent(new Event('online'));
}

export function offline(page: Page): void {
  Object.defineProperty(page.window.navigator, 'onLine', { value: false, configurable: true });
}

/**
 * What the browser tells a page that goes into its back-forward cache, and comes back. The real one is in
 * browser.test.js.
 */
export async function asideAndBack(page: Page): Promise<void> {
  const { PageTransitionEvent } = page.window;
  page.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await page.clock.advance(100);
  page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}
