/** What the model drives. See library.js. */
export { ComponentController } from '../../../src/component/component-controller.js';
export { findDashboard } from '../../../src/component/dashboard-context.js';
export { ConnectionController } from '../../../src/dashboard/connection-controller.js';
export { isStandalone } from '../../../src/component/settings.js';
export { toComponentName } from '../../../src/stripe/component-names.js';
export { toTimeout } from '../../../src/async/timeout.js';
export { toConnectError } from '../../../src/errors/connect-error.js';
