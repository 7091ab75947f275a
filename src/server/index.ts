export { accountSessionHandler, type AccountSessionHandler, type AccountSessionOptions } from './handler.js';
export { componentsAttribute, type Components } from './components.js';
