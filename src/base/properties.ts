import type { PropertyDeclaration, PropertyDeclarations, ReactiveElement } from 'lit';
import { toKebabCase } from './attributes.js';

/**
 * Completes the declarations of a class's properties: attributes have hyphens, and text that is set as a property, as
 * frameworks do, is converted like an attribute.
 */
export function completeProperties(prototype: object, declarations: PropertyDeclarations): PropertyDeclarations {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]): [string, PropertyDeclaration] => {
      const options = { attribute: toKebabCase(name), ...declaration };
      const { converter } = options;
      if (typeof converter !== 'function' || Object.hasOwn(prototype, name)) return [name, options];
      Object.defineProperty(prototype, name, accessor(name, converter));
      return [name, { ...options, noAccessor: true }];
    }),
  );
}

function accessor(name: string, convert: (text: string) => unknown): PropertyDescriptor {
  const key = Symbol(name);
  type Host = ReactiveElement & { [key]?: unknown };
  return {
    get(this: Host) {
      return this[key];
    },
    set(this: Host, value: unknown) {
      const before = this[key];
      this[key] = typeof value === 'string' ? convert(value) : value;
      this.requestUpdate(name, before);
    },
    configurable: true,
    enumerable: true,
  };
}
