import { elementName } from '../../stripe/component-names.js';
import { settersOf, tags, type Tag } from './component-specs.js';
import { Component } from './component.js';
import type { Sandbox } from './sandbox.js';

export function defineElements(sandbox: Sandbox): void {
  for (const tag of tags) {
    if (!customElements.get(elementName(tag))) customElements.define(elementName(tag), elementClass(sandbox, tag));
  }
}

function elementClass(sandbox: Sandbox, tag: Tag): CustomElementConstructor {
  const components = new WeakMap<HTMLElement, Component>();
  class SandboxElement extends HTMLElement {
    constructor() {
      super();
      const component = new Component(sandbox, tag, this);
      components.set(this, component);
      sandbox.components.set(this, component);
      for (const setter of sandbox.config.missingSetters)
        Object.defineProperty(this, `${setter}InternalOnly`, { value: undefined });
    }

    connectedCallback(): void {
      components.get(this)?.hostConnected();
    }

    disconnectedCallback(): void {
      components.get(this)?.hostDisconnected();
    }

    setConnector(connector: unknown): void {
      components.get(this)?.setConnector(connector);
    }
  }

  // The loader's `setOnExit` calls `setOnExitInternalOnly`.
  for (const setter of settersOf(tag)) {
    Object.defineProperty(SandboxElement.prototype, `${setter}InternalOnly`, {
      value(this: HTMLElement, value: unknown) {
        components.get(this)?.set(setter, value);
      },
      writable: true,
      configurable: true,
    });
  }
  return SandboxElement;
}
