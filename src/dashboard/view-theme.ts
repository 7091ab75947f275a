import type { AppearanceVariables } from '@stripe/connect-js';
import { toKebabCase } from '../base/attributes.js';

/**
 * Lets the built-in views, those of the components inside among them, follow the variables of `appearance`, which win
 * over those of the page's CSS. They are not set on the dashboard itself, where the page's CSS is read.
 */
export class ViewTheme {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly host: HTMLElement) {}

  apply(variables: AppearanceVariables | undefined): void {
    if (!this.#sheet && !variables) return;
    const sheet = (this.#sheet ??= this.#createSheet());
    sheet.replaceSync('[part], ::slotted(*) {}');
    const { style } = sheet.cssRules[0] as CSSStyleRule;
    for (const [name, value] of Object.entries(variables ?? {}))
      style.setProperty(`--stripe-connect-${toKebabCase(name)}`, String(value));
  }

  #createSheet(): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    this.host.shadowRoot!.adoptedStyleSheets.push(sheet);
    return sheet;
  }
}
