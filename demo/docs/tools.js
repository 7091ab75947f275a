/** The search and the theme, for the bar of any page. A worker writes it too, so it reads no files. */
export const tools = `<docs-search src="/docs/search.json"></docs-search>
      <script type="module" src="/search.js"></script>
      <label class="theme"><svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor"/></svg><select aria-label="Theme" data-theme-switch>
        <option value="">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select></label>`;

/** For the head of any page, after its own style sheet: the theme that the reader chose, and the bar's styles. */
export const toolsHead = `<link rel="stylesheet" href="/assets/library.css">
    <script src="/assets/theme.js"></script>`;
