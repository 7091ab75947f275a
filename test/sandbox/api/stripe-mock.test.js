/**
 * The sandbox's API against Stripe's OpenAPI description, and the handler with the real SDK against stripe-mock, which
 * checks requests by the same description. It may be older than the SDK: it does not know the newest components.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { findStripeMock } from '../../../scripts/test/stripe-mock.js';
import { CUSTOM, EXPRESS, GOOD, STANDARD, createSandbox, post } from './sandbox.js';

const { command, spec, missing } = findStripeMock();

describe('by Stripe’s OpenAPI description', { skip: missing }, () => {
  let schemas, stripe, server, origin;

  before(async () => {
    const description = JSON.parse(readFileSync(spec, 'utf8'));
    ({ schemas } = JSON.parse(JSON.stringify(description.components), withoutLoneNullable));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(command, ['-http-addr', `127.0.0.1:${port}`]);
    stripe = new Stripe('sk_test_123', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
    await new Promise((done) => server.stdout.on('data', (text) => /Listening for HTTP/.test(text) && done()));
  });
  after(async () => {
    if (!server) return;
    server.kill();
    await once(server, 'exit');
  });

  /** Whatever the schema has, the value must have; and it may have more, as Stripe adds fields at any time. */
  function assertMatches(name, value) {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema({ $id: 'https://stripe.test/', components: { schemas } });
    const validate = ajv.compile({ $ref: `https://stripe.test/#/components/schemas/${name}` });
    validate(value);
    assert.deepEqual(validate.errors ?? [], []);
  }

  test('a wrong response is noticed', () => {
    assert.throws(() => assertMatches('account_session', { object: 'account_session', account: STANDARD }));
  });

  for (const account of [STANDARD, EXPRESS, CUSTOM]) {
    test(`an account session is valid: ${account}`, async () => {
      const { sandbox } = createSandbox();
      const response = await post(sandbox, GOOD.replace(STANDARD, account));
      assert.equal(response.status, 200);
      assertMatches('account_session', await response.json());
    });
  }

  test('every component that Stripe describes has the features that Stripe describes', async () => {
    const { sandbox } = createSandbox();
    const { components } = await (await post(sandbox, GOOD)).json();
    const described = schemas.connect_embedded_account_session_create_components.properties;
    assert.ok(Object.keys(described).length > 20);
    const at = ({ $ref }) => schemas[$ref.split('/').at(-1)];
    for (const [name, reference] of Object.entries(described)) {
      const features = at(at(reference).properties.features).properties ?? {};
      assert.deepEqual(Object.keys(components[name].features).sort(), Object.keys(features).sort(), name);
    }
  });

  test('an ephemeral key is valid', async () => {
    const { sandbox } = createSandbox();
    const response = await post(sandbox, 'issuing_card=ic_1&nonce=ephnonce_1', {
      path: '/v1/ephemeral_keys',
      headers: { 'Stripe-Account': STANDARD, 'Stripe-Version': Stripe.API_VERSION },
    });
    assert.equal(response.status, 200);
    assertMatches('ephemeral_key', await response.json());
  });

  for (const [what, body, headers] of [
    ['an unknown parameter', `${GOOD}&user=me`],
    ['no components', `account=${STANDARD}`],
    ['an unknown account', 'account=acct_1Somebody&components[payments][enabled]=true'],
    ['a wrong key', GOOD, { Authorization: 'Bearer sk_test_wrong' }],
  ]) {
    test(`an error is valid: ${what}`, async () => {
      const { sandbox } = createSandbox();
      const response = await post(sandbox, body, { headers });
      assert.ok(response.status >= 400);
      assertMatches('error', await response.json());
    });
  }

  /** What the page gets from our handler, with the real SDK and stripe-mock. */
  async function respond(components) {
    const lines = [];
    const handler = accountSessionHandler({
      stripe,
      publishableKey: 'pk_test_1',
      account: () => 'acct_1',
      components,
      log: (...line) => lines.push(line.join(' ')),
    });
    const response = await handler(new Request('https://platform.test/account_session', { method: 'POST' }));
    return { status: response.status, body: await response.json(), lines };
  }

  test('the handler gets a session from stripe-mock, with all features of all components', async () => {
    const described = Object.entries(schemas.connect_embedded_account_session_create_components.properties);
    const { components } = await (await post(createSandbox().sandbox, GOOD)).json();
    const requested = Object.fromEntries(
      described.map(([name]) => [name, { enabled: true, features: components[name].features }]),
    );
    const { status, body, lines } = await respond(requested);
    assert.deepEqual(lines, []);
    assert.equal(status, 200);
    assert.match(body.client_secret, /^accs_secret__/);
    assert.equal(body.client_secret.length, 60);
  });

  test('the handler takes a component without features, and an empty list of them', async () => {
    const { status, lines } = await respond({ payments: { enabled: true }, payouts: { enabled: true, features: {} } });
    assert.deepEqual(lines, []);
    assert.equal(status, 200);
  });

  const session = 'account=acct_1SandboxStandard';
  for (const [body, isAccepted] of [
    [`${session}&components[payments][enabled]=true`, true],
    [`${session}&components[payments][enabled]=true&components[payments][features]=`, false],
    [`${session}&components[payments][features][refund_management]=true`, false],
    [`${session}&components[payments][enabled]=perhaps`, false],
    [`${session}&components[payments]=true`, false],
    [`${session}&components[payments][enabled]=true&user=me`, false],
    ['components[payments][enabled]=true', false],
    [session, false],
  ]) {
    test(`stripe-mock and the sandbox ${isAccepted ? 'accept' : 'refuse'} ${body}`, async () => {
      const { sandbox } = createSandbox();
      const answers = await Promise.all([
        post(sandbox, body),
        fetch(`${origin}/v1/account_sessions`, {
          method: 'POST',
          headers: { Authorization: 'Bearer sk_test_123', 'Content-Type': 'application/x-www-form-urlencoded' },
          body,
        }),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        isAccepted ? [200, 200] : [400, 400],
      );
    });
  }
});

/** OpenAPI has `nullable` also next to `anyOf`, which no validator of JSON Schema takes; no null occurs there. */
function withoutLoneNullable(_, value) {
  if (value?.nullable === true && !value.type) delete value.nullable;
  return value;
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
