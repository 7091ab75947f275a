import { html, nothing, type TemplateResult } from 'lit';
import { nearestLang } from '../connect/locale.js';
import type { ConnectError } from '../errors/connect-error.js';
import { canTryAgain, kindOf, USER_MESSAGES } from '../errors/kinds.js';
import type { ResolvedStrings } from '../locales/locale-strings.js';

export interface ErrorViewActions {
  /** The page where the user signs in. */
  readonly signInUrl?: string;
  readonly retry: () => void;
  /** Takes away a notice, above what stays when a reload has failed. */
  readonly dismiss?: () => void;
}

/* eslint-disable lit-a11y/accessible-name -- Texts are properties: see status-element.ts. */

/**
 * The built-in error view, or notice. It has a button if trying again can help, and a link if signing in does. Each
 * text is isolated, so that one in the other direction than the page's begins where the page's do.
 */
export function renderError(
  host: Element,
  error: ConnectError,
  strings: ResolvedStrings | undefined,
  { signInUrl, retry, dismiss }: ErrorViewActions,
): TemplateResult {
  const kind = kindOf(error.code);
  const text = dismiss
    ? (strings?.outdated ?? 'This could not be refreshed. What you see may be out of date.')
    : (strings?.errors[kind] ?? USER_MESSAGES[kind]);
  return html`
    <div part="message" lang=${strings?.lang ?? 'en'}>
      <div>
        <p><bdi .textContent=${text}></bdi></p>
        ${
          error.serverMessage
            ? // A server speaks the language of its page.
              html`<p part="detail" lang=${nearestLang(host)}><bdi .textContent=${error.serverMessage}></bdi></p>`
            : nothing
        }
      </div>
      ${
        kind === 'sign-in' && signInUrl
          ? html`<a class="action" part="sign-in" href=${signInUrl} .textContent=${strings?.signIn ?? 'Sign in'}></a>`
          : nothing
      }
      ${
        canTryAgain(kind)
          ? html`<button
              class="action"
              part="retry"
              type="button"
              @click=${retry}
              .textContent=${strings?.retry ?? 'Try again'}
            ></button>`
          : nothing
      }
      ${
        dismiss
          ? html`<button
              class="action"
              part="dismiss"
              type="button"
              aria-label=${strings?.dismiss ?? 'Dismiss'}
              @click=${dismiss}
            ></button>`
          : nothing
      }
    </div>
  `;
}
