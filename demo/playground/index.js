/** The playground: controls on one side; the live components, what to copy, and their events on the other. */
import { render } from 'lit';
import { REQUIRED } from '../components.js';
import { controls } from './controls.js';
import { listen } from './events.js';
import { output } from './output.js';
import { Preview } from './preview.js';
import { readState, writeState } from './state.js';

const find = (id) => document.getElementById(id);
const preview = new Preview(find('preview'));
const state = readState(location.search);
let language = 'Node.js';
let log = [];

const actions = {
  opened: new Set(),
  open(title) {
    if (actions.opened.has(title)) return;
    actions.opened.add(title);
    renderPage();
  },
  setComponent(name, shown) {
    if (shown) state.components[name] = { ...REQUIRED[name] };
    else delete state.components[name];
    update();
  },
  setSetting(name, key, value) {
    state.components[name][key] = value;
    update();
  },
  setAttribute: (name, value) => change('attributes', name, value),
  setSlot: (name, value) => change('slots', name, value),
  setVariable: (name, value) => change('variables', name, value),
  setTheme(variables) {
    state.variables = { ...variables };
    update();
  },
  setLanguage(name) {
    language = name;
    renderPage();
  },
};

function change(kind, name, value) {
  if (value) state[kind][name] = value;
  else delete state[kind][name];
  update();
}

const clear = listen(find('preview'), (events) => {
  log = events;
  renderPage();
});

function renderPage() {
  render(controls(state, actions), find('controls'));
  render(output(state, { language, setLanguage: actions.setLanguage, log, clear }), find('output'));
}

function update() {
  history.replaceState(null, '', writeState(state));
  preview.update(state);
  renderPage();
}

preview.update(state);
renderPage();
