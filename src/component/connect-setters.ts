import { toKebabCase } from '../base/attributes.js';
import type { Connection } from '../connect/connection.js';
import { ConnectElementCommonMethodConfig, ConnectElementCustomMethodConfig } from '../stripe/connect-js.js';
import { isDomMethod } from './reserved-names.js';

type Method = (value: unknown) => void;
type Methods = Record<string, Method | undefined>;

const SUFFIX = 'InternalOnly';
const SETTER = /^set[A-Z]\w*$/;
/** Events that our own elements dispatch, with a payload of their own. */
const OWN_EVENTS = new Set(['connect-error', 'connect-status-change', 'connect-active-change']);

export const isCallback = (setter: string): boolean => /^setOn[A-Z]/.test(setter);

/** `setDefaultFilters`: `defaultFilters`. */
export const toSetting = (setter: string): string => setter.charAt(3).toLowerCase() + setter.slice(4);

/** `defaultFilters`: `setDefaultFilters`. */
export const toSetter = (setting: string): string => `set${setting.charAt(0).toUpperCase()}${setting.slice(1)}`;

/** The event that a callback becomes: `setOnStepChange` is `connect-step-change`. */
export const toEvent = (setter: string): string => `connect${toKebabCase(setter.slice(5))}`;

/**
 * The setters that Stripe's element defines itself: on the element, or on a prototype before `HTMLElement.prototype`,
 * plain or with the suffix `InternalOnly`. Methods of the DOM are never among them.
 */
export class ConnectSetters {
  readonly #seen = new Set<string>();
  readonly #methods: Methods;
  readonly #isFromPackage: boolean;
  /** What the package has put on the element, whether the script that Stripe serves has it or not. */
  readonly #wrappers: ReadonlyMap<string, unknown>;

  /** @param onError A setter that was called later has thrown. */
  constructor(
    readonly element: HTMLElement,
    connection: Connection,
    name: string,
    readonly onError: (error: unknown) => void,
  ) {
    this.#methods = element as unknown as Methods;
    this.#isFromPackage = 'debugInstance' in connection.instance;
    const wrapped = {
      ...ConnectElementCommonMethodConfig,
      ...ConnectElementCustomMethodConfig[name as keyof typeof ConnectElementCustomMethodConfig],
    };
    const names = this.#isFromPackage ? Object.keys(wrapped).filter((each) => Object.hasOwn(element, each)) : [];
    this.#wrappers = new Map(names.map((each) => [each, this.#methods[each]]));
  }

  /** The names, without the suffix, of the setters that the element did not have at the last call. */
  findNew(): string[] {
    const found = [...this.#find()].filter((setter) => !this.#seen.has(setter));
    for (const setter of found) this.#seen.add(setter);
    return found;
  }

  /**
   * Calls a setter, if the element has it. The package connects the element in a microtask, and calls the setters that
   * it lists after that: so those that it does not list are called later, too.
   */
  call(setter: string, value: unknown): void {
    const { element } = this;
    const method = this.#method(setter);
    if (!method) return;
    if (!this.#isFromPackage || this.#wrappers.get(setter) === method) return method.call(element, value);
    queueMicrotask(() => {
      try {
        method.call(element, value);
      } catch (error) {
        this.onError(error);
      }
    });
  }

  #find(): Set<string> {
    const found = new Set<string>();
    for (let owner: object | null = this.element; owner !== HTMLElement.prototype;) {
      // Not an element of this page: what are its own methods, and what the DOM's?
      if (!owner) return new Set();
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
        const setter = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name;
        if (typeof value === 'function' && isAllowed(setter) && this.#method(setter)) found.add(setter);
      }
      owner = Object.getPrototypeOf(owner) as object | null;
    }
    return found;
  }

  /** The method to call. The package's wrapper needs one with the suffix; without that it rejects, unhandled. */
  #method(setter: string): Method | undefined {
    const methods = this.#methods;
    const isInternal = typeof methods[setter + SUFFIX] === 'function';
    const isWrapper = this.#wrappers.has(setter) && this.#wrappers.get(setter) === methods[setter];
    const plain = isWrapper && !isInternal ? (Object.getPrototypeOf(this.element) as Methods)[setter] : methods[setter];
    if (typeof plain === 'function') return plain;
    return isInternal ? methods[setter + SUFFIX] : undefined;
  }
}

const isAllowed = (setter: string): boolean =>
  SETTER.test(setter) && !isDomMethod(setter) && !(isCallback(setter) && OWN_EVENTS.has(toEvent(setter)));
