import { readTheme } from './read.js';
import { cssName, VARIABLES } from './variables.js';

// All variables in one property of the probe. Chromium has no transition of a custom property that is not set at first; nor, up to
// version 131 at least, of one that is not registered (https://issues.chromium.org/issues/360159391).
const THEME = cssName('dashboardTheme');

// A page may let its colours glide from one theme to the other: they are told when they have stood still that long, and for a frame.
const STILL = 50;

/**
 * Puts something invisible into the element's shadow root that has an event where anything changes that a theme depends on: the
 * variables, the text's colour and size, the colour scheme, the viewport; and where it is shown, of which there is no transition.
 */
function addProbe(root: ShadowRoot, notice: () => void): HTMLElement {
  try {
    CSS.registerProperty({ name: THEME, syntax: '*', inherits: false });
  } catch {
    // It is registered already.
  }
  const variables = Array.from(VARIABLES.keys(), (name) => `var(${name},)`).join('|');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{position:fixed;${THEME}:${variables};background:Canvas;outline-offset:calc(1em + 1rem);perspective:calc(1vw + 2vh);` +
      `transition:1ms step-start;transition-behavior:allow-discrete;transition-property:${THEME},color,background-color,outline-offset,perspective;` +
      'animation:shown 1ms}@keyframes shown{}',
  );
  const probe = document.createElement('span');
  probe.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  probe.ontransitionrun = probe.onanimationstart = notice;
  root.append(probe);
  return probe;
}

/** Calls `changed` once for each change of the theme or of the language around `element`, until the returned function is called. */
export function watchSurroundings(element: HTMLElement, changed: () => void): () => void {
  let told: string | undefined;
  let seen: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    // Out of the document, for a moment or for good. Where it is back, the probe says so.
    if (!probe.isConnected) return;
    const now = JSON.stringify([language(), readTheme(element)]);
    if (now !== seen) {
      seen = now;
      timer = setTimeout(() => requestAnimationFrame(look), STILL);
    } else if (now !== told) {
      told = now;
      changed();
    }
  };
  const notice = () => {
    if (timer) return;
    // Looked at twice in any case: what glides, in Firefox has its only event before it moves.
    seen = undefined;
    look();
  };
  const observer = new MutationObserver(notice);
  /** The nearest `lang`. The way there is watched anew each time: the element may have been moved. */
  const language = () => {
    observer.disconnect();
    let lang: string | null | undefined;
    for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      observer.observe(node, { attributeFilter: ['lang'] });
      lang ??= (node as Element).getAttribute?.('lang');
    }
    return lang;
  };
  const probe = addProbe(element.shadowRoot!, notice);
  // Something may have changed while this file was on its way.
  notice();

  return () => {
    clearTimeout(timer);
    observer.disconnect();
    probe.remove();
  };
}
