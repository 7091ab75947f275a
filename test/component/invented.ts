/** A component and setters that were invented for the tests, so that no table lists them. */
import { openPage, type Page, type PageOptions } from '../support/page.js';
import { component, componentOf, sandboxMeta, status, tag } from '../support/elements.js';

/** Where an element of Stripe's may have its setters, and how they may be called. */
export const PLACES = ['the element', 'its prototype', 'a base class', 'the connected element'] as const;
export const SUFFIXES = ['', 'InternalOnly'] as const;
type Place = (typeof PLACES)[number];

export const COMMON = ['setOnLoaderStart', 'setOnLoadError'];
export const SETTERS = ['setHarbor', 'setRange', 'setDisabled', 'setLayout', 'setFetchTide', 'setOnTurn', ...COMMON];

export type Given = [setter: string, value: unknown][];
export type Window = Page['window'] & { given: Given; calls: Given; ran?: boolean };

/** Runs in the page: defines a component of Stripe's that no table lists. */
function define(name: string, setters: string[], place: string, suffix: string): void {
  const given: Given = ((window as unknown as Window).given = []);
  const addSetters = (owner: object) => {
    for (const setter of setters) {
      const value = function (this: { listeners: Map<string, unknown> }, value: unknown) {
        given.push([setter, value]);
        this.listeners.set(setter, value);
      };
      Object.defineProperty(owner, setter + suffix, { value, configurable: true, writable: true });
    }
  };
  class Base extends HTMLElement {}
  class Tides extends Base {
    listeners = new Map<string, (payload: unknown) => void>();

    constructor() {
      super();
      if (place === 'the element') addSetters(this);
    }

    setConnector(): void {
      given.push(['setConnector', undefined]);
      if (place === 'the connected element') addSetters(this);
      setTimeout(() => this.listeners.get('setOnLoaderStart')?.({ elementTagName: this.localName }));
    }
  }
  // The wrapper that the package puts on the element replaces a plain one that the element has there itself.
  if (place === 'the element') {
    Object.defineProperty(Tides.prototype, 'setOnLoaderStartInternalOnly', {
      value(this: Tides, listener: () => void) {
        this.listeners.set('setOnLoaderStart', listener);
      },
    });
  }
  if (place === 'its prototype') addSetters(Tides.prototype);
  if (place === 'a base class') addSetters(Base.prototype);
  customElements.define(name, Tides);
}

interface Invention {
  setters?: string[];
  place?: Place;
  suffix?: string;
}

export const script = (code: string) => `<script>${code}</script>`;
export const invented = ({ setters = SETTERS, place = 'its prototype', suffix = 'InternalOnly' }: Invention = {}) =>
  script(`(${String(define)})(${[`stripe-connect-tides`, setters, place, suffix].map((it) => JSON.stringify(it))})`);

export async function open(attributes: string, invention?: Invention, { head = '', ...options }: PageOptions = {}) {
  const page = await openPage(tag('', component(`name="tides" ${attributes}`)), {
    head: sandboxMeta({ delay: 5 }) + invented(invention) + head,
    ...options,
  });
  await status(page, componentOf(page), 'ready');
  return page;
}

export const given = (page: Page, setter: string) =>
  (page.window as unknown as Window).given.filter(([name]) => name === setter).map(([, value]) => value);
export const propertiesOf = (page: Page) => componentOf(page) as unknown as Record<string, unknown>;
export const warnings = (page: Page, pattern: RegExp) =>
  page.console.filter(({ level, args }) => level === 'warn' && pattern.test(String(args[0])));
export const isGiven = (page: Page, setter: string, count: number) =>
  page.until(() => given(page, setter).length >= count, `${setter} is called ${count} times`);
