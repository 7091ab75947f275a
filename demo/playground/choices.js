/** What is chosen for the preview alone: how it is shown, and what goes wrong. None of it is in the code to copy. */
import { FAULTS } from '../faults.js';
import { COMPONENTS } from './manifest.js';

/** A control for one of some values. `titles` names them for people; the first is the default, and has no value. */
const choice = (key, name, titles) => ({
  key,
  name,
  titles,
  kind: 'choice',
  values: Object.keys(titles).filter(Boolean),
});

export const VIEW = {
  scheme: choice('view.scheme', 'Color scheme', { '': 'Light', dark: 'Dark' }),
  dir: choice('view.dir', 'Direction', { '': 'LTR', rtl: 'RTL' }),
  width: choice('view.width', 'Width', { '': 'Full', tablet: '768', phone: '375' }),
};

/** Toggles: whether the preview is all that is shown, and whether it is folded. */
export const IS_FULL = { key: 'view.full', name: 'Full page', kind: 'boolean' };
export const IS_FOLDED = { key: 'view.folded', name: 'Hide preview', kind: 'boolean' };

export const PANELS = choice('view.controls', 'Controls', {
  '': 'Components',
  theme: 'Theme',
  attributes: 'Attributes',
  simulate: 'Simulate',
});
export const OUTPUTS = choice('view.output', 'Result', {
  '': 'HTML',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
  appearance: 'Appearance',
  server: 'Server',
  events: 'Events',
});
export const LANGUAGES = choice('view.language', 'Language', {
  '': 'Node.js',
  ruby: 'Ruby',
  python: 'Python',
  php: 'PHP',
  curl: 'curl',
});

const DELAYS = { '': 'none', '1s': '1 second', '3s': '3 seconds', '10s': '10 seconds' };
const SESSION_FAULTS = Object.entries(FAULTS['The session']).map(([code, { title }]) => [code, title]);
/** The sandbox's names for what a component does. */
const COMPONENT_FAULTS = {
  '': 'Works',
  'loads-late': 'Loads after 30 seconds',
  'never-loads': 'Never loads',
  'load-error': 'Fails to load',
  'error-after-load': 'Loads, then reports an error',
};

export const SIMULATE = {
  sessionDelay: choice('simulate.session-delay', 'Delay of the session', DELAYS),
  session: choice('simulate.session', 'The session', { '': 'Works', ...Object.fromEntries(SESSION_FAULTS) }),
  delay: choice('simulate.delay', 'Delay of each component', DELAYS),
};
/** By component: what it does. */
export const COMPONENT_SIMULATE = new Map(
  COMPONENTS.map((name) => [name, choice(`simulate.${name}`, name, COMPONENT_FAULTS)]),
);

/** The color from which the whole palette is made. */
export const BRAND = {
  key: 'brand',
  name: 'Brand color',
  description: 'Makes a palette for light and dark pages. Variables that you set below win over it.',
  kind: 'color',
};
