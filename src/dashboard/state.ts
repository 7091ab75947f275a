import type { Connection, InstanceOptions } from '../connect/connection.js';
import type { ConnectError } from '../errors/connect-error.js';
import type { SessionResponse } from '../session/response.js';

/**
 * Where the page wants its session from, now. Functions and `request-init` count by presence: frameworks create new
 * ones at each render.
 */
export interface Source {
  readonly kind: 'none' | 'endpoint' | 'function' | 'instance';
  readonly endpoint: string;
  readonly sessionKey: string;
  readonly publishableKey: string;
  /** As JSON. Fonts are an option of a new instance only. */
  readonly fonts: string;
  readonly instance: object | undefined;
  readonly hasRequestInit: boolean;
}

/** One try to connect. Its signal is the lifetime of the view that comes from it. */
export interface Attempt {
  /** From 1, of this dashboard. */
  readonly number: number;
  /** As `performance.now()` has it. */
  readonly startTime: number;
  readonly source: Source;
  readonly controller: AbortController;
  /** A response that has arrived already: it belongs to another account than the connection that requested it. */
  readonly firstResponse?: SessionResponse;
}

/** A connection whose components are displayed. */
export interface Live {
  readonly attempt: Attempt;
  readonly connection: Connection;
  readonly response?: SessionResponse;
  /** The options that the instance was created with, or updated to. */
  readonly appliedOptions: InstanceOptions;
  /** Whether a component has been `ready`. */
  readonly hasShown: boolean;
}

/** All that a dashboard remembers of its session; everything else is computed from it. */
export type State =
  | { readonly kind: 'idle' }
  /** No source yet. */
  | { readonly kind: 'waiting'; readonly tried: Source }
  | {
      readonly kind: 'connecting';
      readonly tried: Source;
      readonly attempt: Attempt;
      /** The view that stays meanwhile. */
      readonly stale?: Live;
      readonly isOverdue: boolean;
    }
  | {
      readonly kind: 'live';
      readonly tried: Source;
      readonly live: Live;
      readonly isOverdue: boolean;
      /** Why there is no newer session. */
      readonly notice?: ConnectError;
    }
  | { readonly kind: 'failed'; readonly tried: Source; readonly error: ConnectError }
  | { readonly kind: 'signed-out'; readonly tried: Source };

export type SessionEvent =
  /** A new try. `removesView`: the session now belongs to another account. */
  | { readonly type: 'request'; readonly attempt: Attempt; readonly removesView?: boolean }
  | { readonly type: 'instance'; readonly attempt: Attempt; readonly connection: Connection }
  | { readonly type: 'response'; readonly attempt: Attempt; readonly response: SessionResponse }
  /** Without an attempt: no source has been set in time. */
  | { readonly type: 'failure'; readonly attempt?: Attempt; readonly error: ConnectError }
  | { readonly type: 'options-applied'; readonly options: InstanceOptions }
  | { readonly type: 'shown' }
  | { readonly type: 'overdue'; readonly attempt: Attempt }
  /** The session of the old view now belongs to another account; a newer one is under way. */
  | { readonly type: 'outdated' }
  | { readonly type: 'sign-out' }
  | { readonly type: 'release' };

const COMPARED = ['kind', 'endpoint', 'sessionKey', 'publishableKey', 'fonts', 'instance', 'hasRequestInit'] as const;

/** Whether the page specifies a source that has not been tried. */
export function needsRequest(state: State, source: Source): boolean {
  if (state.kind === 'idle') return true;
  // Signing out clears tokens, and with them often a header: that alone must not sign in again.
  const names = state.kind === 'signed-out' ? COMPARED.filter((name) => name !== 'hasRequestInit') : COMPARED;
  return names.some((name) => state.tried[name] !== source[name]);
}

/** Whether both surely belong to the same account, so that the old view may stay for a while. */
function isSurelySame(one: Source, other: Source): boolean {
  const isSame = (['kind', 'endpoint', 'sessionKey', 'instance'] as const).every((name) => one[name] === other[name]);
  const isNamed = one.sessionKey !== '' || one.kind === 'instance';
  const hasOnlyEndpoint = one.kind === 'endpoint' && !one.hasRequestInit && !other.hasRequestInit;
  return isSame && (isNamed || hasOnlyEndpoint);
}

/** The connection whose components are displayed: while a new one is under way, perhaps the old one. */
export function viewOf(state: State): Live | undefined {
  if (state.kind === 'live') return state.live;
  return state.kind === 'connecting' ? state.stale : undefined;
}

/** The attempts that are under way or displayed. */
export function attemptsOf(state: State): Attempt[] {
  const view = viewOf(state);
  return [...(state.kind === 'connecting' ? [state.attempt] : []), ...(view ? [view.attempt] : [])];
}

function withView(state: State, change: (live: Live) => Live): State {
  if (state.kind === 'live') return { ...state, live: change(state.live) };
  return state.kind === 'connecting' && state.stale ? { ...state, stale: change(state.stale) } : state;
}

/** Returns the next state, or the same object if the event means nothing to it: an older attempt's, say. */
export function transition(state: State, event: SessionEvent): State {
  switch (event.type) {
    case 'release':
      return state.kind === 'signed-out' || state.kind === 'idle' ? state : { kind: 'idle' };
    case 'sign-out':
      return state.kind === 'idle' || state.kind === 'signed-out' ? state : { kind: 'signed-out', tried: state.tried };
    case 'request': {
      const { attempt } = event;
      const tried = attempt.source;
      if (tried.kind === 'none') return { kind: 'waiting', tried };
      const view = viewOf(state);
      const stays = view && !event.removesView && isSurelySame(view.attempt.source, tried);
      return { kind: 'connecting', tried, attempt, stale: stays ? view : undefined, isOverdue: false };
    }
    case 'instance': {
      const { attempt, connection } = event;
      if (state.kind !== 'connecting' || state.attempt !== attempt) return state;
      const live = { attempt, connection, appliedOptions: connection.options, hasShown: false };
      return { kind: 'live', tried: state.tried, live, isOverdue: state.isOverdue };
    }
    case 'response':
      if (state.kind !== 'live' || state.live.attempt !== event.attempt) return state;
      return { ...state, live: { ...state.live, response: event.response } };
    case 'failure': {
      const { attempt, error } = event;
      const current =
        state.kind === 'connecting' ? state.attempt : state.kind === 'live' ? state.live.attempt : undefined;
      const isExpected = attempt ? attempt === current : state.kind === 'waiting';
      if (!isExpected || state.kind === 'idle') return state;
      const stale = state.kind === 'connecting' ? state.stale : undefined;
      // What was refused (a 403, say) may be refused because the account has changed: then nothing may stay.
      if (stale?.hasShown && error.retryable)
        return { kind: 'live', tried: state.tried, live: stale, isOverdue: true, notice: error };
      return { kind: 'failed', tried: state.tried, error };
    }
    case 'options-applied':
      return withView(state, (live) => ({ ...live, appliedOptions: event.options }));
    case 'shown':
      return viewOf(state)?.hasShown === false ? withView(state, (live) => ({ ...live, hasShown: true })) : state;
    case 'outdated':
      return state.kind === 'connecting' && state.stale ? { ...state, stale: undefined } : state;
    case 'overdue': {
      const isCurrent = attemptsOf(state)[0] === event.attempt;
      return isCurrent && (state.kind === 'connecting' || state.kind === 'live') && !state.isOverdue
        ? { ...state, isOverdue: true }
        : state;
    }
  }
}
