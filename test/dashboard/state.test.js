/** The dashboard's state, without a DOM: what each event does in each state. It reads what is built. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptsOf, needsRequest, transition, viewOf } from '../../dist/dashboard/state.js';

const SOURCE = {
  kind: 'endpoint',
  endpoint: '/account_session',
  sessionKey: '',
  publishableKey: '',
  fonts: '',
  instance: undefined,
  hasRequestInit: false,
};
const source = (changes) => ({ ...SOURCE, ...changes });
const attempt = (changes) => ({ source: source(changes), controller: new AbortController() });
const TEMPORARY = { code: 'session-server-error', retryable: true };
const FINAL = { code: 'session-forbidden', retryable: false };

const first = attempt();
const second = attempt();
const connection = { options: { locale: 'de-DE' } };
const live = { attempt: first, connection, appliedOptions: connection.options, hasShown: false };
const shown = { ...live, hasShown: true };
const tried = SOURCE;

/** One of each kind, and of each that differs in what events do. */
const STATES = {
  idle: { kind: 'idle' },
  waiting: { kind: 'waiting', tried: source({ kind: 'none' }) },
  connecting: { kind: 'connecting', tried, attempt: second, stale: undefined, isOverdue: false },
  reloading: { kind: 'connecting', tried, attempt: second, stale: shown, isOverdue: false },
  live: { kind: 'live', tried, live, isOverdue: false },
  shown: { kind: 'live', tried, live: shown, isOverdue: false },
  failed: { kind: 'failed', tried, error: FINAL },
  'signed-out': { kind: 'signed-out', tried },
};

const third = attempt();
const EVENTS = {
  request: { type: 'request', attempt: third },
  'request without a source': { type: 'request', attempt: attempt({ kind: 'none', endpoint: '' }) },
  'request for another account': { type: 'request', attempt: third, removesView: true },
  'instance of the newest attempt': { type: 'instance', attempt: second, connection },
  'instance of an older attempt': { type: 'instance', attempt: attempt(), connection },
  response: { type: 'response', attempt: first, response: { clientSecret: 's' } },
  'response to an older attempt': { type: 'response', attempt: attempt(), response: { clientSecret: 's' } },
  'temporary failure': { type: 'failure', attempt: second, error: TEMPORARY },
  'final failure': { type: 'failure', attempt: second, error: FINAL },
  'failure of what is live': { type: 'failure', attempt: first, error: TEMPORARY },
  'no source in time': { type: 'failure', error: FINAL },
  'options-applied': { type: 'options-applied', options: { locale: 'fr-FR' } },
  shown: { type: 'shown' },
  'overdue newest attempt': { type: 'overdue', attempt: second },
  'overdue live attempt': { type: 'overdue', attempt: first },
  outdated: { type: 'outdated' },
  'sign-out': { type: 'sign-out' },
  release: { type: 'release' },
};

/** The kind of the next state; `=` is the same object: nothing has happened. */
const TABLE = {
  request: [
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
  ],
  'request without a source': ['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting'],
  'request for another account': [
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
    'connecting',
  ],
  'instance of the newest attempt': ['=', '=', 'live', 'live', '=', '=', '=', '='],
  'instance of an older attempt': ['=', '=', '=', '=', '=', '=', '=', '='],
  response: ['=', '=', '=', '=', 'live', 'live', '=', '='],
  'response to an older attempt': ['=', '=', '=', '=', '=', '=', '=', '='],
  'temporary failure': ['=', '=', 'failed', 'live', '=', '=', '=', '='],
  'final failure': ['=', '=', 'failed', 'failed', '=', '=', '=', '='],
  'failure of what is live': ['=', '=', '=', '=', 'failed', 'failed', '=', '='],
  'no source in time': ['=', 'failed', '=', '=', '=', '=', '=', '='],
  'options-applied': ['=', '=', '=', 'connecting', 'live', 'live', '=', '='],
  shown: ['=', '=', '=', '=', 'live', '=', '=', '='],
  'overdue newest attempt': ['=', '=', 'connecting', 'connecting', '=', '=', '=', '='],
  'overdue live attempt': ['=', '=', '=', '=', 'live', 'live', '=', '='],
  outdated: ['=', '=', '=', 'connecting', '=', '=', '=', '='],
  'sign-out': ['=', 'signed-out', 'signed-out', 'signed-out', 'signed-out', 'signed-out', 'signed-out', '='],
  release: ['=', 'idle', 'idle', 'idle', 'idle', 'idle', 'idle', '='],
};

