import { withAncestors } from '../base/ancestors.js';
import type { Connection } from '../connect/connection.js';
import type { ConnectError } from '../errors/connect-error.js';
import type { RequestInitSource } from '../session/request.js';
import type { Status } from '../status.js';

/** What a component needs from its dashboard. A component updates only if this differs from what it used last. */
export interface DashboardSnapshot {
  /** Whether a session is requested, or has arrived. */
  readonly isActive: boolean;
  readonly connection: Connection | undefined;
  /** Names of the components that the session enables; `undefined` if the response does not name any. */
  readonly enabledComponents: readonly string[] | undefined;
  /** Why there is no connection. */
  readonly failure: ConnectError | undefined;
  readonly status: Status;
  readonly timeout: number;
  /** Whether its components wait until they are near the viewport, unless they say otherwise. */
  readonly loading: string | undefined;
  /** Whether it is not known yet which of its components are visible. */
  readonly isArranging: boolean;
  readonly language: string;
  /** The URL of the page where the user signs in. */
  readonly signInPage: string | undefined;
  /** Whether a loading view was there before the elements were defined. */
  readonly hasEarlyLoadingView: boolean;
}

export interface Dashboard {
  readonly host: HTMLElement & { requestInit?: RequestInitSource; reload(): void };
  /** The connection whose components are displayed. */
  readonly connection: Connection | undefined;
  readonly snapshot: DashboardSnapshot;
  addComponent(component: DashboardComponent): void;
  removeComponent(component: DashboardComponent): void;
  /** Call when a component's status has changed. */
  handleComponentChange(): void;
}

export interface DashboardComponent {
  readonly host: Element;
  readonly status: Status;
  readonly error: ConnectError | undefined;
  /** Whether it displays nothing until it is opened. */
  readonly isClosed: boolean;
  /** The dashboard has been updated. */
  handleDashboardUpdate(snapshot: DashboardSnapshot): void;
}

// The elements of a page may be defined, inserted and moved in any order.
const dashboards = new Map<Node, Dashboard>();
const listeners = new Set<() => void>();

/** Calls the listeners: another dashboard may be the right one now. */
export function notifyDashboardChange(): void {
  for (const listener of [...listeners]) listener();
}

/** Makes a dashboard known to the components that look for one. */
export function registerDashboard(dashboard: Dashboard): void {
  dashboards.set(dashboard.host, dashboard);
  notifyDashboardChange();
}

/** Call when a dashboard has been removed for good. */
export function unregisterDashboard(dashboard: Dashboard): void {
  if (dashboards.delete(dashboard.host)) notifyDashboardChange();
}

/** Calls `listener` whenever another dashboard may be the right one. */
export const addDashboardListener = (listener: () => void): void => void listeners.add(listener);

export const removeDashboardListener = (listener: () => void): void => void listeners.delete(listener);

/**
 * Returns the dashboard with that `id`, as a form control finds its form; without an `id`, the nearest one around,
 * across shadow roots.
 */
export function findDashboard(element: Element, id: string | undefined): Dashboard | undefined {
  if (id) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(id) ?? document.getElementById(id);
    return named ? dashboards.get(named) : undefined;
  }
  for (const node of withAncestors(element, { flat: true })) {
    const dashboard = dashboards.get(node);
    if (dashboard) return dashboard;
  }
  return undefined;
}

/** Whether the element is inside that dashboard, so that the dashboard's views stand for the element's. */
export const isInside = (element: Element, dashboard: Dashboard): boolean =>
  findDashboard(element, undefined) === dashboard;

/** Whether a component has nothing to update: all that it needs from its dashboard is what it was. */
export function isSameSnapshot(one: DashboardSnapshot | undefined, other: DashboardSnapshot | undefined): boolean {
  if (!one || !other) return one === other;
  return (Object.keys(other) as (keyof DashboardSnapshot)[]).every((name) => one[name] === other[name]);
}
