import type { ComponentName } from '../connect/catalogue.js';
import type { Connection } from '../connect/connection.js';
import type { ConnectError } from '../errors.js';
import type { Status } from '../status.js';

/** What a component needs of its dashboard. */
export interface Host {
  readonly element: HTMLElement;
  readonly status: Status;
  readonly connection: Connection | undefined;
  /** Why there is no connection. */
  readonly failure: ConnectError | undefined;
  /** The components that the session enables, if the endpoint told. */
  readonly enabled: readonly ComponentName[] | undefined;
  readonly timeout: number;
  /** Whether its components wait for the viewport, unless they say otherwise. */
  readonly loading: string | undefined;
  join(guest: Guest): void;
  leave(guest: Guest): void;
  /** A guest's status changed. */
  refresh(): void;
}

/** What a dashboard needs of its components. */
export interface Guest {
  readonly status: Status;
  readonly error: ConnectError | undefined;
  /** The host's connection, status or knowledge of the session changed. */
  hostChanged(): void;
  /** The host has left the document: there may be another. */
  hostGone(): void;
}

const hosts = new Map<Node, Host>();
const seekers = new Set<() => void>();

/** Makes a dashboard known to the components that look for one. */
export function openHost(host: Host): void {
  hosts.set(host.element, host);
  for (const seek of [...seekers]) seek();
}

export function closeHost(host: Host): void {
  hosts.delete(host.element);
}

/** Calls `seek` whenever a dashboard has come, until the returned function is called. */
export function onHostOpen(seek: () => void): () => void {
  seekers.add(seek);
  return () => seekers.delete(seek);
}

/** The dashboard with that `id`, as a form control finds its form; without an `id`, the nearest one around the element, across shadow roots. */
export function findHost(element: Element, id: string | undefined): Host | undefined {
  if (id) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(id) ?? document.getElementById(id);
    return named ? hosts.get(named) : undefined;
  }
  for (let node: Node | null = element; node; node = parentInFlatTree(node)) {
    const host = hosts.get(node);
    if (host) return host;
  }
  return undefined;
}

/** Whether a dashboard is around the element, so that what the dashboard shows stands for it too. */
export const isAround = (host: Host, element: Element): boolean => findHost(element, undefined) === host;

function parentInFlatTree(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