describe("A dashboard's state", () => {
  for (const [event, row] of Object.entries(TABLE)) {
    for (const [index, [name, state]] of Object.entries(STATES).entries()) {
      it(`${name}: ${event} → ${row[index]}`, () => {
        const before = structuredClone({ ...state, attempt: undefined, live: undefined, stale: undefined });
        const next = transition(state, EVENTS[event]);
        assert.equal(next === state ? '=' : next.kind, row[index]);
        assert.deepEqual(
          { ...state, attempt: undefined, live: undefined, stale: undefined },
          before,
          'it is not changed in place',
        );
      });
    }
  }

  it('has a row for each event and a column for each state', () => {
    assert.deepEqual(Object.keys(TABLE), Object.keys(EVENTS));
    for (const row of Object.values(TABLE)) assert.equal(row.length, Object.keys(STATES).length);
  });
});

describe('The view that is displayed while a new session is requested', () => {
  const requested = (from, to, more = {}) =>
    viewOf(
      transition(
        { ...STATES.shown, live: { ...shown, attempt: attempt(from) } },
        { type: 'request', attempt: attempt(to), ...more },
      ),
    );

  for (const [what, from, to, stays] of [
    ['the same endpoint', {}, {}, true],
    ['the same endpoint and session-key', { sessionKey: 'a' }, { sessionKey: 'a' }, true],
    ['other fonts', {}, { fonts: '[]' }, true],
    ['another publishable key', {}, { publishableKey: 'pk_test_2' }, true],
    ['another endpoint', {}, { endpoint: '/other' }, false],
    ['another session-key', { sessionKey: 'a' }, { sessionKey: 'b' }, false],
    ['a session-key that was not there before', {}, { sessionKey: 'b' }, false],
    ['request-init, which may say whose session it is', { hasRequestInit: true }, { hasRequestInit: true }, false],
    ['request-init that has gone', { hasRequestInit: true }, {}, false],
    [
      'request-init, with the same session-key',
      { hasRequestInit: true, sessionKey: 'a' },
      { hasRequestInit: true, sessionKey: 'a' },
      true,
    ],
    ['a function, which may return anything', { kind: 'function' }, { kind: 'function' }, false],
    [
      'a function, with the same session-key',
      { kind: 'function', sessionKey: 'a' },
      { kind: 'function', sessionKey: 'a' },
      true,
    ],
    ['a function in place of an endpoint', {}, { kind: 'function', endpoint: '' }, false],
    [
      "the page's own instance",
      { kind: 'instance', instance: connection },
      { kind: 'instance', instance: connection },
      true,
    ],
    [
      "another instance of the page's own",
      { kind: 'instance', instance: connection },
      { kind: 'instance', instance: {} },
      false,
    ],
  ]) {
    it(`${stays ? 'stays' : 'is removed'} with ${what}`, () => assert.equal(!!requested(from, to), stays));
  }

  it('is removed if the account has changed at a renewal', () => {
    assert.equal(requested({}, {}, { removesView: true }), undefined);
  });

  it('is removed after a failure if nothing was displayed yet', () => {
    const state = { ...STATES.reloading, stale: live };
    assert.equal(transition(state, EVENTS['temporary failure']).kind, 'failed');
  });

  it('is removed if its renewal names another account, while the newer session goes on', () => {
    const next = transition(STATES.reloading, EVENTS.outdated);
    assert.equal(viewOf(next), undefined);
    assert.deepEqual(attemptsOf(next), [second]);
  });

  it('stays after a temporary failure, with a notice', () => {
    const next = transition(STATES.reloading, EVENTS['temporary failure']);
    assert.equal(next.live, shown);
    assert.equal(next.notice, TEMPORARY);
  });
});

describe('A source', () => {
  for (const [name, state] of Object.entries(STATES)) {
    const isNew = name === 'idle' || name === 'waiting';
    it(`that was tried is ${isNew ? 'requested' : 'not requested again'} in ${name}`, () => {
      assert.equal(needsRequest(state, SOURCE), isNew);
    });
    it(`with another endpoint is requested in ${name}`, () => {
      assert.equal(needsRequest(state, source({ endpoint: '/other' })), true);
    });
  }

  it('that has lost its request-init does not sign in again', () => {
    assert.equal(needsRequest(STATES['signed-out'], source({ hasRequestInit: true })), false);
    assert.equal(needsRequest(STATES.failed, source({ hasRequestInit: true })), true);
  });

  it('is tried by one attempt, next to that of the view', () => {
    assert.deepEqual(attemptsOf(STATES.reloading), [second, first]);
    assert.deepEqual(attemptsOf(STATES.idle), []);
  });
});
