import type { ReactiveControllerHost } from 'lit';
import type { ConnectError } from '../errors/connect-error.js';
import type { ComponentName } from '../stripe/component-names.js';
import type { SettingValues } from './settings.js';

/** `<stripe-connect-component>`, as its controllers need it. */
export interface ComponentHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly name?: ComponentName | null;
  readonly dashboard?: string | null;
  readonly timeout?: number | null;
  /** The page's values for the setters of Stripe's element. */
  readonly settings: SettingValues;
  /** Makes settings of what no table lists, and Stripe's element has setters for. */
  adoptSettings(names: readonly string[]): void;
  /** Hints at attributes whose names are nearly those of settings. */
  hintAtMisspelling(): void;
  /** Whether to create Stripe's element now: not until the component is near the viewport, if it is lazy. */
  readonly shouldCreate: boolean;
  /** Whether nothing is to be displayed until the component is opened. */
  readonly isClosed: boolean;
  reportError(error: ConnectError): void;
  /** Dispatches a callback of Stripe's element as an event. */
  dispatchCallback(event: string, payload: unknown): void;
}
