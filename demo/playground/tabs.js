/** Tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
import { html } from 'lit';

/** By key: which tab has the focus next, of so many. */
const STEPS = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onKey(event) {
  const tabs = [...event.currentTarget.children];
  const step = Object.hasOwn(STEPS, event.key) && STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const next = tabs[step(tabs.indexOf(event.target), tabs.length)];
  next.focus();
  next.click();
}

/**
 * `titles`: by name, what a tab says; `panel(name, isSelected)`: what it shows. `select(name)` is called when another
 * one is chosen.
 */
export const tabs = ({ id, label, titles, selected, select, panel }) => html`
  <div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${Object.entries(titles).map(
      ([name, title]) =>
        html`<button
          type="button"
          role="tab"
          id="${id}-tab-${name}"
          aria-controls="${id}-panel-${name}"
          aria-selected=${name === selected}
          tabindex=${name === selected ? 0 : -1}
          @click=${() => select(name)}
        >
          ${title}
        </button>`,
    )}
  </div>
  ${Object.keys(titles).map(
    (name) =>
      html`<div
        role="tabpanel"
        class="panel"
        id="${id}-panel-${name}"
        aria-labelledby="${id}-tab-${name}"
        ?hidden=${name !== selected}
      >
        ${panel(name, name === selected)}
      </div>`,
  )}
`;
