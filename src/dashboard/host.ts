import type { ReactiveControllerHost } from 'lit';
import type { ComponentName } from '../stripe/component-names.js';
import type { InstanceOptions } from '../connect/connection.js';
import type { ConnectError } from '../errors/connect-error.js';
import type { Status } from '../status.js';
import type { OptionProperties } from './instance-options.js';
import type { SourceProperties } from './source.js';

/** `<stripe-connect-dashboard>`, as its controllers need it. */
export interface DashboardHost extends ReactiveControllerHost, HTMLElement, SourceProperties, OptionProperties {
  readonly hasUpdated: boolean;
  readonly status: Status;
  readonly components: readonly ComponentName[] | undefined;
  readonly loading?: string | null;
  readonly layout?: string | null;
  readonly language: string;
  readonly signInPage: string | undefined;
  readonly hasEarlyLoadingView: boolean;
  /** The options of the instance, as the page specifies them now. */
  readonly instanceOptions: InstanceOptions;
  /** Resolves when the theme and the tabs have loaded, or have taken too long. */
  readonly isPrepared: Promise<unknown>;
  reload(): void;
  reportError(error: ConnectError): void;
}
