import type { FieldSpec } from '../blocks/form.js';
import type { Scene } from '../scene.js';
import { asked, type Requirement } from './requirements.js';

export interface Step extends Requirement {
  /** Stripe's name for it. */
  name: string;
  title: string;
  text: string;
  fields(scene: Scene): readonly FieldSpec[];
}

/** The last one, where everything is checked and the terms are agreed to. */
export const SUMMARY = 'summary';

export function stepsFor(scene: Scene): Step[] {
  return steps.filter((step) => {
    if (step.name === 'stripe_user_authentication') return !scene.has('disable_stripe_user_authentication');
    if (step.name === 'external_account' && !scene.can('external_account_collection')) return false;
    return asked(step, scene.settings.collectionOptions);
  });
}

const steps: readonly Step[] = [
  {
    name: 'stripe_user_authentication',
    title: 'Get started',
    text: 'Enter your mobile number. In the sandbox no code is sent.',
    requirement: 'authentication',
    due: 'currently_due',
    fields: ({ world }) => [
      { name: 'email', label: 'Email', kind: 'email', value: world.account.email, required: true },
      { name: 'phone', label: 'Mobile number', kind: 'tel', value: world.account.phone, required: true },
    ],
  },
  {
    name: 'business_type',
    title: 'Tell us about your business',
    text: 'What we ask next depends on this.',
    requirement: 'business_type',
    due: 'currently_due',
    fields: ({ locale }) => [
      { name: 'country', label: 'Country', kind: 'select', options: ['US', 'CA', 'GB', 'DE', 'FR', 'JP'].map((code) => [code, locale.country(code)] as const) },
      {
        name: 'business_type',
        label: 'Type of business',
        kind: 'choice',
        value: 'company',
        options: [
          ['individual', 'Individual or sole trader'],
          ['company', 'Company'],
          ['non_profit', 'Nonprofit organization'],
        ],
      },
    ],
  },
  {
    name: 'business_details',
    title: 'Business details',
    text: 'As on your tax papers.',
    requirement: 'company.name',
    due: 'currently_due',
    fields: ({ world: { account } }) => [
      { name: 'legal_name', label: 'Legal business name', value: account.business, required: true },
      { name: 'tax_id', label: 'Tax ID', value: account.taxId, half: true },
      { name: 'phone', label: 'Business phone', kind: 'tel', value: account.phone, half: true },
      { name: 'address', label: 'Business address', value: account.address, required: true },
      { name: 'website', label: 'Business website', value: account.website },
    ],
  },
  {
    name: 'business_verification',
    title: 'Verify your business',
    text: 'A document that shows the name and the tax ID of your business.',
    requirement: 'company.verification.document',
    due: 'eventually_due',
    fields: () => [
      {
        name: 'document',
        label: 'Kind of document',
        kind: 'select',
        options: [
          ['registration', 'Company registration'],
          ['tax', 'Letter from the tax office'],
        ],
      },
    ],
  },
  {
    name: 'representative_details',
    title: 'Account representative',
    text: 'Somebody who may act for the business.',
    requirement: 'representative.first_name',
    due: 'currently_due',
    fields: ({ world: { account } }) => [
      { name: 'first_name', label: 'First name', value: account.person.split(' ')[0], half: true, required: true },
      { name: 'last_name', label: 'Last name', value: account.person.split(' ')[1], half: true, required: true },
      { name: 'birth', label: 'Date of birth', kind: 'date', value: '1986-04-12', half: true },
      { name: 'title', label: 'Job title', value: 'Owner', half: true },
    ],
  },
  {
    name: 'owners',
    title: 'Business owners',
    text: 'Everybody who owns a quarter of the business or more.',
    requirement: 'owners.first_name',
    due: 'eventually_due',
    fields: ({ world: { account } }) => [{ name: 'owner', label: 'Owner', value: account.person }],
  },
  {
    name: 'external_account',
    title: 'Add a bank account',
    text: 'Your payouts go there.',
    requirement: 'external_account',
    due: 'currently_due',
    fields: ({ world: { account } }) => [
      { name: 'routing', label: 'Routing number', value: account.bank.routing, half: true, required: true },
      { name: 'account', label: 'Account number', value: '000123456789', half: true, required: true },
    ],
  },
  {
    name: 'support_details',
    title: 'Public details for customers',
    text: 'They see this on statements and receipts.',
    requirement: 'business_profile.support_phone',
    due: 'future',
    fields: ({ world: { account } }) => [
      { name: 'descriptor', label: 'Statement descriptor', value: account.descriptor, required: true },
      { name: 'support_phone', label: 'Support phone', kind: 'tel', value: account.phone },
    ],
  },
];
