import type { ReactiveControllerHost } from 'lit';
import type { Status } from '../status.js';

/** A component, as its tab needs it. */
export interface TabComponent extends ReactiveControllerHost, HTMLElement {
  readonly status: Status;
  name?: string | null;
  label?: string | null;
  loading?: 'eager' | 'lazy' | null;
}

/** A dashboard, as its tabs need it. */
export interface TabsHost extends ReactiveControllerHost, HTMLElement {
  readonly status: Status;
  readonly instance: object | undefined;
  active?: string | null;
  tabsHash?: boolean;
}
