/** What the tests of the tabs say often. */
import { sendKeys } from '@web/test-runner-commands';
import type { StripeConnectComponent } from '../../src/elements.js';
import { dashboardOf, status, tag } from '../support/elements.js';
import { openPage, type Page, type PageOptions } from '../support/page.js';

/** A dashboard with tabs, once its tabs can be seen. */
export async function openTabs(
  attributes = 'components="payments payouts balances"',
  options: PageOptions & { children?: string } = {},
): Promise<Page> {
  const page = await openPage(tag(`layout="tabs" ${attributes}`, options.children), options);
  await ready(page);
  return page;
}

export async function ready(page: Page): Promise<void> {
  await status(page, dashboardOf(page), 'ready');
  await page.until(() => isVisible(rowOf(page)), 'the tabs are there');
}

const rootOf = (page: Page): ShadowRoot => dashboardOf(page).shadowRoot!;

export const rowOf = (page: Page): HTMLElement | null => rootOf(page).querySelector<HTMLElement>('[role=tablist]');
export const tabsOf = (page: Page): HTMLElement[] => [...rootOf(page).querySelectorAll<HTMLElement>('[role=tab]')];
export const labelsOf = (page: Page): string[] => tabsOf(page).map((tab) => tab.innerText);
export const panelsOf = (page: Page): HTMLElement[] => [
  ...rootOf(page).querySelectorAll<HTMLElement>('[role=tabpanel]'),
];

export function tabOf(page: Page, label: string): HTMLElement {
  const tab = tabsOf(page).find((one) => one.innerText === label);
  if (!tab) throw new Error(`No tab ${label}: there are ${labelsOf(page).join(', ')}`);
  return tab;
}

/** What assistive technology is told is selected. */
export const selected = (page: Page): string =>
  tabsOf(page)
    .filter((tab) => tab.getAttribute('aria-selected') === 'true')
    .map((tab) => tab.innerText)
    .join();

/** The label of the tab that has the focus. */
export const focused = (page: Page): string | undefined =>
  (rootOf(page).activeElement as HTMLElement | null)?.innerText;

/** The components that a person sees, by name. */
export const visible = (page: Page): string[] =>
  [...page.document.querySelectorAll<StripeConnectComponent>('stripe-connect-component')]
    .filter(isVisible)
    .map(({ name }) => name!);

export function isVisible(element: Element | null): boolean {
  return !!element?.isConnected && element.checkVisibility({ visibilityProperty: true });
}

// The driver of WebKitGTK presses no keys for a test: there, only the page's own part in a key press is tested.
export const hasKeyboard = !/AppleWebKit\/(?!537\.36)/.test(navigator.userAgent);

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (hasKeyboard) await sendKeys({ press: key });
    else pressInPage(key);
  }
}

export async function pressWithShift(key: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await press(key);
  await sendKeys({ up: 'Shift' });
}

/** The document of a frame, also of the sandbox's frames, which hide theirs from the page. */
const contentOf = (element: Element): Document | null | undefined =>
  element.localName === 'iframe'
    ? (Reflect.get(
        element.ownerDocument.defaultView!.HTMLIFrameElement.prototype,
        'contentDocument',
        element,
      ) as Document)
    : undefined;

function pressInPage(key: string): void {
  let target = document.activeElement as HTMLElement;
  for (
    let inner: Element | null | undefined = target;
    inner;
    inner = contentOf(inner)?.activeElement ?? inner.shadowRoot?.activeElement
  ) {
    target = inner as HTMLElement;
  }
  const goesOn = target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  if (goesOn && /^(Enter| )$/.test(key)) target.click();
}

/** After the next picture: everything that was to follow has followed. */
export const settled = (page: Page): Promise<void> =>
  new Promise((done) =>
    page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(() => setTimeout(done))),
  );
