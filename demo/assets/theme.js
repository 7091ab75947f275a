/**
 * The theme that the reader chose, for all pages of the site, before the first paint. Without a choice the page follows
 * the system.
 */
{
  const KEY = 'theme';
  const root = document.documentElement;
  const isTheme = (value) => value === 'light' || value === 'dark';

  // A browser may refuse storage.
  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function store(theme) {
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  function show(theme) {
    if (isTheme(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
    const chosen = root.dataset.theme ?? '';
    for (const select of document.querySelectorAll('[data-theme-switch]')) select.value = chosen;
    // A picture has a file for each scheme.
    for (const source of document.querySelectorAll('source[media*="prefers-color-scheme"], source[data-scheme]')) {
      const scheme = (source.dataset.scheme ??= source.media.includes('dark') ? 'dark' : 'light');
      source.media = chosen ? (chosen === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${scheme})`;
    }
  }

  show(stored());
  document.addEventListener('DOMContentLoaded', () => show(stored()));
  addEventListener('storage', ({ key, newValue }) => key === KEY && show(newValue));
  document.addEventListener('change', ({ target }) => {
    if (!target.matches('[data-theme-switch]')) return;
    store(target.value);
    show(target.value);
  });
}
