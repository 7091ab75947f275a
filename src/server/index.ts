export { accountSessionHandler, type AccountSessionHandler } from './handler.js';
export { ephemeralKeyHandler, type EphemeralKeyHandler } from './ephemeral-key.js';
export { type AccountSessionOptions, type EphemeralKeyOptions } from './options.js';
export { type SessionErrorCode } from './responses.js';
export { componentsAttribute, type Components } from './components.js';
