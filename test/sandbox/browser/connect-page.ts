/** A page that loads the stand-in without npm, as Stripe documents it: a script tag, then `StripeConnect.init`. */
import type { ConnectElementTagName } from '@stripe/connect-js';
import type { Tag } from '../../../src/sandbox/browser/component-specs.js';
import type { SandboxConfig } from '../../../src/sandbox/browser/config.js';
import type { SandboxGlobal } from '../../../src/sandbox/browser/global.js';
import type { InitParams, SandboxInstance } from '../../../src/sandbox/browser/instance.js';
import type { SandboxControl, SecretOptions } from '../../../src/sandbox/browser/sandbox.js';
import { sandboxMeta } from '../../support/elements.js';
import { CONNECT_JS, engine, openPage, type Page, type PageOptions } from '../../support/page.js';
import { sharePage } from '../../support/shared-page.js';

/** Stripe's element as its users see it: `set…` by name. */
export type ConnectElement = HTMLElement & Record<`set${string}`, (value: unknown) => void>;

export type Call = { name: string; payload: unknown };

export interface Added {
  page: Page;
  element: ConnectElement;
  /** The listeners' calls, in order. */
  calls: Call[];
  /** The document of its frame. */
  readonly content: Document;
  readonly text: string;
  /** Resolves when its content is displayed. */
  shown(): Promise<Added>;
  /** Resolves when it has called `onLoaderStart`. */
  started(): Promise<Added>;
  failed(): Promise<{ type: string; message: string }>;
}

/** Every component that needs something to show gets it, unless the test says otherwise. */
const needed: Partial<Record<Tag, Record<string, unknown>>> = {
  'payment-details': { setPayment: 'pi_test' },
  'payment-disputes': { setPayment: 'pi_test' },
  'payout-details': { setPayout: 'po_test' },
  'financial-account': { setFinancialAccount: 'fa_test' },
  'financial-account-transactions': { setFinancialAccount: 'fa_test' },
};

/** These open over the page, in a frame of the document. */
const OVERLAYS: Tag[] = ['payment-details', 'payout-details'];

const BODY = '<main id="container"></main>';

const withConnect = (config: Partial<SandboxConfig>, options: PageOptions): PageOptions => ({
  module: false,
  ...options,
  head: `${options.head ?? ''}${sandboxMeta({ delay: 0, now: '2026-11-15T12:00:00Z', ...config })}<script src="${CONNECT_JS}" nonce="test"></script>`,
});

export async function connectPage(
  config: Partial<SandboxConfig> = {},
  { body = BODY, ...options }: PageOptions & { body?: string } = {},
): Promise<ConnectPage> {
  return new ConnectPage(await openPage(body, withConnect(config, options)));
}

/** A page that a file's tests share, see support/shared-page.ts: each call empties it. Each `init` has its own data. */
export function shareConnectPage(
  config: Partial<SandboxConfig> = {},
  options: PageOptions = {},
): () => Promise<ConnectPage> {
  // WebKitGTK stops responding in a page that has had the frames of all 25 components, one after the other.
  if (engine === 'webkit') return () => connectPage(config, options);
  const sharedPage = sharePage(withConnect(config, options));
  return async () => new ConnectPage(await sharedPage(BODY));
}

export class ConnectPage {
  constructor(readonly page: Page) {}

  /** Removes everything that it shows, overlays included. */
  empty(): void {
    this.page.document.body.innerHTML = BODY;
  }

  get global(): SandboxGlobal {
    return (this.page.window as unknown as { StripeConnect: SandboxGlobal }).StripeConnect;
  }

  get sandbox(): SandboxControl {
    return this.global.sandbox;
  }

  /** The log without the setters' calls, or those of one name. */
  calls(name?: string): { call: string; value?: unknown }[] {
    return this.sandbox.log.filter(({ call }) => (name ? call === name : !call.startsWith('set')));
  }

  init(params: Partial<InitParams> = {}, secret: SecretOptions = {}): SandboxInstance {
    return this.global.init({
      publishableKey: 'pk_test_sandbox',
      fetchClientSecret: () => Promise.resolve(this.sandbox.createSecret(secret)),
      locale: 'en-US',
      ...params,
    });
  }

