/** On the pages of the docs: the buttons that copy, the contents on a phone, and the search. */
import { copy } from '../copy.js';
import { DocsSearch } from './search.js';

customElements.define('docs-search', DocsSearch);

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) void copy(button, button.closest('figure').querySelector('code').textContent);
});

// On a phone they stand above the page, which is what one came for.
const narrow = matchMedia('(width < 60rem)');
const fold = () => (document.querySelector('.contents > .all').open = !narrow.matches);
narrow.addEventListener('change', fold);
fold();
