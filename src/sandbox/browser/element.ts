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
  const define = (owner: object) => {
    // The loader's `setOnExit` calls `setOnExitInternalOnly`.
    for (const suffix of sandbox.config.plainSetters ? ['InternalOnly', ''] : ['InternalOnly']) {
      for (const setter of settersOf(tag)) {
        Object.defineProperty(owner, setter + suffix, {
          value(this: HTMLElement, value: unknown) {
            components.get(this)?.set(setter, value);
          },
          writable: true,
          configurable: true,
          enumerable: suffix === '',
        });
      }
    }
  };
  class SandboxElement extends HTMLElement {
    constructor() {
      super();
      const component = new Component(sandbox, tag, this);
      components.set(this, component);
      sandbox.components.set(this, component);
      if (sandbox.config.setters === 'element') define(this);
      for (const setter of sandbox.config.missingSetters)
        for (const name of [setter, `${setter}InternalOnly`])
          Object.defineProperty(this, name, { value: undefined, writable: true, configurable: true });
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
  if (sandbox.config.setters === 'prototype') define(SandboxElement.prototype);
  return SandboxElement;
}
