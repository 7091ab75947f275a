/** What to copy, and what has happened, in tabs. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { copy } from '../copy.js';
import { LANGUAGES, OUTPUTS } from './choices.js';
import { FILES } from './files.js';
import { highlight } from './highlight.js';
import { featuresOf } from './markup.js';
import { SERVERS } from './server-code.js';
import { valueOf } from './state.js';
import { tabs } from './tabs.js';

const figure = ({ title, language, code, note, extra = nothing }) =>
  html`<figure class="code">
    <figcaption>
      <span>${title}</span>${extra}<button
        type="button"
        class="quiet"
        @click=${({ currentTarget }) => copy(currentTarget, code)}
      >
        Copy
      </button>
    </figcaption>
    <pre
      tabindex="0"
      aria-label=${title}
    ><code>${guard([code], () => unsafeHTML(highlight(code, language)))}</code></pre>
    ${note ? html`<p class="hint">${note}</p>` : nothing}
  </figure>`;

/** What a session enables is the server's decision: with nothing ticked these two are an example. */
const EXAMPLE = [
  ['payments', []],
  ['payouts', []],
];

function server(state, { set }) {
  const selected = valueOf(state, LANGUAGES) ?? '';
  const { language, code } = SERVERS.get(selected);
  const components = featuresOf(state);
  return figure({
    title: 'Your server',
    language,
    code: code(components.length > 0 ? components : EXAMPLE),
    note: components.length > 0 ? '' : 'None is ticked: the page shows what you enable here. Two, as an example.',
    extra: html`<select aria-label=${LANGUAGES.name} @change=${({ target }) => set(LANGUAGES, target.value)}>
      ${Object.entries(LANGUAGES.titles).map(
        ([value, title]) => html`<option value=${value} .selected=${value === selected}>${title}</option>`,
      )}
    </select>`,
  });
}

const events = (log, clear) =>
  html`<section class="events" aria-label="Events">
    ${
      log.length === 0
        ? html`<p class="hint">None yet. Use a component in the preview: its events appear here.</p>`
        : html`<button type="button" class="quiet" @click=${clear}>Clear</button>
            <ol reversed>
              ${log.map(
                ({ time, name, from, detail }) =>
                  html`<li>
                    <time>${time}</time> <code>${name}</code> <span>${from}</span> <small>${detail}</small>
                  </li>`,
              )}
            </ol>`
    }
  </section>`;

const files = (state, name) => FILES.get(name)(state).map(figure);

export function output(state, actions, { log, clear }) {
  const special = { server: () => server(state, actions), events: () => events(log, clear) };
  return tabs({
    id: 'output',
    label: OUTPUTS.name,
    titles: { ...OUTPUTS.titles, events: log.length > 0 ? `Events (${log.length})` : 'Events' },
    selected: valueOf(state, OUTPUTS) ?? '',
    select: (name) => actions.set(OUTPUTS, name),
    panel: (name, isSelected) => (isSelected ? (special[name]?.() ?? files(state, name)) : nothing),
  });
}
