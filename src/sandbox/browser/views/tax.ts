import { badge, button, header, notice, paragraph, type Tone } from '../blocks/basic.js';
import { formButtons, form, submitButton, type FieldSpec } from '../blocks/form.js';
import { table } from '../blocks/table.js';
import { countries, taxCodes, type Registration } from '../data/tax.js';
import { h, type Child } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { objectId, withObjectId } from './labels.js';

function countryOptions(context: ViewContext, wanted: readonly string[] | undefined): (readonly [string, string])[] {
  const codes = wanted?.length ? wanted : countries;
  return codes.map((code) => [code.toUpperCase(), context.locale.country(code)] as const);
}

export function taxSettings(context: ViewContext): Child {
  const { settings, data } = context;
  const saved = context.state('saved', false);
  const { country, address, code, inclusive } = data.taxSettings;
  const fields: FieldSpec[] = [
    {
      name: 'country',
      label: context.t('Head office country'),
      kind: 'select',
      value: country,
      options: countryOptions(context, settings.displayHeadOfficeCountries),
    },
    {
      name: 'address',
      label: context.t('Head office address'),
      value: address,
      placeholder: context.t('Street, city, postal code'),
      required: true,
    },
  ];
  if (!settings.hideProductTaxCodeSelector) {
    const hint = context.t('For products that have no tax code of their own.');
    fields.push({
      name: 'code',
      label: context.t('Preset product tax code'),
      kind: 'select',
      value: code,
      options: taxCodes.map(([id, label]) => [id, context.t(label)] as const),
      hint,
    });
  }
  fields.push({
    name: 'inclusive',
    label: context.t('Tax in prices'),
    kind: 'radio',
    value: inclusive ? 'yes' : 'no',
    options: [
      ['no', context.t('Prices are without tax, it is added at checkout')],
      ['yes', context.t('Prices include tax')],
    ],
  });
  return h(
    'div',
    { class: 'stack narrow-start' },
    header(context.t('Tax settings')),
    saved.value &&
      notice({
        tone: 'success',
        title: context.t('Saved'),
        text: [context.t('New payments use these settings.'), ' ', objectId(context, data.taxSettings.id)],
        live: true,
      }),
    form(context, {
      key: 'tax',
      fields,
      buttons: h('div', { class: 'button-row' }, submitButton(context.t('Save'), 'tax-save')),
      onSubmit: (values) => {
        Object.assign(data.taxSettings, values, { inclusive: values.inclusive === 'yes' });
        saved.set(true);
        context.emit('onTaxSettingsUpdated', { id: data.taxSettings.id });
      },
    }),
  );
}

const statusLabels: Record<Registration['status'], readonly [string, Tone]> = {
  active: ['Active', 'success'],
  scheduled: ['Scheduled', 'warning'],
  expired: ['Expired', 'neutral'],
};

export function taxRegistrations(context: ViewContext): Child {
  const { locale, settings, data } = context;
  const wanted = settings.displayCountries?.map((code) => code.toUpperCase());
  const rows = data.registrations.filter(({ country }) => !wanted?.length || wanted.includes(country));
  return h(
    'div',
    { class: 'stack' },
    header(
      context.t('Tax registrations'),
      button({
        label: context.t('Add registration'),
        key: 'add',
        variant: 'primary',
        onClick: () => context.openOverlay(() => addOverlay(context)),
      }),
    ),
    table(context, {
      caption: context.t('Tax registrations'),
      rows,
      key: (registration) => registration.id,
      emptyText: context.t(
        data.registrations.length > 0 ? 'No registrations in these countries.' : 'No registrations yet.',
      ),
      columns: [
        {
          label: context.t('Location'),
          compactArea: 'top-start',
          className: 'grow',
          cell: ({ id, country }) => withObjectId(context, h('span', { class: 'strong' }, locale.country(country)), id),
        },
        { label: context.t('Type'), compactArea: 'bottom-start', cell: ({ type }) => context.t(type) },
        {
          label: context.t('Status'),
          compactArea: 'top-end',
          cell: ({ status }) => badge(context.t(statusLabels[status][0]), statusLabels[status][1]),
        },
        { label: context.t('Since'), className: 'quiet nowrap', cell: ({ activeFrom }) => locale.date(activeFrom) },
        {
          label: context.t('Action'),
          compactArea: 'bottom-end',
          className: 'end',
          cell: (registration) =>
            registration.status === 'expired'
              ? h('span', { class: 'wide-only' }, '–')
              : button({
                  label: context.t('End'),
                  accessibleName: context.t('End the registration in {country}', {
                    country: locale.country(registration.country),
                  }),
                  key: `end ${registration.id}`,
                  variant: 'link',
                  onClick: () => context.openOverlay(() => endOverlay(context, registration)),
                }),
        },
      ],
    }),
  );
}

function addOverlay(context: ViewContext): OverlaySpec {
  const { settings, data } = context;
  const today = data.now.toISOString().slice(0, 10);
  return {
    title: context.t('Add a registration'),
    body: () =>
      form(context, {
        key: 'registration',
        fields: [
          {
            name: 'country',
            label: context.t('Country'),
            kind: 'select',
            options: countryOptions(context, settings.displayCountries),
          },
          { name: 'since', label: context.t('Collect tax from'), kind: 'date', value: today, required: true },
        ],
        buttons: formButtons(context, context.t('Add'), 'registration'),
        onSubmit: ({ country = 'US', since = today }) => {
          const registration: Registration = {
            id: data.random(`registration ${data.registrations.length}`).id('taxreg'),
            country,
            type: country === 'US' ? 'Sales tax' : 'VAT',
            activeFrom: new Date(since),
            status: new Date(since) > data.now ? 'scheduled' : 'active',
          };
          context.closeOverlay();
          context.updateData(() => data.registrations.unshift(registration));
          context.emit('onAfterTaxRegistrationAdded', { id: registration.id });
        },
      }),
  };
}

function endOverlay(context: ViewContext, registration: Registration): OverlaySpec {
  const end = () => {
    context.closeOverlay();
    context.updateData(() => (registration.status = 'expired'));
    context.emit('onAfterTaxRegistrationExpired', { id: registration.id });
  };
  return {
    title: context.t('End this registration?'),
    body: () =>
      paragraph(
        context.t('From now on no tax is collected in {country}.', {
          country: context.locale.country(registration.country),
        }),
      ),
    footer: () =>
      h(
        'div',
        { class: 'button-row end' },
        button({ label: context.t('Cancel'), key: 'end-cancel', onClick: () => context.closeOverlay() }),
        button({ label: context.t('End registration'), key: 'end-confirm', variant: 'danger', onClick: end }),
      ),
  };
}
