import { COLOR_SETTLING_TIME } from '../async/durations.js';
import { toCustomProperty } from '../stripe/appearance-variables.js';
import type { withAncestors } from '../base/ancestors.js';
import { readTheme } from './read.js';
import { THEME_VARIABLES } from './variables.js';

// All variables in one property of the probe. Chromium has no transition of a custom property that is not set at first;
// nor, up to version 131 at least, of one that is not registered (https://issues.chromium.org/issues/360159391).
const THEME = toCustomProperty('dashboardTheme');

/**
 * Adds an invisible element to the shadow root that has an event where anything changes that a theme depends on: the
 * variables, the text's color and size, the color scheme, the viewport; and where it is shown, for which there is no
 * transition.
 */
function addProbe(root: ShadowRoot, handleChange: () => void): HTMLElement {
  try {
    CSS.registerProperty({ name: THEME, syntax: '*', inherits: false });
  } catch {
    // It is registered already.
  }
  const variables = [...THEME_VARIABLES.keys()].map((name) => `var(${name},)`).join('|');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{position:fixed;${THEME}:${variables};background:Canvas;outline-offset:calc(1em + 1rem);` +
      'perspective:calc(1vw + 2vh);transition:1ms step-start;transition-behavior:allow-discrete;' +
      `transition-property:${THEME},color,background-color,outline-offset,perspective;` +
      'animation:shown 1ms}@keyframes shown{}',
  );
  const probe = document.createElement('span');
  probe.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  probe.ontransitionrun = probe.onanimationstart = handleChange;
  root.append(probe);
  return probe;
}

/**
 * Calls `onChange` once for each change of the theme or of the language around `element`, until the returned function
 * is called. `ancestorsOf` is `withAncestors()`: this file imports nothing at run time. Where the elements' file has
 * another name, as hashed files have, an import of it would load it a second time.
 */
export function observeTheme(
  element: HTMLElement,
  ancestorsOf: typeof withAncestors,
  onChange: () => void,
): () => void {
  let reported: string | undefined;
  let previous: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    timer = undefined;
    // Out of the document, for a moment or for good. When it is back, the probe has an event.
    if (!probe.isConnected) return;
    const current = JSON.stringify([observeLanguage(), readTheme(element)]);
    if (current !== previous) {
      previous = current;
      timer = setTimeout(() => requestAnimationFrame(check), COLOR_SETTLING_TIME);
    } else if (current !== reported) {
      reported = current;
      onChange();
    }
  };
  const handleChange = () => {
    if (timer) return;
    // Read twice in any case: in Firefox a transition has its only event before the first change.
    previous = undefined;
    check();
  };
  const observer = new MutationObserver(handleChange);
  /** The nearest `lang`. Its ancestors are observed again each time: the element may have been moved. */
  const observeLanguage = () => {
    observer.disconnect();
    let lang: string | null | undefined;
    for (const node of ancestorsOf(element)) {
      observer.observe(node, { attributeFilter: ['lang'] });
      lang ??= (node as Element).getAttribute?.('lang');
    }
    return lang;
  };
  const probe = addProbe(element.shadowRoot!, handleChange);
  // Something may have changed while this file was loading.
  handleChange();

  return () => {
    clearTimeout(timer);
    observer.disconnect();
    probe.remove();
  };
}
