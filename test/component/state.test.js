/** The component's state, without a DOM: what each event does in each state. It reads what is built. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOf, statusOf, transition } from '../../dist/component/state.js';

const target = { connection: {}, name: 'payments', isEnabled: true };
const other = { ...target, name: 'payouts' };
const element = {};
const error = { code: 'component-timeout', message: 'component-timeout payments' };
const applied = {};
const dashboard = {};

const STATES = {
  idle: { kind: 'idle' },
  waiting: { kind: 'waiting', target, dashboard },
  'waiting too long': { kind: 'waiting', target, dashboard, error },
  mounted: { kind: 'mounted', target, element, applied, hasStarted: false },
  'mounted too long': { kind: 'mounted', target, element, applied, hasStarted: false, error },
  started: { kind: 'mounted', target, element, applied, hasStarted: true },
  refused: { kind: 'refused', target, tried: applied, error },
};
const EVENTS = {
  idle: { type: 'idle' },
  'wait for the same': { type: 'wait', target, dashboard },
  'wait for another': { type: 'wait', target: other, dashboard },
  mount: { type: 'mount', target, element: {}, applied },
  refuse: { type: 'refuse', target, tried: applied, error },
  'settings-applied': { type: 'settings-applied', applied: { payment: 'pi_1' } },
  'loader-start': { type: 'loader-start', element },
  'loader-start of a replaced element': { type: 'loader-start', element: {} },
  error: { type: 'error', error: { ...error, message: 'another' } },
  'the same error again': { type: 'error', error },
};
/** The status of the next state; `=` is the same object. */
const TABLE = {
  idle: ['=', 'idle', 'idle', 'idle', 'idle', 'idle', 'idle'],
  'wait for the same': ['loading', '=', '=', 'loading', 'loading', 'loading', 'loading'],
  'wait for another': ['loading', 'loading', 'loading', 'loading', 'loading', 'loading', 'loading'],
  mount: ['loading', 'loading', 'loading', 'loading', 'loading', 'loading', 'loading'],
  refuse: ['error', 'error', 'error', 'error', 'error', 'error', 'error'],
  'settings-applied': ['=', '=', '=', 'loading', 'error', 'ready', '='],
  'loader-start': ['=', '=', '=', 'ready', 'ready', 'ready', '='],
  'loader-start of a replaced element': ['=', '=', '=', '=', '=', '=', '='],
  error: ['=', 'error', 'error', 'error', 'error', 'ready', 'error'],
  'the same error again': ['=', 'error', '=', 'error', '=', 'ready', '='],
};

describe("A component's state", () => {
  for (const [event, row] of Object.entries(TABLE)) {
    for (const [index, [name, state]] of Object.entries(STATES).entries()) {
      it(`${name}: ${event} → ${row[index]}`, () => {
        const next = transition(state, EVENTS[event]);
        assert.equal(next === state ? '=' : statusOf(next), row[index]);
      });
    }
  }

  it('has a row for each event and a column for each state', () => {
    assert.deepEqual(Object.keys(TABLE), Object.keys(EVENTS));
    for (const row of Object.values(TABLE)) assert.equal(row.length, Object.keys(STATES).length);
  });

  it('reports an error after the start, and stays ready', () => {
    const next = transition(STATES.started, EVENTS.error);
    assert.equal(statusOf(next), 'ready');
    assert.equal(errorOf(next).message, 'another');
  });

  it('forgets our own error when Stripe starts after all', () => {
    assert.equal(errorOf(transition(STATES['mounted too long'], EVENTS['loader-start'])), undefined);
  });
});
