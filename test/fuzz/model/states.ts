/** What the model drives. See library.js. */
export { loadOptional } from '../../../src/async/optional-module.js';
export { toTimeout } from '../../../src/async/timeout.js';
export { StatusController } from '../../../src/base/status-controller.js';
export { findDashboard } from '../../../src/component/dashboard-registry.js';
export { MountController } from '../../../src/component/mount-controller.js';
export { isStandalone } from '../../../src/component/settings.js';
export { toConnectLocale } from '../../../src/connect/locale.js';
export { ComponentsController } from '../../../src/dashboard/components-controller.js';
export { toInstanceOptions } from '../../../src/dashboard/instance-options.js';
export { SessionController } from '../../../src/dashboard/session-controller.js';
export { toComponentName } from '../../../src/stripe/component-names.js';
