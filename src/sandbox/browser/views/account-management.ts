import { button, header, itemList, notice } from '../blocks/basic.js';
import { formButtons, form, type FieldSpec } from '../blocks/form.js';
import type { Account } from '../data/account.js';
import { h, type Child, type IconName } from '../dom.js';
import type { OverlaySpec, ViewContext } from '../view-context.js';
import { isRequested } from './requirements.js';

interface Section {
  /** What `onSectionOpen` calls it. */
  name: string;
  title: string;
  icon: IconName;
  text: (account: Account) => string;
  /** A field's name is the property of the account that it changes. */
  fields: (account: Account) => readonly (FieldSpec & { name: Exclude<keyof Account, 'id' | 'bank'> })[];
}

const sections: readonly Section[] = [
  {
    name: 'business_details',
    title: 'Business details',
    icon: 'store',
    text: ({ businessName, address }) => `${businessName} · ${address}`,
    fields: ({ businessName, taxId, address }) => [
      { name: 'businessName', label: 'Legal business name', value: businessName, required: true },
      { name: 'taxId', label: 'Tax ID', value: taxId },
      { name: 'address', label: 'Business address', value: address, required: true },
    ],
  },
  {
    name: 'public_details',
    title: 'Public details',
    icon: 'info',
    text: ({ statementDescriptor, website }) => `${statementDescriptor} · ${website}`,
    fields: ({ statementDescriptor, website, phone }) => [
      { name: 'statementDescriptor', label: 'Statement descriptor', value: statementDescriptor, required: true },
      { name: 'website', label: 'Business website', value: website },
      { name: 'phone', label: 'Support phone', kind: 'tel', value: phone },
    ],
  },
  {
    name: 'personal_details',
    title: 'Personal details',
    icon: 'person',
    text: ({ representative, email }) => `${representative} · ${email}`,
    fields: ({ representative, email }) => [
      { name: 'representative', label: 'Name', value: representative, required: true },
      { name: 'email', label: 'Email', kind: 'email', value: email, required: true },
    ],
  },
];

export function accountManagement(context: ViewContext): Child {
  const { account } = context.data;
  const due = context.data.notifications.filter(
    (notification) => !notification.resolved && isRequested(notification, context.settings.collectionOptions),
  );
  const open = (name: string, overlay: () => OverlaySpec) => {
    context.openOverlay(overlay);
    context.emit('onSectionOpen', { sectionName: name });
  };
  const edit = (name: string, title: string, overlay: () => OverlaySpec) =>
    button({
      label: context.t('Edit'),
      accessibleName: `${context.t('Edit')}: ${title}`,
      key: `section ${name}`,
      onClick: () => open(name, overlay),
    });
  return h(
    'div',
    { class: 'stack' },
    header(context.t('Account')),
    // A new account is still in onboarding.
    !context.data.isNew &&
      due.length > 0 &&
      notice({
        tone: 'warning',
        title: context.t('More information is needed'),
        text: due.map(({ title }) => context.t(title)).join(' · '),
      }),
    itemList([
      ...sections.map((section) => ({
        icon: section.icon,
        title: context.t(section.title),
        text: section.text(account),
        aside: edit(section.name, context.t(section.title), () => sectionOverlay(context, section)),
      })),
      ...(context.isFeatureEnabled('external_account_collection')
        ? [
            {
              icon: 'bank' as const,
              title: context.t('Bank account'),
              text: `${account.bank.name} •••• ${account.bank.last4} · USD`,
              aside: edit('external_accounts', context.t('Bank account'), () => bankOverlay(context)),
            },
          ]
        : []),
    ]),
  );
}

function sectionOverlay(context: ViewContext, { title, fields }: Section): OverlaySpec {
  const { account } = context.data;
  return {
    title: context.t(title),
    body: () =>
      form(context, {
        key: 'section',
        fields: fields(account).map((field) => ({ ...field, label: context.t(field.label) })),
        buttons: formButtons(context, context.t('Save'), 'section'),
        onSubmit: (values) => {
          context.closeOverlay();
          context.updateData(() => Object.assign(account, values));
        },
      }),
  };
}

function bankOverlay(context: ViewContext): OverlaySpec {
  const { bank } = context.data.account;
  return {
    title: context.t('Bank account'),
    body: () =>
      form(context, {
        key: 'bank',
        fields: [
          {
            name: 'routingNumber',
            label: context.t('Routing number'),
            value: bank.routingNumber,
            required: true,
            halfWidth: true,
          },
          {
            name: 'number',
            label: context.t('Account number'),
            placeholder: `•••• ${bank.last4}`,
            required: true,
            halfWidth: true,
          },
        ],
        buttons: formButtons(context, context.t('Save'), 'section'),
        onSubmit: ({ routingNumber = '', number = '' }) => {
          context.closeOverlay();
          context.updateData(() => Object.assign(bank, { routingNumber, last4: number.slice(-4) }));
        },
      }),
  };
}
