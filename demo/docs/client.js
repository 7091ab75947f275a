/** On the pages of the docs: the buttons that copy, the contents on a phone, and the search. */
import { copy } from '../copy.js';
import { DocsSearch } from './search.js';

customElements.define('docs-search', DocsSearch);

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) void copy(button, button.closest('figure').querySelector('code').textContent);
});

// Folded on a phone, where they stand above the page, which is what one came for. Elsewhere CSS shows them, where the
// browser can; nothing moves when they are opened too.
const wide = matchMedia('(width >= 60rem)');
const fold = () => (document.querySelector('.contents > .all').open = wide.matches);
wide.addEventListener('change', fold);
fold();
