import type { Answer, Visitor } from './ask.js';
import { examine, type Check, type Result } from './check.js';
import { examineEndpoint, type Session } from './endpoint.js';
import { tags, type Tag } from './html.js';
import { isComponent, nearestComponent, toApiName } from './names.js';
import { policy } from './policy.js';
import { hasSecretKey } from './redact.js';

/** A page, and what its endpoint answered. */
export interface Page {
  answer: Answer;
  tags: readonly Tag[];
  dashboards: readonly Tag[];
  endpoints: readonly URL[];
  session?: Session;
  sandbox: boolean;
}

export interface Section {
  url: string;
  kind: 'page' | 'endpoint';
  results: Result[];
}

const DASHBOARD = 'stripe-connect-dashboard';
const COMPONENT = 'stripe-connect-component';

const markup: readonly Check<Page>[] = [
  {
    id: 'tag',
    title: `has a <${DASHBOARD}>`,
    stops: true,
    judge: ({ dashboards }) =>
      dashboards.length > 0
        ? undefined
        : { wrong: `There is no <${DASHBOARD}> in the page's HTML.`, mend: 'If a script adds it, the doctor cannot see it: run it on the endpoint instead, with --endpoint.' },
  },
  {
    id: 'page-secret-key',
    title: 'holds no secret key',
    judge: ({ answer }) =>
      hasSecretKey(answer.body)
        ? { wrong: 'There is a Stripe secret key in the page. Everybody who saw the page has it.', mend: 'Roll that key in the Stripe dashboard now. The page needs the publishable key, which starts with pk_.' }
        : undefined,
  },
  {
    id: 'session-endpoint',
    title: 'names its session endpoint',
    judge: ({ dashboards, endpoints }) =>
      dashboards.some(({ attributes }) => attributes.get('session-endpoint')) && endpoints.length === 0
        ? { wrong: 'session-endpoint is no address.', mend: 'Write the path of the endpoint, such as /account_session.' }
        : endpoints.length > 0
          ? undefined
          : { wrong: 'session-endpoint is missing.', mend: `Write <${DASHBOARD} session-endpoint="/account_session">. If a script sets fetchClientSecret, run the doctor on the endpoint behind it.` },
  },
  {
    id: 'page-publishable-key',
    title: 'has a publishable key',
    judge({ dashboards, session }) {
      const keys = dashboards.map(({ attributes }) => attributes.get('publishable-key'));
      const wrong = keys.some((key) => key !== undefined && !/^pk_(test|live)_./.test(key));
      if (wrong) return { wrong: 'publishable-key is no publishable key: those start with pk_test_ or pk_live_.', mend: 'Take the publishable key from the Stripe dashboard, under Developers, API keys.' };
      if (!session || session.publishableKey || keys.every(Boolean)) return undefined;
      return { wrong: 'Neither the page nor its endpoint gives a publishable key.', mend: 'Add publishable-key="pk_…" to the tag, or publishable_key to the answer.' };
    },
  },
  {
    id: 'page-components',
    title: 'shows components that Stripe has',
    judge(page) {
      const unknown = shown(page).filter((name) => !isComponent(name));
      if (unknown.length === 0) return shown(page).length ? undefined : 'skip';
      const near = nearestComponent(unknown[0]!)?.replaceAll('_', '-');
      return { wrong: `Stripe has no component ${unknown.join(', ')}.`, mend: near ? `Perhaps ${near} is meant.` : 'See https://docs.stripe.com/connect/supported-embedded-components for the names.' };
    },
  },
  {
    id: 'enabled',
    title: 'shows only what the session enables',
    judge(page) {
      const enabled = page.session?.components;
      if (!enabled || shown(page).length === 0) return 'skip';
      const missing = shown(page).filter((name) => isComponent(name) && !enabled.map(toApiName).includes(toApiName(name)));
      if (missing.length === 0) return undefined;
      return {
        wrong: `The page shows ${missing.join(', ')}, and the session does not enable ${missing.length > 1 ? 'them' : 'it'}.`,
        mend: `Enable ${missing.map(toApiName).join(', ')} where the server creates the session, or take ${missing.length > 1 ? 'them' : 'it'} out of the page.`,
      };
    },
  },
];

/** A page, and each endpoint that it names. */
export async function examinePage(answer: Answer, visitor: Visitor): Promise<Section[]> {
  const all = tags(answer.body);
  const dashboards = all.filter(({ name }) => name === DASHBOARD);
  const endpoints = endpointsOf(dashboards, answer.url);
  const asked = visitorOf(answer, all, visitor);
  const examined = [];
  for (const url of endpoints) examined.push({ url, ...(await examineEndpoint(url, asked(url), answer.url.origin)) });
  const session = examined[0]?.session;
  const page: Page = { answer, tags: all, dashboards, endpoints, session, sandbox: session?.sandbox ?? false };
  const { results, stopped } = examine(markup, page);
  return [
    { url: answer.url.href, kind: 'page', results: stopped ? results : [...results, ...examine(policy, page).results] },
    ...examined.map(({ url, results }): Section => ({ url: url.href, kind: 'endpoint', results })),
  ];
}

/** The names in the page, each once: those of `components`, and those of its own markup. */
function shown({ tags: all, dashboards }: Page): string[] {
  const lists = dashboards.flatMap(({ attributes }) => (attributes.get('components') ?? '').split(/[\s,]+/));
  const own = all.filter(({ name }) => name === COMPONENT).map(({ attributes }) => attributes.get('name') ?? '');
  return [...new Set([...lists, ...own].filter(Boolean))];
}

function endpointsOf(dashboards: readonly Tag[], base: URL): URL[] {
  const named = dashboards.map(({ attributes }) => attributes.get('session-endpoint') ?? '').filter((text) => text && URL.canParse(text, base));
  return [...new Set(named.map((text) => new URL(text, base).href))].map((href) => new URL(href));
}

/** The page's own cookies and CSRF token go along to its own origin, as the browser and the dashboard send them. */
function visitorOf(answer: Answer, all: readonly Tag[], visitor: Visitor): (url: URL) => Visitor {
  const token = all.find(({ name, attributes }) => name === 'meta' && attributes.get('name') === 'csrf-token')?.attributes.get('content');
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]!);
  return (url) => {
    // Somebody's cookie is for the site that they named, not for every address that its page names.
    if (url.origin !== answer.url.origin) return { ...visitor, headers: new Headers() };
    const headers = new Headers(visitor.headers);
    const cookie = [headers.get('cookie'), ...cookies].filter(Boolean).join('; ');
    if (cookie) headers.set('cookie', cookie);
    if (token && !headers.has('x-csrf-token')) headers.set('x-csrf-token', token);
    return { ...visitor, headers };
  };
}
