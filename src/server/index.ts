export { accountSessionHandler, type AccountSessionHandler } from './handler.js';
export { type AccountSessionOptions } from './options.js';
export { type SessionErrorCode } from './responses.js';
export { componentsAttribute, type Components } from './components.js';
