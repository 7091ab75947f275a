/** What a page, its network and the person may do, in the real browser. */
import fc from 'fast-check';
import { ASSUMPTIONS } from '../../../src/sandbox/browser/assumptions.js';
import type { SandboxConfig } from '../../../src/sandbox/browser/config.js';

const rarely = <T>(usual: T, rare: fc.Arbitrary<T>, weight = 3) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: rare, weight: 1 });
const delay = fc.constantFrom(0, 0, 5, 20, 60, 150, 400);
const names = fc.constantFrom('payments', 'payouts', 'balances', 'documents', 'payment-details', 'pay-ments', '');
const list = fc.constantFrom<string>(
  '',
  'payments',
  'payouts payments',
  'balances',
  'payments payouts balances',
  'payments payments',
);

const answer = fc.record({
  kind: rarely(
    'ok',
    fc.constantFrom('with-components', '401', '403', '429', '500', 'not-json', 'no-secret', 'network', 'cut', 'hang'),
    2,
  ),
  delay,
  account: fc.constantFrom('main', 'main', 'other'),
});

const pair = (name: string, value: fc.Arbitrary<string | null>): fc.Arbitrary<[string, string | null]> =>
  fc.tuple(fc.constant(name), value);

/** An attribute of a dashboard and its value; `null` takes it away. */
const attribute: fc.Arbitrary<[string, string | null]> = fc.oneof(
  // Whose data a user sees depends on these two.
  {
    weight: 3,
    arbitrary: pair(
      'session-endpoint',
      rarely<string | null>('/a', fc.constantFrom('/b', '/b', null, 'ftp://nowhere'), 1),
    ),
  },
  { weight: 3, arbitrary: pair('session-key', fc.constantFrom('one', 'two', null)) },
  pair('components', list),
  pair('publishable-key', fc.constantFrom('pk_test_sandbox', 'pk_test_other', null)),
  pair('timeout', fc.constantFrom('60', '150', '300')),
  pair('locale', fc.constantFrom('de-DE', 'fr-FR', null)),
  pair('appearance', fc.constantFrom('{"variables": {"colorPrimary": "#ff0000"}}', '{', null)),
  pair('fonts', fc.constantFrom('[{"cssSrc": "data:text/css,"}]', null)),
  pair('layout', fc.constantFrom('tabs', null, null)),
  pair('loading', fc.constantFrom('lazy', null)),
);

const which = fc.nat(5);
const kinds = {
  wait: fc.record({ which, ms: fc.constantFrom(0, 1, 5, 20, 60, 150, 220) }),
  attribute: fc.record({ which, attribute }),
  function: fc.record({ which, on: fc.boolean() }),
  remove: fc.record({ which }),
  add: fc.record({ which }),
  move: fc.record({ which }),
  /** As htmx does. */
  swap: fc.record({ which }),
  /** As a history cache does. */
  clone: fc.record({ which }),
  /** As a re-render that knows only its own children does. */
  empty: fc.record({ which }),
  addComponent: fc.record({
    which,
    name: names,
    dashboard: rarely('', fc.constantFrom('d1', 'd2')),
    lazy: rarely(false, fc.constant(true)),
  }),
  removeComponent: fc.record({ which }),
  moveComponent: fc.record({ which, into: fc.constantFrom('d1', 'd2', 'body') }),
  rename: fc.record({ which, name: names }),
  setting: fc.record({
    which,
    setting: fc.constantFrom(
      ['payment', 'pi_1'],
      ['payment', null],
      ['default-filters', '{}'],
      ['default-filters', '['],
    ) as fc.Arbitrary<[string, string | null]>,
  }),
  reload: fc.record({ which }),
  reloadComponent: fc.record({ which }),
  retry: fc.record({ which }),
  logout: fc.record({ which }),
  online: fc.record({ which }),
  fault: fc.record({
    which,
    fault: fc.constantFrom('never-loads', 'load-error', 'error-after-load', 'error-repeated', undefined, undefined),
  }),
  callback: fc.record({ which, setter: fc.constantFrom('setOnLoaderStart', 'setOnLoadError') }),
};
const WEIGHTS: Partial<Record<keyof typeof kinds, number>> = {
  wait: 12,
  attribute: 6,
  add: 3,
  reload: 2,
  addComponent: 2,
  callback: 2,
};

type Given = { [Kind in keyof typeof kinds]: (typeof kinds)[Kind] extends fc.Arbitrary<infer Value> ? Value : never };
export type Step = { [Kind in keyof Given]: { kind: Kind } & Given[Kind] }[keyof Given];
export type Kinds = Given;

const step = fc.oneof(
  ...Object.entries(kinds).map(([kind, value]) => ({
    arbitrary: (value as fc.Arbitrary<object>).map((given) => ({ kind, ...given }) as Step),
    weight: WEIGHTS[kind as keyof typeof kinds] ?? 1,
  })),
);

export const schedule = fc.record({
  answers: fc.array(answer, { maxLength: 6 }),
  key: fc.boolean(),
  timeout: fc.constantFrom<string>('150', '300'),
  components: list,
  steps: fc.array(step, { minLength: 2, maxLength: 10, size: '+1' }),
});
/** Either of the two things that each assumption of the sandbox allows, and how long the content takes. */
export const sandboxOptions: fc.Arbitrary<Partial<SandboxConfig>> = fc.record({
  ...(Object.fromEntries(
    Object.entries(ASSUMPTIONS).map(([name, { default: usual, reversed }]) => [
      name,
      fc.constantFrom<string | boolean>(usual, reversed),
    ]),
  ) as Record<string, fc.Arbitrary<never>>),
  contentAfter: fc.constantFrom(0, 2, 40),
});

export type Schedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;
export type PlannedAnswer = Schedule['answers'][number];
