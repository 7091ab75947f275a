/** The controls, as lit templates: each tells `set(path, value)` what a person chose. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { REQUIRED } from '../components.js';
import { ATTRIBUTES, COMPONENTS, SETTINGS, SLOTS, VARIABLES } from './manifest.js';
import { contrasts, isColor, THEMES, toHex } from './themes.js';

const plain = (text) => text.replaceAll('`', '').replace(/\s*https?:\S+/g, '');
const isJson = (text) => {
  try {
    return !text || !!JSON.parse(text);
  } catch {
    return false;
  }
};

const INPUTS = {
  boolean: ({ name }, id, value, set) =>
    html`<input
      id=${id}
      type="checkbox"
      .checked=${live(!!value)}
      @change=${(e) => set(name, e.target.checked ? 'true' : '')}
    />`,
  choice: ({ name, values }, id, value, set) =>
    html`<select id=${id} @change=${(e) => set(name, e.target.value)}>
      <option value="">default</option>
      ${values.map((one) => html`<option ?selected=${one === value}>${one}</option>`)}
    </select>`,
  json: ({ name }, id, value, set) =>
    html`<textarea
      id=${id}
      rows="2"
      spellcheck="false"
      placeholder="JSON"
      .value=${live(value)}
      @input=${({ target }) => {
        const valid = isJson(target.value);
        target.setAttribute('aria-invalid', `${!valid}`);
        if (valid) set(name, target.value);
      }}
    ></textarea>`,
  number: ({ name }, id, value, set) =>
    html`<input id=${id} type="number" .value=${live(value)} @input=${(e) => set(name, e.target.value)} />`,
  text: ({ name }, id, value, set) =>
    html`<input
      id=${id}
      type="text"
      spellcheck="false"
      .value=${live(value)}
      @input=${(e) => set(name, e.target.value)}
    />`,
};

function field(control, id, value, set) {
  return html`<div class="field ${control.kind}">
    <label for=${id}><code>${control.name}</code></label>
    ${INPUTS[control.kind](control, id, value ?? '', set)}
    ${control.description ? html`<small>${plain(control.description)}</small>` : nothing}
  </div>`;
}

const section = (title, open, content) =>
  html`<details class="section" ?open=${open}>
    <summary>${title}</summary>
    ${content}
  </details>`;

function components(state, { setComponent, setSetting }) {
  return COMPONENTS.map((name) => {
    const settings = state.components[name];
    return html`<label class="check">
        <input type="checkbox" .checked=${live(!!settings)} @change=${(e) => setComponent(name, e.target.checked)} />
        <code>${name}</code>
      </label>
      ${
        settings && SETTINGS[name].length > 0
          ? html`<details class="settings" ?open=${name in REQUIRED}>
              <summary>${SETTINGS[name].length === 1 ? '1 setting' : `${SETTINGS[name].length} settings`}</summary>
              ${SETTINGS[name].map((each) =>
                field({ ...each, description: '' }, `${name}.${each.name}`, settings[each.name], (key, value) =>
                  setSetting(name, key, value),
                ),
              )}
            </details>`
          : nothing
      }`;
  });
}

const GROUPS = [
  ['Colors', /^(color|offset)|backdrop-color/],
  ['Buttons', /^button/],
  ['Links', /^action/],
  ['Badges', /^badge/],
  ['Forms', /^form/],
  ['Text', /^(font|heading|label|body)/],
  ['Space, corners, overlays', /./],
];
const groupOf = (name) => GROUPS.find(([, pattern]) => pattern.test(name))[0];

function variable({ name, description }, value, set) {
  const id = `css.${name}`;
  const swatch = /(^|-)color(-|$)/.test(name)
    ? html`<input
        type="color"
        aria-label="${name}, by a picker"
        .value=${live(value && isColor(value) ? toHex(value) : '#808080')}
        @input=${(e) => set(name, e.target.value)}
      />`
    : nothing;
  return html`<div class="variable" title=${plain(description ?? '')}>
    <label for=${id}><code>${name}</code></label>
    ${swatch}
    <input
      id=${id}
      type="text"
      spellcheck="false"
      .value=${live(value ?? '')}
      @input=${(e) => set(name, e.target.value.trim())}
    />
  </div>`;
}

/** What is folded is made when it is opened first: it is most of the page. */
const folded = (title, content, { opened, open }) =>
  html`<details class="settings" @toggle=${() => open(title)}>
    <summary>${title}</summary>
    ${opened.has(title) ? content() : nothing}
  </details>`;

function theme({ variables }, actions) {
  const { setVariable, setTheme } = actions;
  const pairs = contrasts(variables);
  const isChosen = (given) => JSON.stringify(given) === JSON.stringify(variables);
  return html`
    <p class="chips" role="group" aria-label="Themes to start from">
      ${Object.entries(THEMES).map(
        ([title, given]) =>
          html`<button type="button" class="chip" aria-pressed=${isChosen(given)} @click=${() => setTheme(given)}>
            ${title}
          </button>`,
      )}
    </p>
    <ul class="contrasts" aria-label="Contrast">
      ${pairs.map(
        ({ name, ratio, passes }) =>
          html`<li class=${passes ? 'good' : 'bad'}>
            ${name} <b>${ratio.toFixed(1)}</b> ${passes ? 'is easy to read' : 'is hard to read: 4.5 or more'}
          </li>`,
      )}
    </ul>
    ${GROUPS.map(([title]) =>
      folded(
        title,
        () =>
          VARIABLES.filter(({ name }) => groupOf(name) === title).map((each) =>
            variable(each, variables[each.name], setVariable),
          ),
        actions,
      ),
    )}
  `;
}

export const controls = (state, actions) => html`
  ${section('Components', true, html`<div class="list">${components(state, actions)}</div>`)}
  ${section(
    'Attributes',
    true,
    ATTRIBUTES.map((each) => field(each, each.name, state.attributes[each.name], actions.setAttribute)),
  )}
  ${section('Theme', true, theme(state, actions))}
  ${section(
    'Slots',
    false,
    SLOTS.map(({ name, description }) =>
      field({ name, description, kind: 'text' }, `slot.${name}`, state.slots[name], actions.setSlot),
    ),
  )}
`;
