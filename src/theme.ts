/** The theme and the language of the page around a dashboard: a file of its own, fetched beside the main one. */
export { readTheme } from './theme/read.js';
export { watchSurroundings } from './theme/watch.js';