  /** Creates an element with its settings and a listener for every callback, and puts it into the page. */
  add(
    instance: SandboxInstance,
    tag: Tag,
    settings: Record<string, unknown> = {},
    parent: ParentNode = this.page.$('#container'),
  ): Added {
    const element = instance.create(tag as ConnectElementTagName) as unknown as ConnectElement;
    const calls: Call[] = [];
    for (const name of Object.keys(element) as `set${string}`[]) {
      if (name.startsWith('setOn')) element[name]!((payload: unknown) => calls.push({ name: name.slice(3), payload }));
    }
    for (const [name, value] of Object.entries({ ...needed[tag], ...settings }))
      element[name as `set${string}`]?.(value);
    parent.append(element);
    const { page, sandbox } = this;
    const called = (name: string) => calls.find((call) => call.name === name);
    const added: Added = {
      page,
      element,
      calls,
      get content() {
        return sandbox.frame(element, 'ui')!;
      },
      get text() {
        return textOf(sandbox.frame(element, 'ui'));
      },
      shown: async () => {
        await added.started();
        const document = () => sandbox.frame(element);
        const isBusy = () => document()?.querySelector('.root[aria-busy]');
        // Firefox lays an overlay out a moment after it is drawn into.
        const isThere = () => document() && (!OVERLAYS.includes(tag) || textOf(this.overlay));
        await page.until(() => isThere() && !isBusy(), `${tag} has its content`);
        return added;
      },
      started: async () => {
        await page.until(() => called('OnLoaderStart'), `${tag} starts`);
        return added;
      },
      failed: async () => {
        const call = await page.until(() => called('OnLoadError'), `${tag} fails`);
        return (call.payload as { error: { type: string; message: string } }).error;
      },
    };
    return added;
  }

  /** One component of an instance of its own, shown. */
  async show(
    tag: Tag,
    settings: Record<string, unknown> = {},
    params: Partial<InitParams> = {},
    secret?: SecretOptions,
  ): Promise<Added> {
    return this.add(this.init(params, secret), tag, settings).shown();
  }

  /**
   * Resolves when a component that is added now shows, at the configured delay. What other components would have done
   * by a timer of that delay or less has then happened: so a test that expects nothing does not wait for a number of
   * milliseconds.
   */
  async laterComponentShows(): Promise<void> {
    const instance = this.init({}, { components: ['balances'] });
    const { element } = await this.add(instance, 'balances').shown();
    element.remove();
    await instance.logout();
  }

  /** The document of the overlay that lies over the page. */
  get overlay(): Document | undefined {
    return this.overlayFrame && this.sandbox.frame(this.overlayFrame);
  }

  get overlayFrame(): HTMLIFrameElement | undefined {
    return this.page.document.querySelector<HTMLIFrameElement>('body > iframe[data-testid]') ?? undefined;
  }

  /** Everything to read in the component and in its overlay. */
  allText(added: Added): string {
    return [added.text, textOf(this.overlay)].filter(Boolean).join('\n');
  }
}

export function textOf(document: Document | null | undefined): string {
  // Not every browser counts the options of a select as text.
  const options = [...(document?.querySelectorAll('option') ?? [])].map(({ text }) => text);
  return [...options, document?.body?.innerText ?? ''].join('\n').trim();
}

/** Presses the first button with this text or name. */
export function press(document: Document | undefined, label: string | RegExp): void {
  const buttons = [...(document?.querySelectorAll<HTMLElement>('button, a') ?? [])];
  const named = (button: HTMLElement) => [button.innerText.trim(), button.getAttribute('aria-label') ?? ''];
  const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
  const found = buttons.find((button) => named(button).some(fits));
  if (!found)
    throw new Error(
      `There is no button ${String(label)}. There are: ${buttons.map((button) => named(button).join('/')).join(', ')}`,
    );
  found.click();
}

export function openRow(document: Document): void {
  document.querySelector<HTMLElement>('.row-button')!.click();
}
