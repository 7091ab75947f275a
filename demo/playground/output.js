/** What to copy, and what has happened. */
import { html, nothing } from 'lit';
import { copy } from '../copy.js';
import { toCss, toHtml } from './markup.js';
import { SERVERS } from './server-code.js';

const SCRIPT = '<script type="module" src="/assets/stripe-connect/stripe-connect-dashboard.js"></script>';

const code = (title, text, extra = nothing) =>
  html`<figure class="code">
    <figcaption>
      <span>${title}</span>${extra}<button
        type="button"
        class="quiet"
        @click=${(event) => copy(event.currentTarget, text)}
      >
        Copy
      </button>
    </figcaption>
    <pre tabindex="0"><code>${text}</code></pre>
  </figure>`;

/** The lines of a page, from the script's tag to the theme. */
function page(state) {
  const css = toCss(state);
  return [SCRIPT, css && `<style>\n${css}\n</style>`, toHtml(state)].filter(Boolean).join('\n\n');
}

const events = (log, clear) =>
  html`<section class="events" aria-label="Events">
    <h2>Events <button type="button" class="quiet" ?hidden=${log.length === 0} @click=${clear}>Clear</button></h2>
    ${
      log.length === 0
        ? html`<p>None yet. Use a component: its events appear here.</p>`
        : html`<ol reversed>
            ${log.map(
              ({ time, name, from, detail }) =>
                html`<li><time>${time}</time> <code>${name}</code> <span>${from}</span> <small>${detail}</small></li>`,
            )}
          </ol>`
    }
  </section>`;

export const output = (state, { language, setLanguage, log, clear }) => html`
  ${code('Your page', page(state))}
  ${code(
    'Your server',
    SERVERS[language](Object.keys(state.components)),
    html`<select aria-label="Language" @change=${(event) => setLanguage(event.target.value)}>
      ${Object.keys(SERVERS).map((name) => html`<option ?selected=${name === language}>${name}</option>`)}
    </select>`,
  )}
  ${events(log, clear)}
`;
