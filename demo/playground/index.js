/** The playground: controls; the live components; the code to copy, and their events. */
import { render } from 'lit';
import { BRAND, IS_FOLDED, IS_FULL } from './choices.js';
import { controls } from './controls.js';
import { listen } from './events.js';
import { VARIABLES } from './manifest.js';
import { output } from './output.js';
import { Preview } from './preview.js';
import { moveComponent, readState, setComponent, setValue, valueOf, writeState } from './state.js';
import { actionsBar, toolbar } from './toolbar.js';

/** Browsers refuse to change the URL too often, say while a color is dragged. */
const URL_DELAY = 250;

const find = (id) => document.getElementById(id);
const preview = new Preview(find('preview'));
const announce = (text) => (find('status').textContent = text);

let state = readState(location.search);
let log = [];
let urlTimer;
let dragged;

const actions = {
  hasSandbox: !!globalThis.StripeConnect?.sandbox,
  errorsUrl: document.querySelector('header a[href*="errors"]')?.getAttribute('href') ?? 'errors',
  opened: new Set(),
  open(title) {
    if (actions.opened.has(title)) return;
    actions.opened.add(title);
    renderPage();
  },
  set(control, text) {
    setValue(state, control, text);
    update();
  },
  tick(name, isShown) {
    setComponent(state, name, isShown);
    update();
    if (isShown) void preview.reveal(name);
  },
  move(name, place) {
    const { id } = document.activeElement;
    moveComponent(state, name, place);
    update();
    // A row that moves in the document loses the focus.
    find(id)?.focus();
    announce(`${name} is number ${state.components.indexOf(name) + 1} of ${state.components.length}`);
  },
  drag: (name) => (dragged = name),
  canDrop: (name) => dragged !== undefined && dragged !== name,
  drop: (place) => dragged && actions.move(dragged, place),
  setTheme(theme) {
    for (const control of [BRAND, ...VARIABLES]) setValue(state, control, '');
    for (const control of VARIABLES) setValue(state, control, theme[control.name]);
    update();
  },
  reset() {
    writeUrl();
    // A new entry of the history: going back brings back what was there.
    history.pushState(null, '', location.pathname);
    state = readState('');
    update();
    announce('Everything is as at first.');
  },
  link: () => new URL(writeState(state), location.href).href,
};

const clear = listen(find('preview'), (events) => {
  log = events;
  renderPage();
});

function writeUrl() {
  clearTimeout(urlTimer);
  urlTimer = undefined;
  history.replaceState(null, '', writeState(state));
}

function renderPage() {
  document.body.classList.toggle('full', valueOf(state, IS_FULL) === 'true');
  document.body.classList.toggle('folded', valueOf(state, IS_FOLDED) === 'true');
  render(controls(state, actions), find('controls'));
  render(toolbar(state, actions), find('toolbar'));
  render(actionsBar(actions), find('actions'));
  render(output(state, actions, { log, clear }), find('output'));
}

function update() {
  urlTimer ??= setTimeout(writeUrl, URL_DELAY);
  preview.update(state);
  renderPage();
}

addEventListener('pagehide', () => urlTimer && writeUrl());
addEventListener('popstate', () => {
  clearTimeout(urlTimer);
  urlTimer = undefined;
  state = readState(location.search);
  preview.update(state);
  renderPage();
});

preview.update(state);
renderPage();
