/**
 * Stands in for Stripe's Connect.js, to develop and test with no account and no network: load it instead of
 * `https://connect-js.stripe.com/v1.0/connect.js`, or import it.
 */
import { install } from './global.js';

if (typeof window !== 'undefined') install(window);

export type { Fault, FaultDetail, FaultName, SandboxConfig } from './config.js';
export type { SandboxGlobal } from './global.js';
export type { LogEntry } from './log.js';
export type { SandboxControl, SecretOptions } from './sandbox.js';
