import { html, LitElement, nothing } from 'lit';
import { createSearch } from './search-index.js';

/** So many characters of a section are shown, from before the word that was found. */
const EXCERPT = 120;
const BEFORE = 30;
const MAX_QUERY = 200;
const LIST = 'search-results';

async function fetchSearch(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return createSearch(await response.json());
}

const escape = (term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const isApple = /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform);

/** The part of a text in which the words are, with these marked. */
function excerpt(text, terms) {
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(${terms.map(escape).join('|')})`, 'iu');
  const from = text.search(words) - BEFORE;
  const start = from > 0 ? text.indexOf(' ', from) + 1 : 0;
  const part = text.slice(start, start + EXCERPT).split(words);
  const rest = start + EXCERPT < text.length ? '…' : '';
  const marked = part.map((each, index) => (index % 2 ? html`<mark>${each}</mark>` : each));
  return html`${start > 0 ? '…' : ''}${marked}${rest}`;
}

/**
 * `<docs-search src="../docs/search.json">`: a button, and a dialog that finds sections of the docs. Ctrl K, ⌘ K
 * and `/` open it, too. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class DocsSearch extends LitElement {
  static properties = {
    src: {},
    query: { state: true },
    found: { state: true },
    active: { state: true },
    failed: { state: true },
  };

  #loading;

  constructor() {
    super();
    this.query = '';
    this.found = [];
    this.active = 0;
    this.failed = false;
  }

  /** Its styles are the page's. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#openByKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#openByKey);
  }

  render() {
    const isExpanded = this.found.length > 0;
    return html`
      <button
        type="button"
        class="open"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        @click=${this.open}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="9" cy="9" r="5.5" fill="none" stroke="currentColor" stroke-width="1.8" />
          <path d="m13.2 13.2 4 4" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
        <span>Search</span> <kbd aria-hidden="true">${isApple ? '⌘' : 'Ctrl'} K</kbd>
      </button>
      <dialog aria-label="Search the docs" @click=${this.#closeOutside}>
        <form role="search" @submit=${this.#openActive}>
          <input
            type="text"
            role="combobox"
            aria-label="Search the docs"
            aria-autocomplete="list"
            aria-controls=${LIST}
            aria-expanded=${isExpanded}
            aria-activedescendant=${isExpanded ? `${LIST}-${this.active}` : nothing}
            placeholder="Search the docs"
            maxlength=${MAX_QUERY}
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            @input=${this.#search}
            @keydown=${this.#moveActive}
          />
          <button type="button" class="quiet" @click=${() => this.#dialog.close()}>Close</button>
        </form>
        <p class="said" role="status">${this.#status()}</p>
        <div role="listbox" id=${LIST} aria-label="Search results" ?hidden=${!isExpanded}>
          ${this.found.map((each, index) => this.#option(each, index))}
        </div>
      </dialog>
    `;
  }

  /** Opens the dialog. */
  open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    void this.#load();
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #input() {
    return this.querySelector('input');
  }

  #status() {
    if (this.failed) return 'The search could not be loaded. Type again to retry.';
    if (!this.query) return '';
    const { length } = this.found;
    return length === 0 ? `No results for “${this.query}”.` : `${length} ${length === 1 ? 'result' : 'results'}`;
  }

  #option({ id, page, section, title, text, terms }, index) {
    const place = [...new Set([page, section])].filter((each) => each && each !== title).join(' › ');
    const url = new URL(`../${id}`, new URL(this.src, document.baseURI));
    return html`<a
      role="option"
      id="${LIST}-${index}"
      tabindex="-1"
      href=${url.href}
      aria-selected=${index === this.active}
      @click=${() => this.#dialog.close()}
      @pointermove=${() => (this.active = index)}
    >
      <strong>${title}</strong>${place ? html` <span>${place}</span>` : nothing}
      <small>${excerpt(text, terms)}</small>
    </a>`;
  }

  /** Once the reader is about to search. */
  #load() {
    this.#loading ??= fetchSearch(this.src);
    return this.#loading.catch(() => (this.#loading = undefined));
  }

  #search = async ({ target }) => {
    const query = target.value.trim();
    const search = await this.#load();
    // What was typed meanwhile comes after it.
    if (query !== target.value.trim()) return;
    this.failed = !search;
    this.query = query;
    this.found = (query && search?.(query)) || [];
    this.active = 0;
  };

  #openActive(event) {
    event.preventDefault();
    this.querySelector('[aria-selected=true]')?.click();
  }

  #moveActive(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { length } = this.found;
    if (!step || length === 0) return;
    event.preventDefault();
    this.active = (this.active + step + length) % length;
    void this.updateComplete.then(() =>
      this.querySelector('[aria-selected=true]').scrollIntoView({ block: 'nearest' }),
    );
  }

  /** A click on the backdrop is one on the dialog itself. */
  #closeOutside({ target }) {
    if (target === this.#dialog) this.#dialog.close();
  }

  #openByKey = (event) => {
    const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]');
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isShortcut && (event.key !== '/' || isTyping)) return;
    event.preventDefault();
    this.open();
  };
}

customElements.define('docs-search', DocsSearch);
