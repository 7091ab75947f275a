import { badge, button, head, notice, text, type Tone } from '../blocks/basic.js';
import { cancelOr, form, submitButton, type FieldSpec } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import { countries, taxCodes, type Registration } from '../data/tax.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { id, withId } from './labels.js';

function countryOptions(scene: Scene, wanted: readonly string[] | undefined): (readonly [string, string])[] {
  const codes = wanted?.length ? wanted : countries;
  return codes.map((code) => [code.toUpperCase(), scene.locale.country(code)] as const);
}

export function taxSettings(scene: Scene): Child {
  const { settings, world } = scene;
  const saved = scene.state('saved', false);
  const { country, address, code, inclusive } = world.taxSettings;
  const fields: FieldSpec[] = [
    { name: 'country', label: 'Head office country', kind: 'select', value: country, options: countryOptions(scene, settings.displayHeadOfficeCountries) },
    { name: 'address', label: 'Head office address', value: address, placeholder: 'Street, city, postal code', required: true },
  ];
  if (!settings.hideProductTaxCodeSelector) {
    const hint = 'For products that have no tax code of their own.';
    fields.push({ name: 'code', label: 'Preset product tax code', kind: 'select', value: code, options: taxCodes, hint });
  }
  fields.push({
    name: 'inclusive',
    label: 'Tax in prices',
    kind: 'choice',
    value: inclusive ? 'yes' : 'no',
    options: [
      ['no', 'Prices are without tax, it is added at checkout'],
      ['yes', 'Prices include tax'],
    ],
  });
  return h(
    'div',
    { class: 'stack narrow-start' },
    head(scene.t('Tax settings')),
    saved.value && notice({ tone: 'success', title: 'Saved', text: ['New payments use these settings.', ' ', id(scene, world.taxSettings.id)], live: true }),
    form({
      key: 'tax',
      fields,
      buttons: h('div', { class: 'button-row' }, submitButton(scene.t('Save'), 'tax-save')),
      submit: (values) => {
        Object.assign(world.taxSettings, values, { inclusive: values.inclusive === 'yes' });
        saved.set(true);
        scene.emit('onTaxSettingsUpdated', { id: world.taxSettings.id });
      },
    }),
  );
}

const states: Record<Registration['status'], readonly [string, Tone]> = {
  active: ['Active', 'success'],
  scheduled: ['Scheduled', 'warning'],
  expired: ['Expired', 'neutral'],
};

export function taxRegistrations(scene: Scene): Child {
  const { locale, settings, world } = scene;
  const wanted = settings.displayCountries?.map((code) => code.toUpperCase());
  const rows = world.registrations.filter(({ country }) => !wanted?.length || wanted.includes(country));
  return h(
    'div',
    { class: 'stack' },
    head(
      scene.t('Tax registrations'),
      button({ label: 'Add registration', key: 'add', look: 'primary', press: () => scene.open(() => addOverlay(scene)) }),
    ),
    table(scene, {
      caption: scene.t('Tax registrations'),
      rows,
      key: (registration) => registration.id,
      empty: 'No registrations in these countries.',
      columns: [
        {
          label: 'Location',
          place: 'lead',
          look: 'grow',
          cell: ({ id, country }) => withId(scene, h('span', { class: 'strong' }, locale.country(country)), id),
        },
        { label: 'Type', place: 'sub', cell: ({ kind }) => kind },
        { label: scene.t('Status'), place: 'trail', cell: ({ status }) => badge(...states[status]) },
        { label: 'Since', look: 'quiet nowrap', cell: ({ since }) => locale.date(since) },
        {
          label: 'Action',
          place: 'end',
          look: 'end',
          cell: (registration) =>
            registration.status === 'expired'
              ? h('span', { class: 'wide-only' }, '–')
              : button({
                  label: 'End',
                  name: `End the registration in ${locale.country(registration.country)}`,
                  key: `end ${registration.id}`,
                  look: 'link',
                  press: () => scene.open(() => endOverlay(scene, registration)),
                }),
        },
      ],
    }),
  );
}

function addOverlay(scene: Scene): OverlaySpec {
  const { settings, world } = scene;
  const today = world.now.toISOString().slice(0, 10);
  return {
    title: 'Add a registration',
    body: () =>
      form({
        key: 'registration',
        fields: [
          { name: 'country', label: 'Country', kind: 'select', options: countryOptions(scene, settings.displayCountries) },
          { name: 'since', label: 'Collect tax from', kind: 'date', value: today, required: true },
        ],
        buttons: cancelOr(scene, 'Add', 'registration'),
        submit: ({ country = 'US', since = today }) => {
          const registration: Registration = {
            id: world.random(`registration ${world.registrations.length}`).id('taxreg'),
            country,
            kind: country === 'US' ? 'Sales tax' : 'VAT',
            since: new Date(since),
            status: new Date(since) > world.now ? 'scheduled' : 'active',
          };
          scene.close();
          scene.commit(() => world.registrations.unshift(registration));
          scene.emit('onAfterTaxRegistrationAdded', { id: registration.id });
        },
      }),
  };
}

function endOverlay(scene: Scene, registration: Registration): OverlaySpec {
  const end = () => {
    scene.close();
    scene.commit(() => (registration.status = 'expired'));
    scene.emit('onAfterTaxRegistrationExpired', { id: registration.id });
  };
  return {
    title: 'End this registration?',
    body: () => text(`From now on no tax is collected in ${scene.locale.country(registration.country)}.`),
    footer: () =>
      h(
        'div',
        { class: 'button-row end' },
        button({ label: scene.t('Cancel'), key: 'end-cancel', press: () => scene.close() }),
        button({ label: 'End registration', key: 'end-confirm', look: 'danger', press: end }),
      ),
  };
}
