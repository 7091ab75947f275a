/** The search and the theme, for the bar of any page. A worker writes it too, so it reads no files. */
export const tools = `<docs-search src="/docs/search.json"></docs-search>
      <label class="theme"><svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor"/></svg><select aria-label="Theme" data-theme-switch>
        <option value="">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select></label>`;

/** What the bar needs in a page's head, after the page's own style sheet. */
export const toolsHead = `<link rel="stylesheet" href="/assets/library.css">
    <script src="/assets/theme.js"></script>
    <script type="module" src="/search.js"></script>`;
