/**
 * What readers look for a page by and the page has no reason to say: symptoms, other names, other tools. By its file,
 * phrases separated by commas: a query that is one of them finds the page first.
 */
export const KEYWORDS = {
  'README.md': 'is it free, cost, price, license, MIT, official, supported',
  'docs/guide.md': 'quickstart, install npm, package, tarball, getting started, tutorial, first steps',
  'docs/concepts.md': 'session expired, expires, refresh session, renew, glossary',
  'docs/comparison.md': 'choose, compare, alternative, react package',
  'docs/components/README.md':
    'components list, list of components, all components, component names, available, catalog, features, enable, disable',
  'docs/endpoint.md': 'csrf 403, CSRF token header, JSON body, request, response',
  'docs/authentication.md':
    'csrf 403, django csrf, authorization header, bearer token, JWT, login, cookie, CORS, custom header',
  'docs/server.md': 'express, fastify, hono, remix, node, javascript handler, typescript handler, roles, permissions',
  'demo/servers/node/README.md': 'express, fastify, hono, javascript',
  'demo/servers/python/README.md': 'django, flask, fastapi',
  'demo/servers/ruby/README.md': 'ruby on rails, sinatra',
  'demo/servers/php/README.md': 'php laravel, laravel, symfony, wordpress, composer',
  'demo/servers/java/README.md': 'spring boot, kotlin',
  'demo/servers/dotnet/README.md': 'blazor, asp.net, razor, csharp, c#',
  'demo/servers/go/README.md': 'golang',
  'docs/frameworks.md':
    'react, vue, svelte, angular, rails, failed to resolve component, unknown element, CUSTOM_ELEMENTS_SCHEMA, use client',
  'docs/server-rendering.md': 'window is not defined, document is not defined, SSR, hydration, crash on import',
  'docs/typescript.md': 'typescript, JSX.IntrinsicElements, TSX, property does not exist, autocomplete, vs code',
  'docs/theming.md':
    'theme, dark mode, custom font, css variables list, border radius, button, brand color, appearance, style',
  'docs/languages.md': 'i18n, translate, translation, localization, locale, german',
  'docs/accounts.md': 'switch account, change account, several accounts, sign out',
  'docs/onboarding.md': 'onboarding exit, onboarding finished, completed, return_url, webhook, account.updated',
  'docs/troubleshooting.md':
    'blank page, empty, nothing shows, spinner forever, stuck, keeps loading, popup blocked, sign-in window, not working',
  'docs/csp.md': 'csp, refused to load script, blocked, violates directive, content security policy',
  'docs/errors/README.md': 'error codes, list of errors, exception, sentry, report errors, log errors',
  'docs/testing.md': 'jest, vitest, mock, playwright, cypress, e2e, jsdom, unit test, ci',
  'docs/tested.md': 'production ready, maturity, is it tested, real Connect.js',
  'docs/sandbox.md': 'mock, offline, fake, stand-in',
  'docs/accessibility.md': 'screen reader, keyboard, a11y, aria, wcag, focus, voiceover, nvda',
  'docs/go-live.md': 'go live checklist, production, launch, deploy, test keys, live keys',
  'docs/self-hosting.md': 'self-host, cdn, pin version, unpkg, jsdelivr, integrity, sri, download, cache headers',
  'docs/browsers.md': 'safari, firefox, chrome, ios, android, mobile webview, iframe, modal, shadow root, polyfill',
  'docs/speed.md': 'slow, performance, size, bundle, preload',
};
