/** The controls, in tabs. Each tells `actions` what has been chosen. */
import { html } from 'lit';
import { COMPONENT_SIMULATE, PANELS, SIMULATE } from './choices.js';
import { componentsPanel } from './components-panel.js';
import { field } from './fields.js';
import { ATTRIBUTES, SLOTS } from './manifest.js';
import { valueOf } from './state.js';
import { tabs } from './tabs.js';
import { themePanel } from './theme-panel.js';

const fields = (controls, { values }, { set }, titleOf = () => undefined) =>
  controls.map((control) => field({ control, text: values.get(control.key), set, title: titleOf(control) }));

const attributesPanel = (state, actions) => html`
  <h2>Of the dashboard</h2>
  ${fields(ATTRIBUTES, state, actions)}
  <h2>Slots</h2>
  ${fields(SLOTS, state, actions)}
`;

function simulatePanel(state, actions) {
  const { components } = state;
  const byComponent = components.map((name) => COMPONENT_SIMULATE.get(name));
  return html`
    <p class="hint">
      How the page looks on a slow network, and when something fails. This is not in the code to copy.
      <a href=${actions.errorsUrl}>More failures</a>
    </p>
    <h2>Session</h2>
    ${fields(Object.values(SIMULATE).slice(0, 2), state, actions, ({ name }) => name)}
    <h2>Components</h2>
    ${fields([SIMULATE.delay, ...byComponent], state, actions, ({ name }) => name)}
  `;
}

const PANEL_CONTENT = {
  '': componentsPanel,
  theme: themePanel,
  attributes: attributesPanel,
  simulate: simulatePanel,
};

export function controls(state, actions) {
  const titles = { ...PANELS.titles };
  // Only the sandbox can be told to fail.
  if (!actions.hasSandbox) delete titles.simulate;
  const selected = valueOf(state, PANELS) ?? '';
  return tabs({
    id: 'controls',
    label: PANELS.name,
    titles,
    selected: Object.hasOwn(titles, selected) ? selected : '',
    select: (name) => actions.set(PANELS, name),
    panel: (name) => PANEL_CONTENT[name](state, actions),
  });
}
