import { html, nothing, type TemplateResult } from 'lit';
import { nearestLang } from '../connect/locale.js';
import type { ConnectError } from '../errors/connect-error.js';
import { canTryAgain, kindOf, USER_MESSAGES } from '../errors/kinds.js';
import type { ResolvedStrings } from '../locales/locale-strings.js';

/** The built-in error view. There is no button if trying again can't help. */
export function renderError(
  host: Element,
  error: ConnectError,
  strings: ResolvedStrings | undefined,
  retry: () => void,
): TemplateResult {
  const kind = kindOf(error.code);
  return html`
    <div part="message" lang=${strings?.lang ?? 'en'}>
      <div>
        <p dir="auto" .textContent=${strings?.errors[kind] ?? USER_MESSAGES[kind]}></p>
        ${
          error.serverMessage
            ? // A server speaks the language of its page.
              html`<p part="detail" dir="auto" lang=${nearestLang(host)} .textContent=${error.serverMessage}></p>`
            : nothing
        }
      </div>
      ${
        canTryAgain(kind)
          ? // eslint-disable-next-line lit-a11y/accessible-name -- Its text is a property.
            html`<button
              part="retry"
              type="button"
              @click=${retry}
              .textContent=${strings?.retry ?? 'Try again'}
            ></button>`
          : nothing
      }
    </div>
  `;
}
