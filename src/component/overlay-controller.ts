import type { ConnectElementTagName } from '@stripe/connect-js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadConsole } from '../errors/report.js';
import { toComponentName, type ComponentName } from '../stripe/component-names.js';
import type { SettingName, Settings } from './settings.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly name?: ComponentName | null;
  readonly settings: Settings;
  payment?: string | null;
  payout?: string | null;
}

type IdProperty = 'payment' | 'payout';

/** The components that open over the page, each with the setting that says for which object. */
const ID_PROPERTIES: ReadonlyMap<string, IdProperty> = new Map<ConnectElementTagName, IdProperty & SettingName>([
  ['payment-details', 'payment'],
  ['payout-details', 'payout'],
]);

const CLOSE_EVENT = 'connect-close';

/**
 * Opens and closes a component that opens over the page. It is open if the page says for which object, unless that is
 * the object that was closed last.
 */
export class OverlayController implements ReactiveController {
  #closedId: string | null | undefined;
  #isOpened = false;
  /**
   * While open: what had the focus before, and what gets it afterwards, as not every browser focuses a button that is
   * clicked.
   */
  #focus: { readonly before: Element | null; readonly after: Element | null } | undefined;

  constructor(
    readonly host: Host,
    /** Removes Stripe's element. Which calls one understands after it has closed itself isn't documented. */
    readonly removeElement: () => void,
  ) {
    host.addController(this);
  }

  /** Whether the component waits for an object to open for. */
  get isClosed(): boolean {
    const property = this.#property;
    if (!property) return false;
    const id = this.host[property];
    return !id || id === this.#closedId;
  }

  hostUpdate(): void {
    const property = this.#property;
    if (!property) return;
    // The page specifies another object, or none: that is not the one that was closed.
    if (this.host[property] !== this.#closedId) this.#closedId = undefined;
    if (!this.isClosed) this.#focus ??= readFocus();
    else if (this.#focus) this.#returnFocus();
  }

  /** Opens for an object's id, or again for the one that the page specifies. `opener` gets the focus afterwards. */
  open(id?: string | null, opener?: Element | null): void {
    const { host } = this;
    const property = this.#property;
    if (!property) {
      void loadConsole().then((console) => console?.warnOfNoOverlay(host));
      return;
    }
    const wasClosed = this.isClosed;
    if (id) host[property] = id;
    this.#closedId = undefined;
    this.#isOpened = true;
    if (!this.isClosed && (wasClosed || opener)) this.#focus = readFocus(opener);
    host.requestUpdate();
  }

  close(): void {
    const property = this.#property;
    if (!property || this.isClosed) return;
    this.#closedId = this.host[property];
    this.#isOpened = false;
    this.removeElement();
    this.#returnFocus();
  }

  /** Before the event: a listener that opens something else has the last word. */
  handleCallback(event: string): void {
    if (event === CLOSE_EVENT) this.close();
  }

  /** Whether `open()` has opened it: then it does not wait until its place in the page is near the viewport. */
  get isOpened(): boolean {
    return this.#isOpened && !this.isClosed;
  }

  get #property(): IdProperty | undefined {
    return ID_PROPERTIES.get(toComponentName(this.host.name));
  }

  #returnFocus(): void {
    const { before, after } = this.#focus ?? {};
    this.#focus = undefined;
    const focused = focusedElement();
    const isInside = focused instanceof HTMLIFrameElement || this.host.contains(focused);
    // Otherwise the user, or the page, has gone on to something else.
    if (!after?.isConnected || !(isInside || !focused || focused === before)) return;
    (after as HTMLElement).focus({ preventScroll: true });
  }
}

/** The focused element, through shadow roots; `null` if nothing has the focus. */
function focusedElement(): Element | null {
  // By the prototype's getter: `<img name="activeElement">` replaces the document's property.
  let element = Reflect.get(Document.prototype, 'activeElement', document);
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLBodyElement ? null : element;
}

function readFocus(after?: Element | null): { before: Element | null; after: Element | null } {
  const before = focusedElement();
  return { before, after: after ?? before };
}
