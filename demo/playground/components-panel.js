/** Which components are shown, in which order, and what is set for each. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { REQUIRED } from '../components.js';
import { field } from './fields.js';
import { COMPONENTS, FEATURES, SETTINGS } from './manifest.js';

const fallbackText = { on: 'default: on', off: 'default: off' };
const featureTitles = ({ fallback }) => ({
  '': Object.hasOwn(fallbackText, fallback) ? fallbackText[fallback] : `default: ${fallback}`,
  true: 'on',
  false: 'off',
});

const countOf = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;

function details(name, { values }, { set }) {
  const [settings, features] = [SETTINGS.get(name), FEATURES.get(name)];
  const fields = (controls) =>
    controls.map((control) =>
      field({
        control: control.fallback ? { ...control, titles: featureTitles(control) } : { ...control, description: '' },
        text: values.get(control.key),
        set,
      }),
    );
  return html`${
    settings.length > 0
      ? html`<details class="settings" ?open=${Object.hasOwn(REQUIRED, name)}>
          <summary>${countOf(settings.length, 'setting')}</summary>
          ${fields(settings)}
        </details>`
      : nothing
  }${
    features.length > 0
      ? html`<details class="settings">
          <summary>${countOf(features.length, 'feature')}, set on your server</summary>
          ${fields(features)}
        </details>`
      : nothing
  }`;
}

// Drawn: not every font has such characters.
const ARROWS = { up: 'M8 13V3M4 7l4-4 4 4', down: 'M8 3v10M4 9l4 4 4-4' };
const GRIP = 'M6 4h0M6 8h0M6 12h0M10 4h0M10 8h0M10 12h0';
const icon = (path) =>
  html`<svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;

/** Pointers drag a row by its handle; buttons do the same for everyone. */
function row(name, place, state, actions) {
  const last = state.components.length - 1;
  const button = (direction, label, to, disabled) =>
    html`<button
      type="button"
      class="quiet icon"
      id="${name}-${direction}"
      aria-label="Move ${name} ${label}"
      aria-disabled=${disabled}
      @click=${() => disabled || actions.move(name, to)}
    >
      ${icon(ARROWS[direction])}
    </button>`;
  return html`<li
    class="row"
    @dragover=${(event) => actions.canDrop(name) && event.preventDefault()}
    @drop=${(event) => (event.preventDefault(), actions.drop(place))}
  >
    <div class="head">
      <span
        class="handle"
        draggable="true"
        aria-hidden="true"
        @dragstart=${({ dataTransfer, target }) => {
          dataTransfer.setData('text/plain', name);
          dataTransfer.setDragImage(target.closest('.row'), 0, 0);
          actions.drag(name);
        }}
        @dragend=${() => actions.drag(undefined)}
        >${icon(GRIP)}</span
      >
      <code>${name}</code>
      ${button('up', 'up', place - 1, place === 0)} ${button('down', 'down', place + 1, place === last)}
    </div>
    ${details(name, state, actions)}
  </li>`;
}

export const componentsPanel = (state, actions) => html`
  <h2>Shown, in this order</h2>
  <p class="hint">
    ${
      state.components.length > 0
        ? 'With none ticked, the dashboard shows what the session enables.'
        : 'None is ticked: the dashboard shows what the session enables.'
    }
  </p>
  <ol class="rows" aria-label="Shown components">
    ${repeat(
      state.components,
      (name) => name,
      (name, place) => row(name, place, state, actions),
    )}
  </ol>
  <h2>All components</h2>
  <div class="list">
    ${COMPONENTS.map(
      (name) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(state.components.includes(name))}
            @change=${({ target }) => actions.tick(name, target.checked)}
          />
          <code>${name}</code>
        </label>`,
    )}
  </div>
`;
