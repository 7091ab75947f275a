import { html, LitElement, nothing } from 'lit';
import MiniSearch from 'minisearch';

const MAX_RESULTS = 8;
/** So many characters of a section are shown, from before the word that was found. */
const EXCERPT = 140;
const BEFORE = 40;

const options = { prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 4 ? 0.15 : false) };

async function fetchIndex(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const index = new MiniSearch({
    fields: ['title', 'page', 'text'],
    storeFields: ['title', 'page', 'text'],
    searchOptions: { boost: { title: 4, page: 2 }, ...options },
  });
  index.addAll(await response.json());
  return index;
}

const escape = (term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The part of a text in which the words are, with these marked. */
function excerpt(text, terms) {
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(${terms.map(escape).join('|')})`, 'iu');
  const start = Math.max(0, text.search(words) - BEFORE);
  const part = text.slice(start, start + EXCERPT).split(words);
  return html`${start > 0 ? '…' : ''}${part.map((each, index) => (index % 2 ? html`<mark>${each}</mark>` : each))}…`;
}

/** `<docs-search root="../" index="../docs/search.json">`: finds sections of the docs. */
export class DocsSearch extends LitElement {
  static properties = { root: {}, index: {}, query: { state: true }, found: { state: true }, failed: { state: true } };

  #loading;

  constructor() {
    super();
    this.query = '';
    this.found = [];
    this.failed = false;
  }

  /** Its styles are the page's. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#focusBySlash);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#focusBySlash);
  }

  render() {
    return html`
      <form role="search" @submit=${this.#openFirst} @keydown=${this.#moveFocus}>
        <input
          type="search"
          aria-label="Search the docs"
          placeholder="Search  /"
          autocomplete="off"
          spellcheck="false"
          @focus=${this.#load}
          @input=${this.#search}
        />
        <p class="said" role="status">${this.#status()}</p>
        ${
          this.found.length > 0
            ? html`<ul>
                ${this.found.map((each) => this.#result(each))}
              </ul>`
            : nothing
        }
      </form>
    `;
  }

  #status() {
    if (this.failed) return 'The search cannot be loaded. Try again.';
    if (!this.query) return '';
    return this.found.length === 0 ? `Nothing about “${this.query}”.` : '';
  }

  #result({ id, page, title, text, terms }) {
    return html`<li>
      <a href=${this.root + id}>
        <strong>${page}${title ? ` › ${title}` : ''}</strong>
        <small>${excerpt(text, terms)}</small>
      </a>
    </li>`;
  }

  /** Once somebody is about to search. */
  #load() {
    this.#loading ??= fetchIndex(this.index);
    return this.#loading.catch(() => (this.#loading = undefined));
  }

  #search = async ({ target }) => {
    const query = target.value.trim();
    const index = await this.#load();
    // What was typed meanwhile comes after it.
    if (query !== target.value.trim()) return;
    this.failed = !index;
    this.query = query;
    const found = query && index ? index.search(query, { combineWith: 'AND' }) : [];
    this.found = (found.length > 0 || !query || !index ? found : index.search(query)).slice(0, MAX_RESULTS);
  };

  #openFirst(event) {
    event.preventDefault();
    this.querySelector('li a')?.click();
  }

  #moveFocus(event) {
    const stops = [...this.querySelectorAll('input, li a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[stops.indexOf(document.activeElement) + step]?.focus();
    } else if (event.key === 'Escape') {
      const [input] = stops;
      input.value = '';
      input.focus();
      this.query = '';
      this.found = [];
    }
  }

  #focusBySlash = (event) => {
    if (event.key !== '/' || event.target.closest('input, textarea, select')) return;
    event.preventDefault();
    this.querySelector('input').focus();
  };
}
