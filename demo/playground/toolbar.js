/** How the preview is shown, and what to do with the whole playground. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { copy } from '../copy.js';
import { IS_FOLDED, IS_FULL, VIEW } from './choices.js';
import { valueOf } from './state.js';
import { themeOf } from './themes.js';

const segments = (control, state, { set }) =>
  html`<fieldset class="segments ${control.key.replace('.', '-')}">
    <legend class="visually-hidden">${control.name}</legend>
    ${Object.entries(control.titles).map(
      ([value, title]) =>
        html`<label
          ><input
            type="radio"
            name=${control.key}
            value=${value}
            .checked=${live((valueOf(state, control) ?? '') === value)}
            @change=${() => set(control, value)}
          />${title}</label
        >`,
    )}
  </fieldset>`;

/** What could look like a mistake of the playground: when, and what it is. */
const HINTS = [
  [
    (state) => valueOf(state, VIEW.scheme) === 'dark' && !themeOf(state)['color-background'],
    'Stripe’s own look stays light on dark pages. Choose the theme Night or a brand color.',
  ],
  [
    (state) => valueOf(state, VIEW.dir) === 'rtl',
    'The direction is the page’s. What a component of Stripe shows follows its language.',
  ],
];
const hintsFor = (state) => HINTS.filter(([applies]) => applies(state)).map(([, hint]) => hint);

const isSet = (state, control) => valueOf(state, control) === 'true';
const toggle = (state, control, { set }) => set(control, isSet(state, control) ? '' : 'true');

export function toolbar(state, actions) {
  const [isFull, isFolded] = [isSet(state, IS_FULL), isSet(state, IS_FOLDED)];
  return html`
    ${Object.values(VIEW).map((control) => segments(control, state, actions))}
    <span class="space"></span>
    <button type="button" class="quiet" @click=${() => toggle(state, IS_FULL, actions)}>
      ${isFull ? 'Exit full page' : 'Full page'}
    </button>
    <button
      type="button"
      class="quiet"
      aria-expanded=${!isFolded}
      aria-controls="preview"
      ?hidden=${isFull}
      @click=${() => toggle(state, IS_FOLDED, actions)}
    >
      ${isFolded ? 'Show' : 'Hide'}<span class="wide"> preview</span>
    </button>
    ${hintsFor(state).map((hint) => html`<p class="hint">${hint}</p>`)}
  `;
}

/** For the whole playground, next to its title. */
export const actionsBar = (actions) => html`
  <button type="button" class="quiet" @click=${actions.reset}>Reset</button>
  <button type="button" class="quiet" @click=${({ currentTarget }) => copy(currentTarget, actions.link())}>
    Copy link
  </button>
`;
