import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';
import { component, componentOf, sandboxMeta, status, tag } from '../support/elements.js';
import {
  given,
  invented,
  isGiven,
  open,
  PLACES,
  propertiesOf,
  script,
  SUFFIXES,
  COMMON,
  warnings,
  type Window,
} from './invented.js';

describe('A component that no table lists', () => {
  for (const place of PLACES) {
    for (const suffix of SUFFIXES) {
      it(`has the setters that are on ${place}, ${suffix || 'plain'}`, async () => {
        const page = await open(`harbor="Lerwick" range='{"days": 2}'`, { place, suffix });
        await isGiven(page, 'setRange', 1);
        expect(given(page, 'setHarbor')).to.deep.equal(['Lerwick']);
        expect(given(page, 'setRange')).to.deep.equal([{ days: 2 }]);
        const [first] = (page.window as unknown as Window).given;
        expect(first![0], 'it is connected to the instance before its setters are called').to.equal('setConnector');
        componentOf(page).setAttribute('harbor', 'Dover');
        await isGiven(page, 'setHarbor', 2);
        expect(given(page, 'setHarbor')).to.deep.equal(['Lerwick', 'Dover']);
      });
    }
  }

  it('has the setters of an element that Connect.js creates without the npm package', async () => {
    const page = await openPage('', {
      head:
        sandboxMeta({ delay: 5 }) +
        invented() +
        '<script src="https://connect-js.stripe.com/v1.0/connect.js"></script>',
    });
    page.document.body.innerHTML = tag('', component('name="tides" harbor="Lerwick"'));
    await status(page, componentOf(page), 'ready');
    expect(given(page, 'setHarbor')).to.deep.equal(['Lerwick']);
  });

  it('works when Connect.js defines it late', async () => {
    const page = await openPage(tag('', component('name="tides" harbor="Lerwick"')), {
      head: sandboxMeta({ delay: 5 }),
    });
    await page.until(() => warnings(page, /"tides" isn't|isn't a component/).length === 1, 'the console names it');
    const script = page.document.createElement('script');
    script.textContent = invented().replace(/<\/?script>/g, '');
    page.document.head.append(script);
    await status(page, componentOf(page), 'ready');
    expect(given(page, 'setHarbor')).to.deep.equal(['Lerwick']);
  });

  it('dispatches each callback as an event that bubbles, with Stripe’s payload unchanged', async () => {
    const page = await open('');
    const element = componentOf(page);
    const [listener] = given(page, 'setOnTurn') as [(payload: unknown) => void];
    const heard = page.event(page.document, 'connect-turn');
    const payload = { tide: 'low' };
    listener(payload);
    const { detail, target } = await heard;
    expect(detail).to.equal(payload);
    expect(target).to.equal(element);
  });

  it('cannot dispatch the events that the elements dispatch themselves', async () => {
    const page = await open('', { setters: ['setOnError', 'setOnStatusChange', 'setOnActiveChange', ...COMMON] });
    for (const setter of ['setOnError', 'setOnStatusChange', 'setOnActiveChange'])
      expect(given(page, setter), setter).to.deep.equal([]);
  });
});

