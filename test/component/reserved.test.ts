import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';
import { component, componentOf, status, tag } from '../support/elements.js';
import { COMMON, given, isGiven, open, propertiesOf, script, SUFFIXES, type Given, type Window } from './invented.js';

describe('A name that means something already', () => {
  const RESERVED = ['title', 'label', 'status', 'error', 'timeout', 'loading', 'name', 'dashboard', 'tabIndex'];
  const ATTRIBUTES = [
    'class',
    'role',
    'writingSuggestions',
    'virtualKeyboardPolicy',
    'ariaLabel',
    'itemProp',
    'onclick',
  ];
  const setterOf = (name: string) => `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;

  it('is not Stripe’s: of HTMLElement, a global attribute, ARIA, or what the component declares', async () => {
    const names = [...RESERVED, ...ATTRIBUTES];
    const attributes =
      'title="t" label="l" role="group" class="c" aria-label="a" itemprop="i" writingsuggestions="false"';
    const page = await open(`${attributes} tab-index="0" writing-suggestions="x" status="x" error="x"`, {
      setters: [...names.map(setterOf), ...COMMON],
    });
    for (const name of names) expect(given(page, setterOf(name)), name).to.deep.equal([]);
    expect(componentOf(page).status).to.equal('ready');
    expect(componentOf(page).title).to.equal('t');
  });

  it('is not one that only begins like it', async () => {
    const page = await open('onboarding-mode="short" item-count="3" heading-text="Tides" title-text="t"', {
      setters: ['setOnboardingMode', 'setItemCount', 'setHeadingText', 'setTitleText', ...COMMON],
    });
    await isGiven(page, 'setTitleText', 1);
    expect(given(page, 'setOnboardingMode')).to.deep.equal(['short']);
    expect(given(page, 'setItemCount')).to.deep.equal(['3']);
    expect(given(page, 'setHeadingText')).to.deep.equal(['Tides']);
  });

  it('is not Stripe’s, whatever Lit keeps in the element', async () => {
    const blank = await openPage(tag('', component('name="payments"')));
    await status(blank, componentOf(blank), 'ready');
    const fields = Object.getOwnPropertyNames(componentOf(blank)).filter((name) => /^[a-z]/.test(name));
    expect(fields).to.include('renderRoot');
    const page = await open(fields.map((name) => `${name}="x"`).join(' '), {
      setters: [...fields.map(setterOf), ...COMMON],
    });
    for (const name of fields) expect(given(page, setterOf(name)), name).to.deep.equal([]);
  });
});

describe('A method of the DOM', () => {
  /** Runs in the page: records each call of a method of `HTMLElement` and its prototypes on an element of Stripe's. */
  function spy(): void {
    const calls: Given = ((window as unknown as Window).calls = []);
    const record = (owner: object, name: string, original?: (...args: unknown[]) => unknown) => {
      Object.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value(this: Element, ...args: unknown[]) {
          const text = args.map(String).join();
          if (this.localName === 'stripe-connect-tides' && text.includes('marked')) calls.push([name, text]);
          return original?.apply(this, args);
        },
      });
    };
    const names = new Set<string>();
    for (let owner = HTMLElement.prototype as object; owner; owner = Object.getPrototypeOf(owner) as object) {
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
        if (typeof value !== 'function' || name === 'constructor') continue;
        names.add(name);
        if (owner !== Object.prototype) record(owner, name, value as () => unknown);
      }
    }
    Object.assign(window, { names: [...names] });
    // Stripe's element has its own variants of them, too.
    void customElements.whenDefined('stripe-connect-tides').then(({ prototype }) => {
      for (const name of [...names, 'setHTML', 'setHTMLUnsafe', 'setPointerCapture', 'setConnector']) {
        if (name.startsWith('set')) {
          if (name !== 'setConnector')
            record(prototype as object, name, (prototype as Record<string, () => void>)[name]);
          record(prototype as object, `${name}InternalOnly`);
        }
      }
    });
  }

  const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

  for (const place of ['the element', 'its prototype'] as const) {
    for (const suffix of SUFFIXES) {
      it(`is out of reach, with setters on ${place}, ${suffix || 'plain'}`, async () => {
        const page = await open('', { place, suffix }, { head: script(`(${String(spy)})()`) });
        const { names, calls } = page.window as unknown as { names: string[]; calls: Given };
        expect(names).to.include.members([
          'setAttribute',
          'setAttributeNS',
          'setPointerCapture',
          'attachShadow',
          'remove',
        ]);
        const element = componentOf(page);
        const settings = new Set(
          [...names, 'setHTML', 'setHTMLUnsafe', 'setConnector'].flatMap((name) => [name, name.replace(/^set/, '')]),
        );
        for (const name of settings) {
          const property = name.charAt(0).toLowerCase() + name.slice(1);
          for (const attribute of new Set([kebab(property), kebab(name).replace(/^-/, ''), name.toLowerCase()]))
            if (attribute) element.setAttribute(attribute, 'marked');
          if (property && !(property in element)) propertiesOf(page)[property] = 'marked';
        }
        // Both before Stripe's element exists, and afterwards.
        element.reload();
        await status(page, element, 'ready');
        element.setAttribute('harbor', 'last');
        await page.until(() => given(page, 'setHarbor').includes('last'), 'a setting is applied');
        expect(calls).to.deep.equal([]);
      });
    }
  }

  it('runs no markup from an attribute: h-t-m-l-unsafe', async () => {
    const html = `<img src=x onerror='parent.ran = window.ran = true'>`;
    const page = await open(`h-t-m-l-unsafe="${html}" h-t-m-l="${html}" inner-h-t-m-l="${html}" inner-html="${html}"`);
    await isGiven(page, 'setOnTurn', 1);
    expect(componentOf(page).connectElement!.childNodes).to.have.length(0);
    expect((page.window as unknown as Window).ran).to.equal(undefined);
  });

  it('setConnector is not called by an attribute', async () => {
    const page = await open('connector="marked"');
    componentOf(page).setAttribute('connector', 'again');
    componentOf(page).setAttribute('harbor', 'last');
    await isGiven(page, 'setHarbor', 1);
    expect(given(page, 'setConnector')).to.deep.equal([undefined]);
  });
});
