import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadConsole } from '../errors/report.js';
import { parseUrl } from '../session/request.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly returnUrl?: string | null;
}

/** The event after which the user continues at `return-url`, unless a listener cancels it. */
export const EXIT_EVENT = 'connect-exit';

/** Takes a user who has left the component to `return-url`. */
export class ReturnUrlController implements ReactiveController {
  #checked: string | null | undefined;

  constructor(readonly host: Host) {
    host.addController(this);
  }

  /** Warns before a user is stuck at a URL that nothing follows. */
  hostUpdate(): void {
    const { host } = this;
    const { returnUrl } = host;
    if (returnUrl === this.#checked) return;
    this.#checked = returnUrl;
    if (returnUrl == null || toReturnUrl(returnUrl)) return;
    void loadConsole().then((console) => console?.warnOfInvalidUrl(host, 'return-url', returnUrl));
  }

  /** Follows a real link, so that Turbo and other libraries that handle the page's links handle this one. */
  follow(): void {
    const { host } = this;
    const url = host.returnUrl == null ? undefined : toReturnUrl(host.returnUrl);
    if (!url || !host.isConnected) return;
    const link = document.createElement('a');
    link.href = url.href;
    link.hidden = true;
    host.append(link);
    link.click();
    link.remove();
  }
}

/**
 * The URL of an attribute, resolved as a link of the page is; `undefined` if it isn't an http(s) URL. An empty text is
 * the page itself, without its fragment: a link to that would only scroll.
 */
function toReturnUrl(text: string): URL | undefined {
  // By the prototype's getter: `<form name="baseURI">` replaces the document's property.
  const base = text === '' ? location.href : Reflect.get(Document.prototype, 'baseURI', document);
  const url = parseUrl(text, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (text === '') url.hash = '';
  return url;
}
