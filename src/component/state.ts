import type { Connection } from '../connect/connection.js';
import type { ConnectError } from '../errors/connect-error.js';
import type { Status } from '../status.js';
import type { ConnectSetters } from './connect-setters.js';
import type { SettingValues } from './settings.js';

/** What Stripe's element is created for. */
export interface Target {
  readonly connection: Connection;
  readonly name: string;
  /** Whether the session enables the component, as far as the response says so. */
  readonly isEnabled: boolean;
}

/** All that a component remembers; its status and its error are computed from it. */
export type State =
  /** Nothing to do: no session is requested, or the component is lazy, or in a tab that is hidden. */
  | { readonly kind: 'idle' }
  /** For a dashboard, its connection, or the definition of Stripe's element. `error`: that takes too long. */
  | {
      readonly kind: 'waiting';
      readonly target?: Target;
      /** Whose connection is waited for. */
      readonly dashboard?: object;
      readonly error?: ConnectError;
    }
  | {
      readonly kind: 'mounted';
      readonly target: Target;
      readonly element: HTMLElement;
      readonly setters: ConnectSetters;
      /** The settings that Stripe's element has. */
      readonly applied: SettingValues;
      readonly hasStarted: boolean;
      /** After `hasStarted` it is only a report: Stripe displays its own messages. */
      readonly error?: ConnectError;
    }
  /** The page, or the session, has to change first. */
  | { readonly kind: 'refused'; readonly target: Target; readonly tried: SettingValues; readonly error: ConnectError };

export type MountEvent =
  | { readonly type: 'idle' }
  | { readonly type: 'wait'; readonly target?: Target; readonly dashboard?: object }
  | {
      readonly type: 'mount';
      readonly target: Target;
      readonly element: HTMLElement;
      readonly setters: ConnectSetters;
      readonly applied: SettingValues;
    }
  | { readonly type: 'refuse'; readonly target: Target; readonly tried: SettingValues; readonly error: ConnectError }
  | { readonly type: 'settings-applied'; readonly applied: SettingValues }
  | { readonly type: 'loader-start'; readonly element: HTMLElement }
  /** A setting that is invalid, a load error of Stripe's, or a wait that is over. */
  | { readonly type: 'error'; readonly error: ConnectError };

export const isSameTarget = (one: Target | undefined, other: Target | undefined): boolean =>
  one?.connection === other?.connection && one?.name === other?.name && one?.isEnabled === other?.isEnabled;

export const targetOf = (state: State): Target | undefined => (state.kind === 'idle' ? undefined : state.target);

export const errorOf = (state: State): ConnectError | undefined => (state.kind === 'idle' ? undefined : state.error);

export function statusOf(state: State): Status {
  if (state.kind === 'idle') return 'idle';
  if (state.kind === 'mounted' && state.hasStarted) return 'ready';
  return state.error ? 'error' : 'loading';
}

/** Returns the next state, or the same object if the event means nothing to it: a replaced element's, say. */
export function transition(state: State, event: MountEvent): State {
  switch (event.type) {
    case 'idle':
      return state.kind === 'idle' ? state : { kind: 'idle' };
    case 'wait': {
      const { target, dashboard } = event;
      const isSame = state.kind === 'waiting' && isSameTarget(state.target, target) && state.dashboard === dashboard;
      return isSame ? state : { kind: 'waiting', target, dashboard };
    }
    case 'mount':
      return {
        kind: 'mounted',
        target: event.target,
        element: event.element,
        setters: event.setters,
        applied: event.applied,
        hasStarted: false,
      };
    case 'refuse':
      return { kind: 'refused', target: event.target, tried: event.tried, error: event.error };
    case 'settings-applied':
      return state.kind === 'mounted' ? { ...state, applied: event.applied } : state;
    case 'loader-start':
      // From here on Stripe shows what goes wrong, so an error of our own disappears.
      return state.kind === 'mounted' && state.element === event.element
        ? { ...state, hasStarted: true, error: undefined }
        : state;
    case 'error': {
      // Connect.js repeats itself; one report is enough.
      const isKnown = errorOf(state)?.message === event.error.message;
      return state.kind === 'idle' || isKnown ? state : { ...state, error: event.error };
    }
  }
}