describe('A setter that no table lists', () => {
  it('reads its attribute as documented, and is not called for one that was never set', async () => {
    const page = await open('');
    await isGiven(page, 'setOnTurn', 1);
    expect(given(page, 'setHarbor')).to.deep.equal([]);
    const values: [string, unknown][] = [
      ['', true],
      ['false', false],
      ['true', true],
      ['Dover', 'Dover'],
      ['["a", {"b": 1}]', ['a', { b: 1 }]],
      ['7', '7'],
      ['{not JSON', '{not JSON'],
      ['null', 'null'],
    ];
    for (const [index, [text]] of values.entries()) {
      componentOf(page).setAttribute('harbor', text);
      await isGiven(page, 'setHarbor', index + 1);
    }
    componentOf(page).removeAttribute('harbor');
    await isGiven(page, 'setHarbor', values.length + 1);
    expect(given(page, 'setHarbor')).to.deep.equal([...values.map(([, value]) => value), undefined]);
  });

  it('takes what a script set before Stripe’s element existed, by reference', async () => {
    const range = { days: 2 };
    const fetchTide = () => undefined;
    const page = await openPage(tag(), { head: sandboxMeta({ delay: 5 }) + invented() });
    const element = page.document.createElement('stripe-connect-component');
    Object.assign(element, { name: 'tides', range, fetchTide });
    element.setAttribute('range', '{"days": 1}');
    page.$('stripe-connect-dashboard').append(element);
    await status(page, componentOf(page), 'ready');
    await isGiven(page, 'setFetchTide', 1);
    expect(given(page, 'setRange')[0], 'a property counts more than an attribute').to.equal(range);
    expect(given(page, 'setFetchTide')[0]).to.equal(fetchTide);
  });

  it('is a property afterwards; the last change counts', async () => {
    const page = await open('harbor="Lerwick"');
    expect(propertiesOf(page).harbor).to.equal('Lerwick');
    propertiesOf(page).harbor = '';
    await isGiven(page, 'setHarbor', 2);
    expect(given(page, 'setHarbor').at(-1), 'a property is passed as it is').to.equal('');
    componentOf(page).setAttribute('harbor', 'Dover');
    propertiesOf(page).harbor = 'Stornoway';
    await isGiven(page, 'setHarbor', 3);
    expect(given(page, 'setHarbor').at(-1)).to.equal('Stornoway');
    propertiesOf(page).harbor = 'Wick';
    componentOf(page).setAttribute('harbor', 'Ullapool');
    expect(propertiesOf(page).harbor).to.equal('Ullapool');
    await isGiven(page, 'setHarbor', 4);
    await page.until(() => given(page, 'setHarbor').at(-1) === 'Ullapool', 'the attribute was last');
    propertiesOf(page).harbor = undefined;
    await page.until(() => given(page, 'setHarbor').at(-1) === undefined, 'it is unset');
  });

  it('is kept when Stripe’s element is created again', async () => {
    const page = await open('harbor="Lerwick"');
    propertiesOf(page).harbor = 'Dover';
    await isGiven(page, 'setHarbor', 2);
    componentOf(page).reload();
    await isGiven(page, 'setHarbor', 3);
    expect(given(page, 'setHarbor')).to.deep.equal(['Lerwick', 'Dover', 'Dover']);
  });

  it('exists on a component that is known, too, and its name may be a preview’s `disabled` or `layout`', async () => {
    const add = `customElements.whenDefined('stripe-connect-payments').then(({ prototype }) => {
      window.given = [];
      for (const name of ['setDisabled', 'setLayout', 'setDisplayCountries'])
        prototype[name + 'InternalOnly'] = (value) => given.push([name, value]);
    })`;
    const page = await openPage(
      tag('', component(`name="payments" disabled layout="banner" display-countries='["DE"]'`)),
      { head: sandboxMeta({ delay: 5 }) + script(add) },
    );
    await status(page, componentOf(page), 'ready');
    expect(given(page, 'setDisabled')).to.deep.equal([true]);
    expect(given(page, 'setLayout')).to.deep.equal(['banner']);
    expect(given(page, 'setDisplayCountries'), 'one that is listed for another component').to.deep.equal([['DE']]);
  });

  it('that throws is reported; the component stays', async () => {
    const throwing = `customElements.whenDefined('stripe-connect-tides').then(({ prototype }) => {
      prototype.setHarborInternalOnly = () => { throw new Error('no such harbor') };
    })`;
    const page = await open('harbor="Atlantis"', {}, { head: script(throwing) });
    await page.until(
      () => page.console.some(({ level, args }) => level === 'error' && /no such harbor/.test(String(args[0]))),
      'the console has its words',
    );
    expect(componentOf(page).status).to.equal('ready');
  });

  it('is not given an object that a framework wrote as text; the console says what to do', async () => {
    const page = await open('range="[object Object]"');
    await page.until(() => warnings(page, /range="\[object Object\]"/).length === 1, 'the console hints at it');
    expect(given(page, 'setRange')).to.deep.equal([]);
  });
});

describe('An attribute that is misspelled', () => {
  const hint = /has no attribute/;

  it('is hinted at once in the console, with the name that was meant', async () => {
    const page = await open('defualt-filters="{}" fulltermsofserviceurl="/terms" harbour="Dover"');
    await page.until(() => warnings(page, hint).length === 3, 'the console has three hints');
    const texts = warnings(page, hint).map(({ args }) => String(args[0]));
    expect(texts.join('\n'))
      .to.include('"default-filters"')
      .and.include('"full-terms-of-service-url"')
      .and.include('"harbor"');
    componentOf(page).reload();
    await isGiven(page, 'setOnTurn', 2);
    await status(page, componentOf(page), 'ready');
    expect(warnings(page, hint)).to.have.length(3);
  });

  it('is not one of another library, and not a name of the page’s own', async () => {
    const names = ['hx-get', 'x-name', 'v-name', '_ngcontent-abc', '_nghost-abc', 'ng-name', 'data-name', 'wire:name'];
    const page = await open(
      [...names, 'test-id', 'date', 'key', 'slot', 'class'].map((name) => `${name}="x"`).join(' '),
    );
    await isGiven(page, 'setOnTurn', 1);
    const loaded = await page.until(() => page.window.performance.getEntriesByType('resource'), 'what was loaded');
    expect(warnings(page, hint)).to.deep.equal([]);
    expect(loaded.some(({ name }) => name.includes('errors/console.js'))).to.equal(false);
  });
});
