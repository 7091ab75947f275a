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
  [/^(undefined|null|\[object)/, 'the word for nothing, turned into text'],
];

/** The fields of a response with a client secret. */
export const accountSessionChecks: readonly Check<EndpointFacts>[] = [
  {
    id: 'secret-form',
    title: "its client secret is an AccountSession's",
    run({ first: { json } }) {
      const value = clientSecret(json)!;
      if (value.startsWith('accs_secret_')) return undefined;
      const [, what] = OTHER_VALUES.find(([pattern]) => pattern.test(value)) ?? [];
      return {
        problem: message`The client secret is ${what ?? message`not of the form accs_secret_…`}.`,
        fix: message`Give the client_secret of what stripe.accountSessions.create() returned.`,
      };
    },
  },
  {
    id: 'secret-fresh',
    title: 'gives a new secret each time',
    run({ first, second }) {
      if (second.status !== 200)
        return {
          problem: message`The second request failed: ${describeOutcome(second)}`,
          fix: message`Each call must create a session of its own: pages ask again when one has expired.`,
        };
      return clientSecret(first.json) === clientSecret(second.json)
        ? {
            problem: message`Two calls gave the same client secret. A secret works once.`,
            fix: message`Create an account session in every call, without a cache and without an idempotency key of your own.`,
          }
        : undefined;
    },
  },
  {
    id: 'secret-key',
    title: 'keeps the secret key to itself',
    run({ first, get, crossSite, withAccount }) {
      const leak = [first, get, crossSite, withAccount].find(
        ({ body, headers }) => containsSecretKey(body) || containsSecretKey([...headers.values()].join(' ')),
      );
      return (
        leak && {
          problem: message`There is a Stripe secret key in its answer.`,
          fix: message`Roll that key in the Stripe dashboard now, then take it out of the answer.`,
        }
      );
    },
  },
  {
    id: 'publishable-key',
    title: 'its publishable key is one',
    run({ first: { json } }) {
      const { publishable_key, publishableKey } = json as Record<string, unknown>;
      const key = publishable_key ?? publishableKey;
      if (key === undefined) return 'skip';
      if (isPublishableKey(key)) return undefined;
      return {
        problem: message`publishable_key is no publishable key: those start with pk_test_ or pk_live_.`,
        fix: message`Give the publishable key of the same account and mode as the secret key, or leave the field out and put the key in the page.`,
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
          fix: message`Give the components of the account session as it is, or a list such as ["payments"].`,
        };
      if (names.length === 0)
        return {
          problem: message`components enables nothing.`,
          fix: message`Give the components that the account session enables, or leave the field out.`,
        };
      const unknown = names.filter((name) => !isComponent(name));
      if (unknown.length === 0) return undefined;
      const near = nearestComponent(unknown[0]!);
      return {
        problem: message`Stripe has no component ${unknown.join(', ')}.`,
        fix: near
          ? message`Perhaps ${near} is meant.`
          : message`Take the names from the components of the account session.`,
      };
    },
  },
];
