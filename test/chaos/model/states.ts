/** What the model drives. See library.js. */
export { DashboardState } from '../../../src/dashboard/state.js';
export { ComponentState } from '../../../src/component/state.js';
export { findHost, onHostOpen } from '../../../src/component/host.js';
export { showsByItself } from '../../../src/component/settings.js';
export { toComponentName } from '../../../src/connect/catalogue.js';
export { toTimeout } from '../../../src/wait.js';
export { toConnectError } from '../../../src/errors.js';
