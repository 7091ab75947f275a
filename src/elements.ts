export { StripeConnectComponent } from './component/element.js';
export type { CallbackEventMap, Settings } from './component/settings.js';
export type { ComponentName } from './stripe/component-names.js';
export { StripeConnectDashboard } from './dashboard/element.js';
export { ConnectError } from './errors/connect-error.js';
export type { ConnectErrorCode } from './errors/kinds.js';
export type { StatusEventMap, TabsEventMap } from './events.js';
export type { Status } from './status.js';
