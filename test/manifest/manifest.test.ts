import { expect } from '@open-wc/testing';
import '../../src/index.js';

interface Named {
  name: string;
  kind?: string;
  attribute?: string;
  fieldName?: string;
  readonly?: boolean;
}
interface Declaration extends Named {
  tagName?: 'stripe-connect-dashboard' | 'stripe-connect-component';
  attributes: Named[];
  members: Named[];
}
const manifest: { modules: { declarations: Declaration[] }[] } = await (await fetch('/custom-elements.json')).json();
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const names = (list: Named[]) => list.map(({ name }) => name).sort();

describe('custom-elements.json', () => {
  it('describes both elements', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal([
      'stripe-connect-component',
      'stripe-connect-dashboard',
    ]);
  });

  for (const { tagName, attributes, members } of elements) {
    const element = document.createElement(tagName!);
    const { observedAttributes, elementProperties } = element.constructor as typeof HTMLElement & {
      observedAttributes: string[];
      elementProperties: Map<string, unknown>;
    };

    it(`names the attributes that <${tagName}> observes, and no other`, () => {
      expect(names(attributes)).to.deep.equal([...observedAttributes].sort());
    });

    it(`names properties and methods that <${tagName}> has, and all of them`, () => {
      for (const { kind, name } of members) {
        const value = (element as unknown as Record<string, unknown>)[name];
        if (kind === 'method') expect(value, name).to.be.a('function');
        else expect(name in element, name).to.equal(true);
      }
      expect(names(members)).to.include.members([...elementProperties.keys()]);
    });

    it(`says which properties of <${tagName}> can be set, and by which attribute`, () => {
      for (const { kind, name, readonly = false } of members) {
        if (kind !== 'method') expect(isWritable(element, name), name).to.equal(!readonly);
      }
      for (const { name, fieldName } of attributes)
        expect(members.find((member) => member.name === fieldName)?.attribute, fieldName).to.equal(name);
    });
  }
});

function isWritable(element: HTMLElement, name: string): boolean {
  for (let object: object | null = element; object; object = Object.getPrototypeOf(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (descriptor) return !!(descriptor.set ?? descriptor.writable);
  }
  return false;
}
