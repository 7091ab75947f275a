/** A theme from one brand color, from a preset, or variable by variable, and the contrast of what comes of it. */
import { html, nothing } from 'lit';
import { BRAND, VIEW } from './choices.js';
import { field, variable } from './fields.js';
import { VARIABLES } from './manifest.js';
import { READABLE } from './palette.js';
import { valueOf } from './state.js';
import { brandPaletteOf, contrasts, THEMES, themeOf } from './themes.js';

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

/** What is folded is made when it is opened first: it is most of the page. */
const folded = (title, content, { opened, open }) =>
  html`<details class="settings" @toggle=${() => open(title)}>
    <summary>${title}</summary>
    ${opened.has(title) ? content() : nothing}
  </details>`;

const ratio = ({ value, passes }) =>
  html`<td class=${passes ? 'good' : 'bad'}>${value.toFixed(1)} <span>${passes ? '✓' : '✗ too low'}</span></td>`;

function contrastTable(theme) {
  const rows = contrasts(theme);
  if (rows.length === 0) return nothing;
  const titles = rows[0].ratios.map(({ title }) => title);
  return html`<table class="contrasts">
    <caption>
      Contrast: ${READABLE} or more is easy to read
    </caption>
    ${
      titles[0]
        ? html`<thead>
            <tr>
              <td></td>
              ${titles.map((title) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>`
        : nothing
    }
    <tbody>
      ${rows.map(
        ({ name, ratios }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${ratios.map(ratio)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const isSame = (one, other) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

/** A preset is chosen if it is all that is set. */
function presets(state, actions) {
  const set = themeOf(state);
  return html`<p class="chips" role="group" aria-label="Themes to start from">
    ${Object.entries(THEMES).map(
      ([title, theme]) =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${!state.values.has(BRAND.key) && isSame(theme, set)}
          @click=${() => actions.setTheme(theme)}
        >
          ${title}
        </button>`,
    )}
  </p>`;
}

export function themePanel(state, actions) {
  const palette = brandPaletteOf(state);
  const scheme = valueOf(state, VIEW.scheme) ?? 'light';
  return html`
    <h2>Start from a theme</h2>
    ${presets(state, actions)}
    <h2>Or from your brand color</h2>
    ${field({
      control: BRAND,
      text: state.values.get(BRAND.key),
      title: BRAND.name,
      set: actions.set,
    })}
    ${contrastTable(themeOf(state))}
    <h2>Variables</h2>
    ${GROUPS.map(([title]) =>
      folded(
        title,
        () =>
          VARIABLES.filter(({ name }) => groupOf(name) === title).map((control) =>
            variable({
              control,
              text: state.values.get(control.key),
              shown: palette[control.name],
              scheme,
              set: actions.set,
            }),
          ),
        actions,
      ),
    )}
  `;
}
