import type { ComponentName } from '../stripe/component-names.js';
import type { Connection } from '../connect/connection.js';
import type { ConnectError } from '../errors/connect-error.js';
import type { Status } from '../status.js';

/** What a component needs of its dashboard. */
export interface DashboardContext {
  readonly element: HTMLElement & { readonly language: string; reload(): void };
  readonly status: Status;
  readonly connection: Connection | undefined;
  /** Why there is no connection. */
  readonly failure: ConnectError | undefined;
  /** The components that the session enables, where the endpoint's answer has told. */
  readonly enabledComponents: readonly ComponentName[] | undefined;
  readonly timeout: number;
  /** Whether its components wait for the viewport, unless they say otherwise. */
  readonly loading: string | undefined;
  addComponent(component: DashboardComponent): void;
  removeComponent(component: DashboardComponent): void;
  /** To be called when a component's status has changed. */
  updateStatus(): void;
}

/** What a dashboard needs of its components. */
export interface DashboardComponent {
  readonly status: Status;
  readonly error: ConnectError | undefined;
  /** The dashboard's connection, its status or what it knows of the session has changed. */
  dashboardChanged(): void;
  /** The dashboard has left the document: there may be another one. */
  dashboardRemoved(): void;
}

// The elements of a page may be defined, inserted and moved in any order: those that stand in the document are listed
// here.
const dashboards = new Map<Node, DashboardContext>();
const listeners = new Set<() => void>();

/** Makes a dashboard known to the components that look for one. */
export function addDashboard(dashboard: DashboardContext): void {
  dashboards.set(dashboard.element, dashboard);
  for (const listener of [...listeners]) listener();
}

export function removeDashboard(dashboard: DashboardContext): void {
  dashboards.delete(dashboard.element);
}

/** Calls `listener` whenever a dashboard is added, until the returned function is called. */
export function onDashboardAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The dashboard with that `id`, as a form control finds its form; without an `id`, the nearest one around, across
 * shadow roots.
 */
export function findDashboard(element: Element, id: string | undefined): DashboardContext | undefined {
  if (id) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(id) ?? document.getElementById(id);
    return named ? dashboards.get(named) : undefined;
  }
  for (let node: Node | null = element; node; node = parentInFlatTree(node)) {
    const dashboard = dashboards.get(node);
    if (dashboard) return dashboard;
  }
  return undefined;
}

/**
 * Whether the element is inside of that dashboard, so that the dashboard's loading and error views stand for the
 * element too.
 */
export const isInside = (element: Element, dashboard: DashboardContext): boolean =>
  findDashboard(element, undefined) === dashboard;

function parentInFlatTree(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
