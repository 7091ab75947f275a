import { readEnabledNames } from '../../../stripe/component-names.js';
import { containsSecretKey, isPublishableKey } from '../../../stripe/keys.js';
import { clientSecret, isComponent, nearestComponent } from '../account-session.js';
import type { Check } from '../check.js';
import type { EndpointFacts } from '../facts.js';
import { message } from '../message.js';
import { describeOutcome } from '../request.js';

/** What servers send by mistake instead of an AccountSession's client secret. */
const OTHER_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(sk|rk)_/, 'a secret key'],
  [/^pk_/, 'a publishable key'],
  [/^pi_.*_secret_/, "a PaymentIntent's client secret"],
  [/^seti_.*_secret_/, "a SetupIntent's client secret"],
  [/^cuss_secret_/, "a CustomerSession's client secret"],
  [/^acct_/, 'the id of an account'],
  [/^(undefined|null|\[object)/, 'an empty value, turned into text'],
];

/** The fields of a response with a client secret. */
export const accountSessionChecks: readonly Check<EndpointFacts>[] = [
  {
    id: 'secret-form',
    title: 'its client secret is that of an account session',
    run({ first: { json } }) {
      const value = clientSecret(json)!;
      if (value.startsWith('accs_secret_')) return undefined;
      const [, what] = OTHER_VALUES.find(([pattern]) => pattern.test(value)) ?? [];
      return {
        problem: message`The client secret is ${what ?? message`not of the form accs_secret_…`}.`,
        fix: message`Return the client_secret of the result of stripe.accountSessions.create().`,
      };
    },
  },
  {
    id: 'secret-fresh',
    title: 'returns a new secret each time',
    run({ first, second }) {
      if (second.status !== 200)
        return {
          problem: message`The second request failed: ${describeOutcome(second)}`,
          fix: message`Each request must create a new session: pages request another one when it has expired.`,
        };
      return clientSecret(first.json) === clientSecret(second.json)
        ? {
            problem: message`Two requests got the same client secret. A secret works once.`,
            fix: message`Create an account session for every request, without a cache and without your own idempotency key.`,
          }
        : undefined;
    },
  },
  {
    id: 'secret-key',
    title: 'returns no secret key',
    run({ first, get, crossSite, withAccount }) {
      const leak = [first, get, crossSite, withAccount].find(
        ({ body, headers }) => containsSecretKey(body) || containsSecretKey([...headers.values()].join(' ')),
      );
      return (
        leak && {
          problem: message`Its response contains a Stripe secret key.`,
          fix: message`Roll that key in the Stripe dashboard now, then remove it from the response.`,
        }
      );
    },
  },
  {
    id: 'publishable-key',
    title: 'its publishable key is valid',
    run({ first: { json } }) {
      const { publishable_key, publishableKey } = json as Record<string, unknown>;
      const key = publishable_key ?? publishableKey;
      if (key === undefined) return 'skip';
      if (isPublishableKey(key)) return undefined;
      return {
        problem: message`publishable_key is not a publishable key: those start with pk_test_ or pk_live_.`,
        fix: message`Return the publishable key of the same account and mode as the secret key, or leave the field out and put the key in the page.`,
      };
    },
  },
  {
    id: 'component-names',
    title: 'names components that Stripe has',
    run({ first: { json } }) {
      const { components } = json as Record<string, unknown>;
      if (components === undefined) return 'skip';
      const names = readEnabledNames(components);
      if (!names)
        return {
          problem: message`components is neither a list of names nor an object.`,
          fix: message`Return the components of the account session unchanged, or a list such as ["payments"].`,
        };
      if (names.length === 0)
        return {
          problem: message`components enables nothing.`,
          fix: message`Return the components that the account session enables, or leave the field out.`,
        };
      const unknown = names.filter((name) => !isComponent(name));
      if (unknown.length === 0) return undefined;
      const near = nearestComponent(unknown[0]!);
      return {
        problem: message`Stripe has no component ${unknown.join(', ')}.`,
        fix: near
          ? message`Did you mean ${near}?`
          : message`Take the names from the components of the account session.`,
      };
    },
  },
];
