import { toApiName } from '../../../stripe/component-names.js';
import { containsSecretKey, isPublishableKey } from '../../../stripe/keys.js';
import { isComponent, nearestComponent } from '../account-session.js';
import type { Check } from '../check.js';
import type { PageFacts } from '../facts.js';
import { message } from '../message.js';

const DASHBOARD = 'stripe-connect-dashboard';
const COMPONENT = 'stripe-connect-component';

/** The dashboards and components in a page's HTML. */
export const markupChecks: readonly Check<PageFacts>[] = [
  {
    id: 'tag',
    title: `has a <${DASHBOARD}>`,
    bail: true,
    run: ({ dashboards }) =>
      dashboards.length > 0
        ? undefined
        : {
            problem: message`There is no <${DASHBOARD}> in the page's HTML.`,
            fix: message`If a script adds it, it is not found: check the endpoint instead, with --endpoint.`,
          },
  },
  {
    id: 'page-size',
    title: 'is small enough to be checked',
    run: ({ isComplete }) =>
      isComplete
        ? undefined
        : {
            problem: message`Only the beginning of the page was checked: it has more than 4 MB, 2000 elements to look at, or 500 attributes in one tag.`,
            fix: message`Move the dashboard up, or check the endpoint instead, with --endpoint.`,
          },
  },
  {
    id: 'page-secret-key',
    title: 'contains no secret key',
    run: ({ response }) =>
      containsSecretKey(response.body)
        ? {
            problem: message`The page contains a Stripe secret key. Everyone who saw the page has it.`,
            fix: message`Roll that key in the Stripe dashboard now. The page needs the publishable key, which starts with pk_.`,
          }
        : undefined,
  },
  {
    id: 'session-endpoint',
    title: 'names its session endpoint',
    run: ({ dashboards, endpoints }) =>
      dashboards.some(({ attributes }) => attributes.get('session-endpoint')) && endpoints.length === 0
        ? {
            problem: message`session-endpoint is not a URL.`,
            fix: message`Write the path of the endpoint, such as /account_session.`,
          }
        : endpoints.length > 0
          ? undefined
          : {
              problem: message`session-endpoint is missing.`,
              fix: message`Write <${DASHBOARD} session-endpoint="/account_session">. If a script sets fetchClientSecret, check the endpoint behind it.`,
            },
  },
  {
    id: 'endpoint-origins',
    title: 'names session endpoints of its own origin',
    run({ response, unchecked }) {
      const other = unchecked.find(({ origin }) => origin !== response.url.origin);
      if (other)
        return {
          problem: message`A session-endpoint is on another origin, ${other.origin}, and a page alone cannot make doctor send requests there.`,
          fix: message`If that origin is yours, repeat the command with --allow-origin ${other.origin}.`,
        };
      if (unchecked.length === 0) return undefined;
      return {
        problem: message`The page names ${unchecked.length} more session endpoints than doctor sends requests to.`,
        fix: message`Check each of the others.`,
      };
    },
  },
  {
    id: 'page-publishable-key',
    title: 'has a publishable key',
    run({ dashboards, session }) {
      const keys = dashboards.map(({ attributes }) => attributes.get('publishable-key'));
      const wrong = keys.some((key) => key !== undefined && !isPublishableKey(key));
      if (wrong)
        return {
          problem: message`publishable-key is not a publishable key: those start with pk_test_ or pk_live_.`,
          fix: message`Take the publishable key from the Stripe dashboard, under Developers, API keys.`,
        };
      if (!session || session.publishableKey || keys.every(Boolean)) return undefined;
      return {
        problem: message`Neither the page nor its endpoint has a publishable key.`,
        fix: message`Add publishable-key="pk_…" to the tag, or publishable_key to the response.`,
      };
    },
  },
  {
    id: 'page-components',
    title: 'shows components that Stripe has',
    run(page) {
      const unknown = componentNames(page).filter((name) => !isComponent(name));
      if (unknown.length === 0) return componentNames(page).length ? undefined : 'skip';
      const near = nearestComponent(unknown[0]!)?.replaceAll('_', '-');
      return {
        problem: message`Stripe has no component ${unknown.join(', ')}.`,
        fix: near
          ? message`Did you mean ${near}?`
          : message`See https://docs.stripe.com/connect/supported-embedded-components for the names.`,
      };
    },
  },
  {
    id: 'enabled',
    title: 'shows only what the session enables',
    run(page) {
      if (!page.session?.components || componentNames(page).length === 0) return 'skip';
      const enabled = new Set(page.session.components.map(toApiName));
      const missing = componentNames(page).filter((name) => isComponent(name) && !enabled.has(toApiName(name)));
      if (missing.length === 0) return undefined;
      return {
        problem: message`The page shows ${missing.join(', ')}, and the session does not enable ${missing.length > 1 ? 'them' : 'it'}.`,
        fix: message`Enable ${missing.map(toApiName).join(', ')} where the server creates the session, or take ${missing.length > 1 ? 'them' : 'it'} out of the page.`,
      };
    },
  },
];

/** The components in the page, each once: those of `components` attributes, and those of elements. */
function componentNames({ tags, dashboards }: PageFacts): string[] {
  const lists = dashboards.flatMap(({ attributes }) => (attributes.get('components') ?? '').split(/[\s,]+/));
  const elements = tags.filter(({ name }) => name === COMPONENT).map(({ attributes }) => attributes.get('name') ?? '');
  return [...new Set([...lists, ...elements].filter(Boolean))];
}
