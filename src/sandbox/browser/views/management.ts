import { button, head, items, notice } from '../blocks/basic.js';
import { cancelOr, form, type FieldSpec } from '../blocks/form.js';
import type { Account } from '../data/account.js';
import { h, type Child, type IconName } from '../dom.js';
import type { OverlaySpec, Scene } from '../scene.js';
import { asked } from './requirements.js';

interface Section {
  /** What `onSectionOpen` calls it. */
  name: string;
  title: string;
  icon: IconName;
  text(account: Account): string;
  /** The part of the account that each field changes. */
  fields(account: Account): readonly (FieldSpec & { name: 'business' | 'email' | 'phone' | 'website' | 'address' | 'descriptor' | 'person' | 'taxId' })[];
}

const sections: readonly Section[] = [
  {
    name: 'business_details',
    title: 'Business details',
    icon: 'file',
    text: ({ business, address }) => `${business} · ${address}`,
    fields: ({ business, taxId, address }) => [
      { name: 'business', label: 'Legal business name', value: business, required: true },
      { name: 'taxId', label: 'Tax ID', value: taxId },
      { name: 'address', label: 'Business address', value: address, required: true },
    ],
  },
  {
    name: 'public_details',
    title: 'Public details',
    icon: 'info',
    text: ({ descriptor, website }) => `${descriptor} · ${website}`,
    fields: ({ descriptor, website, phone }) => [
      { name: 'descriptor', label: 'Statement descriptor', value: descriptor, required: true },
      { name: 'website', label: 'Business website', value: website },
      { name: 'phone', label: 'Support phone', kind: 'tel', value: phone },
    ],
  },
  {
    name: 'personal_details',
    title: 'Personal details',
    icon: 'card',
    text: ({ person, email }) => `${person} · ${email}`,
    fields: ({ person, email }) => [
      { name: 'person', label: 'Name', value: person, required: true },
      { name: 'email', label: 'Email', kind: 'email', value: email, required: true },
    ],
  },
];

export function accountManagement(scene: Scene): Child {
  const { account } = scene.world;
  const due = scene.world.notifications.filter((notification) => !notification.resolved && asked(notification, scene.settings.collectionOptions));
  const open = (name: string, overlay: () => OverlaySpec) => {
    scene.open(overlay);
    scene.emit('onSectionOpen', { sectionName: name });
  };
  const edit = (name: string, title: string, overlay: () => OverlaySpec) =>
    button({ label: scene.t('Edit'), name: `${scene.t('Edit')}: ${title}`, key: `section ${name}`, press: () => open(name, overlay) });
  return h(
    'div',
    { class: 'stack' },
    head('Account'),
    due.length > 0 && notice({ tone: 'warning', title: 'More information is needed', text: `${due.map(({ title }) => title).join('. ')}.` }),
    items([
      ...sections.map((section) => ({
        icon: section.icon,
        title: section.title,
        text: section.text(account),
        aside: edit(section.name, section.title, () => sectionOverlay(scene, section)),
      })),
      ...(scene.can('external_account_collection')
        ? [
            {
              icon: 'bank' as const,
              title: scene.t('Bank account'),
              text: `${account.bank.name} •••• ${account.bank.last4} · USD`,
              aside: edit('external_accounts', scene.t('Bank account'), () => bankOverlay(scene)),
            },
          ]
        : []),
    ]),
  );
}

function sectionOverlay(scene: Scene, { title, fields }: Section): OverlaySpec {
  const { account } = scene.world;
  return {
    title,
    body: () =>
      form({
        key: 'section',
        fields: fields(account),
        buttons: cancelOr(scene, scene.t('Save'), 'section'),
        submit: (values) => {
          scene.close();
          scene.commit(() => Object.assign(account, values));
        },
      }),
  };
}

function bankOverlay(scene: Scene): OverlaySpec {
  const { bank } = scene.world.account;
  return {
    title: scene.t('Bank account'),
    body: () =>
      form({
        key: 'bank',
        fields: [
          { name: 'routing', label: 'Routing number', value: bank.routing, required: true, half: true },
          { name: 'number', label: 'Account number', placeholder: `•••• ${bank.last4}`, required: true, half: true },
        ],
        buttons: cancelOr(scene, scene.t('Save'), 'section'),
        submit: ({ routing = '', number = '' }) => {
          scene.close();
          scene.commit(() => Object.assign(bank, { routing, last4: number.slice(-4) }));
        },
      }),
  };
}
