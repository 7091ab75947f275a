/**
 * What readers type who have seen the README only, each with the page that answers it: of several, the first that the
 * docs have.
 */
const FRAMEWORKS = 'docs/frameworks.md';
const THEMING = 'docs/theming.md';
const TESTING = 'docs/testing.md';
const TROUBLESHOOTING = 'docs/troubleshooting.md';

export const QUERIES = {
  quickstart: 'docs/guide.md',
  'is it free': 'README.md',
  'install npm': 'docs/guide.md',
  'session-endpoint': 'docs/endpoint.md',
  'publishable-key': 'docs/reference.md',
  'php laravel': 'demo/servers/php/README.md',
  'django csrf 403': ['docs/recipes/csrf.md', 'docs/authentication.md'],
  'authorization header': 'docs/authentication.md',
  rails: FRAMEWORKS,
  'next.js': FRAMEWORKS,
  'window is not defined': 'docs/server-rendering.md',
  'vue unknown element': FRAMEWORKS,
  'angular CUSTOM_ELEMENTS_SCHEMA': FRAMEWORKS,
  'react typescript JSX.IntrinsicElements': 'docs/typescript.md',
  'dark mode': ['docs/recipes/dark-mode.md', THEMING],
  'custom font': THEMING,
  'css variables list': THEMING,
  'border radius button': THEMING,
  'switch account': 'docs/accounts.md',
  logout: 'docs/reference.md',
  'onboarding exit': 'docs/onboarding.md',
  'blank page': TROUBLESHOOTING,
  'spinner forever': TROUBLESHOOTING,
  'refused to load script csp': 'docs/csp.md',
  'session expired': 'docs/concepts.md',
  'jest vitest mock': TESTING,
  'playwrite e2e': TESTING,
  'screen reader': 'docs/accessibility.md',
  'go live checklist': 'docs/go-live.md',
  'componets list': 'docs/components/README.md',
};

/** What a reader found badly before: each with the section, row or page that is found first. */
export const NAMES = {
  'connect-exit': 'docs/reference.html#connect-exit',
  theme: 'docs/theming.html',
  typescript: 'docs/typescript.html',
  'self-host': 'docs/self-hosting.html',
  'popup blocked': 'docs/troubleshooting.html',
  laravel: 'docs/servers/php.html',
  blazor: 'docs/servers/dotnet.html',
  webhook: 'docs/onboarding.html',
  accessibility: 'docs/accessibility.html',
  'session-network': 'docs/errors/session-network.html',
  sessionEndpoint: 'docs/reference.html#session-endpoint',
};
