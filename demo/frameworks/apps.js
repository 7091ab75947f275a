const skip = (why) => ({ 'a component that no table lists': why });

/**
 * The example apps, one a framework: what test/frameworks runs. Each is a folder here with a package.json; `npm run
 * build`, where there is one, writes the static pages into `output`. One that has a server of its own has `npm start`,
 * which reads PORT, STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT and STRIPE_API_BASE.
 *
 * `replaces`: how many dashboards are created again if others are changed; each requests its own session.
 *
 * `views`: the first of several views around which one dashboard stays. Below `/views/`, `{account}` in a file is the
 * account of the user who is signed in, as a server would write it.
 *
 * `skips`: the scenarios of test/frameworks/scenarios.js that the framework has no way to write, and why.
 */
export const apps = {
  plain: { title: 'Plain HTML, no build', output: '.' },
  'react-19': { title: 'React 19', output: 'dist' },
  'react-18': { title: 'React 18', output: 'dist' },
  next: { title: 'Next.js', views: '/session', skips: skip('as in React 19') },
  vue: { title: 'Vue 3', output: 'dist' },
  nuxt: { title: 'Nuxt 4', views: '/session', skips: skip('as in Vue') },
  svelte: { title: 'Svelte 5', output: 'dist', views: '/session.html' },
  angular: {
    title: 'Angular 21',
    output: 'dist',
    skips: skip('attributes are written as in HTML, and a property is always one'),
  },
  solid: { title: 'Solid', output: 'dist', skips: skip('attr: and prop: say which it is') },
  astro: { title: 'Astro 5', output: 'dist', skips: skip('as in HTML') },
  htmx: {
    title: 'htmx 2',
    output: '.',
    views: '/views/index.html',
    replaces: 1,
    skips: {
      ...skip('as in HTML'),
      'components as an array': 'what a server swaps in is HTML, whose attributes are text',
    },
  },
  turbo: {
    title: 'Turbo 8',
    output: '.',
    views: '/views/index.html',
    replaces: 2,
    skips: {
      ...skip('as in HTML'),
      'components as an array': 'what a server swaps in is HTML, whose attributes are text',
    },
  },
};
