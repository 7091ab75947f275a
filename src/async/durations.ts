/**
 * Every duration of the library that is not an attribute, in milliseconds, each with its reason. A page's own `timeout`
 * replaces `DEFAULT_TIMEOUT`.
 */

/** On a slow phone Connect.js takes ten seconds; after this long, a user has given up. */
export const DEFAULT_TIMEOUT = 20_000;

/**
 * The longest delay that a timer can hold. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
 */
export const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * The browser may stop a page for hours (a suspended tab, the back-forward cache) or a script may block it for seconds:
 * of such a gap, no more than this counts.
 */
export const LONGEST_GAP = 1000;

/** Before the first retry. It triples with each retry, less up to a half at random. */
export const RETRY_DELAY = 500;

/** Our own files come from where this one came from; a page does not wait longer for one that it can do without. */
export const OPTIONAL_MODULE_TIMEOUT = 1000;

/** Nothing waits for the console's texts; after this long, an error is printed without its advice. */
export const CONSOLE_TIMEOUT = 5000;

/** Frameworks set properties after the element is in the document: until then a missing one is worth no hint. */
export const HINT_DELAY = 1000;

/** A page's own script may load slowly, and interop code may take seconds: then a missing source is an error. */
export const SOURCE_TIMEOUT = 5000;

/** A move takes an element out of the document and inserts it again; a framework may do so over several tasks. */
export const MOVE_DURATION = 200;

/** Before a child is restored that something in the page removes each time. It doubles with each removal. */
export const RESTORE_DELAY = 100;

/** A child that has stayed that long was not removed for being restored: a page may be patched any number of times. */
export const CALM_DURATION = 1000;

/**
 * Once Stripe displays its loading state, nothing reports when its content is there. A component that is lower than the
 * space reserved for it keeps that space for this long: by then, content has arrived on a slow connection, too.
 */
export const CONTENT_TIMEOUT = 10_000;

/** Reading styles makes the browser compute them: an animation of the page must not do that for each frame. */
export const THEME_INTERVAL = 200;

/** A page may let its colors change by a transition: they are reported when they have not changed for this long. */
export const COLOR_SETTLING_TIME = 50;

/** A script whose request has ended has run after this long, or never will. */
export const SCRIPT_RUN_TIME = 100;

/** What loads within this time shows no loading view, which would only flicker, and compete with Connect.js. */
export const LOADING_VIEW_DELAY = 500;

/** A page that empties an element again and again has its text node back at most that often. */
export const TEXT_NODE_INTERVAL = 1000;

/** The elements' file may hang on a connection that is lost: after this long it is requested again. */
export const ELEMENTS_TIMEOUT = 10_000;

/** Before the elements' file is requested again. It triples with each attempt. */
export const ELEMENTS_RETRY_DELAY = 500;

/** After this long without the elements' file, the page's dashboards are watched, to display that they load. */
export const FALLBACK_DELAY = 1000;

/** While the elements' file is missing, the document is searched for dashboards at most that often. */
export const SEARCH_INTERVAL = 200;
