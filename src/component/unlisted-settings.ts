import type { ReactiveControllerHost } from 'lit';
import { toKebabCase } from '../base/attributes.js';
import { loadConsole } from '../errors/report.js';
import { isPlausibleAttribute, isReserved } from './reserved-names.js';
import { toUnlistedValue } from './setting-values.js';
import type { SettingValues } from './settings.js';

type Host = HTMLElement & ReactiveControllerHost;

/**
 * Settings of a component that no table lists: attributes and properties that exist once Stripe's element has shown
 * which setters it has. The last change counts, whether it is of the attribute or of the property.
 */
export class UnlistedSettings {
  readonly #host: Host;
  readonly #values = new Map<string, unknown>();
  /** The properties by their attributes. */
  readonly #attributes = new Map<string, string>();
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get values(): SettingValues {
    this.#handlePending();
    return Object.fromEntries(this.#values);
  }

  /** Makes properties and attributes of names that mean nothing yet, and reads what the page has set before. */
  adopt(names: readonly string[]): void {
    const added = names.filter((name) => !this.#values.has(name) && !isReserved(this.#host, name));
    if (added.length === 0) return;
    for (const name of added) this.#define(name);
    this.#observer ??= new MutationObserver((records) => this.#handleRecords(records));
    // Another call replaces the filter.
    this.#observer.observe(this.#host, { attributeFilter: [...this.#attributes.keys()] });
  }

  /** Hints at attributes whose names are nearly those of settings. Call when Stripe's element has all its setters. */
  hintAtMisspelling(): void {
    const host = this.#host;
    const { observedAttributes } = host.constructor as unknown as { observedAttributes: readonly string[] };
    const known = [...observedAttributes, ...this.#attributes.keys(), 'managed'];
    const unknown = host.getAttributeNames().filter((name) => !known.includes(name) && isPlausibleAttribute(name));
    if (unknown.length > 0) void loadConsole().then((console) => console?.warnOfMisspelling(host, unknown, known));
  }

  #define(name: string): void {
    const host = this.#host;
    const attribute = toKebabCase(name);
    const earlier = host as unknown as Record<string, unknown>;
    const value = Object.hasOwn(host, name) ? earlier[name] : this.#read(attribute);
    this.#attributes.set(attribute, name);
    this.#values.set(name, value);
    Object.defineProperty(host, name, {
      get: () => this.values[name],
      set: (value: unknown) => {
        this.#handlePending();
        this.#set(name, value);
      },
      configurable: true,
      enumerable: true,
    });
  }

  /** What the observer has not been told yet came before what happens now. */
  #handlePending(): void {
    this.#handleRecords(this.#observer?.takeRecords() ?? []);
  }

  #handleRecords(records: readonly MutationRecord[]): void {
    for (const { attributeName } of records)
      this.#set(this.#attributes.get(attributeName!)!, this.#read(attributeName!));
  }

  #read(attribute: string): unknown {
    const host = this.#host;
    const text = host.getAttribute(attribute);
    if (text === '[object Object]') void loadConsole().then((console) => console?.warnOfObjectAsText(host, attribute));
    return toUnlistedValue(text);
  }

  #set(name: string, value: unknown): void {
    if (Object.is(this.#values.get(name), value)) return;
    this.#values.set(name, value);
    this.#host.requestUpdate();
  }
}
