/** Fields of the controls, as lit templates. `set(control, text)` is told what has been chosen. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { toHex, toSrgb } from './color.js';
import { problemOf } from './state.js';

export const plain = (text = '') => text.replaceAll('`', '').replace(/\s*https?:\S+/g, '');

/** `text` is the one of the state, also if it is not valid. */
const textInput = ({ control, text, set, placeholder = '', type = 'text' }) =>
  html`<input
    id=${control.key}
    type=${type}
    spellcheck="false"
    autocomplete="off"
    placeholder=${placeholder}
    aria-invalid=${problemOf(control, text) ? 'true' : 'false'}
    aria-describedby="${control.key}-problem"
    .value=${live(text)}
    @input=${({ target }) => set(control, target.value.trim() && target.value)}
  />`;

/** A color picker always has a color, so one that is not set is hatched. `shown`: what is in force without it. */
export function swatch({ control, text, set, shown = '', scheme = 'light' }) {
  const color = problemOf(control, text) ? '' : text || shown;
  return html`<span class="swatch ${color ? '' : 'unset'}"
    ><input
      type="color"
      aria-label="${control.name}: color picker${color ? '' : ', not set'}"
      .value=${live(color ? toHex(toSrgb(color, scheme).slice(0, 3)) : '#808080')}
      @input=${({ target }) => set(control, target.value)}
  /></span>`;
}

const select = (control, text, set, titles) =>
  html`<select id=${control.key} @change=${({ target }) => set(control, target.value)}>
    ${Object.entries(titles).map(
      ([value, title]) => html`<option value=${value} .selected=${live(value === text)}>${title}</option>`,
    )}
  </select>`;

const titlesOf = ({ titles, values }) =>
  titles ?? { '': 'default', ...Object.fromEntries(values.map((value) => [value, value])) };

const INPUTS = {
  boolean: ({ control, text, set }) =>
    html`<input
      id=${control.key}
      type="checkbox"
      .checked=${live(text === 'true')}
      @change=${({ target }) => set(control, target.checked ? 'true' : '')}
    />`,
  choice: ({ control, text, set }) => select(control, text, set, titlesOf(control)),
  json: ({ control, text, set }) =>
    html`<textarea
      id=${control.key}
      rows="2"
      spellcheck="false"
      placeholder=${control.isList ? '[…]' : '{…}'}
      aria-invalid=${problemOf(control, text) ? 'true' : 'false'}
      aria-describedby="${control.key}-problem"
      .value=${live(text)}
      @input=${({ target }) => set(control, target.value.trim() && target.value)}
    ></textarea>`,
  number: (given) => textInput({ ...given, type: 'number' }),
  text: textInput,
  css: textInput,
  color: (given) => html`<span class="picker">${swatch(given)}${textInput(given)}</span>`,
};
/** Kinds of which a text may be wrong. The region is there before its text, so that it is read out. */
const CHECKED = ['json', 'css', 'color', 'number', 'text'];

export const problem = (control, text) =>
  html`<small class="problem" id="${control.key}-problem" role="status">${problemOf(control, text)}</small>`;

/** A label, the input, and what is wrong with it. */
export function field(given) {
  const { control, text = '', title = html`<code>${control.name}</code>` } = given;
  return html`<div class="field ${control.kind}">
    <label for=${control.key}>${title}</label>
    ${INPUTS[control.kind]({ ...given, text })} ${CHECKED.includes(control.kind) ? problem(control, text) : nothing}
    ${control.description ? html`<small>${plain(control.description)}</small>` : nothing}
  </div>`;
}

const hex = (color, scheme) => color && toHex(toSrgb(color, scheme));

/** A theme's variable, on one line. `shown`: what is in force if it is not set. */
export function variable({ control, text = '', shown = '', scheme, set }) {
  return html`<div class="variable" title=${plain(control.description)}>
    <label for=${control.key}><code>${control.name}</code></label>
    ${control.kind === 'color' ? swatch({ control, text, set, shown, scheme }) : nothing}
    ${textInput({ control, text, set, placeholder: hex(shown, scheme) || 'not set' })} ${problem(control, text)}
  </div>`;
}
