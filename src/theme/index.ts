/** The theme and the language of the page around a dashboard: a file of its own, loaded next to the elements. */
export { readTheme } from './read.js';
export { observeTheme } from './observe.js';
