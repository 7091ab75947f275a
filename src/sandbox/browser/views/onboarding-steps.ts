import type { FieldSpec } from '../blocks/form.js';
import type { ViewContext } from '../view-context.js';
import { isRequested, type Requirement } from './requirements.js';

export interface Step extends Requirement {
  /** As `onStepChange` names it. */
  name: string;
  title: string;
  text: string;
  fields: (context: ViewContext) => readonly FieldSpec[];
}

/** For a document: the account is submitted without it, and it is due. */
export const LATER = 'later';

/** The last step: review, and acceptance of the terms. */
export const SUMMARY = 'summary';

export function stepsFor(context: ViewContext): Step[] {
  const { isNew, business } = context.data;
  // Who comes back enters only what is still due.
  if (isNew && business.due) return steps.filter(({ requirement }) => business.due?.includes(requirement));
  return steps.filter((step) => {
    if (step.name === 'stripe_user_authentication')
      return !context.hasPopup && !context.isFeatureEnabled('disable_stripe_user_authentication', false);
    if (step.name === 'external_account' && !context.isFeatureEnabled('external_account_collection')) return false;
    return isRequested(step, context.settings.collectionOptions);
  });
}

const steps: readonly Step[] = [
  {
    name: 'stripe_user_authentication',
    title: 'Get started',
    text: 'Enter your mobile number. In the sandbox no code is sent.',
    requirement: 'authentication',
    due: 'currently_due',
    fields: ({ data }) => [
      { name: 'email', label: 'Email', kind: 'email', value: data.account.email, required: true },
      { name: 'phone', label: 'Mobile number', kind: 'tel', value: data.account.phone, required: true },
    ],
  },
  {
    name: 'business_type',
    title: 'Tell us about your business',
    text: 'What we ask next depends on this.',
    requirement: 'business_type',
    due: 'currently_due',
    fields: ({ locale }) => [
      {
        name: 'country',
        label: 'Country',
        kind: 'select',
        options: ['US', 'CA', 'GB', 'DE', 'FR', 'JP'].map((code) => [code, locale.country(code)] as const),
      },
      {
        name: 'business_type',
        label: 'Type of business',
        kind: 'radio',
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
    fields: ({ data: { account } }) => [
      { name: 'legal_name', label: 'Legal business name', value: account.businessName, required: true },
      { name: 'tax_id', label: 'Tax ID', value: account.taxId, halfWidth: true },
      { name: 'phone', label: 'Business phone', kind: 'tel', value: account.phone, halfWidth: true },
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
          [LATER, 'I will add it later'],
        ],
      },
    ],
  },
  {
    name: 'representative_details',
    title: 'Account representative',
    text: 'A person who may act for the business.',
    requirement: 'representative.first_name',
    due: 'currently_due',
    fields: (context) => {
      const { account } = context.data;
      return [
        {
          name: 'first_name',
          label: 'First name',
          value: account.representative.split(' ')[0],
          halfWidth: true,
          required: true,
        },
        {
          name: 'last_name',
          label: 'Last name',
          value: account.representative.split(' ')[1],
          halfWidth: true,
          required: true,
        },
        { name: 'birth', label: 'Date of birth', kind: 'date', value: '1986-04-12', halfWidth: true },
        { name: 'title', label: 'Job title', value: context.t('Owner'), halfWidth: true },
      ];
    },
  },
  {
    name: 'owners',
    title: 'Business owners',
    text: 'All who own a quarter of the business or more.',
    requirement: 'owners.first_name',
    due: 'eventually_due',
    fields: ({ data: { account } }) => [{ name: 'owner', label: 'Owner', value: account.representative }],
  },
  {
    name: 'external_account',
    title: 'Add a bank account',
    text: 'Your payouts go there.',
    requirement: 'external_account',
    due: 'currently_due',
    fields: ({ data: { account } }) => [
      { name: 'routing', label: 'Routing number', value: account.bank.routingNumber, halfWidth: true, required: true },
      { name: 'account', label: 'Account number', value: '000123456789', halfWidth: true, required: true },
    ],
  },
  {
    name: 'support_details',
    title: 'Public details for customers',
    text: 'They see this on statements and receipts.',
    requirement: 'business_profile.support_phone',
    due: 'future',
    fields: ({ data: { account } }) => [
      { name: 'descriptor', label: 'Statement descriptor', value: account.statementDescriptor, required: true },
      { name: 'support_phone', label: 'Support phone', kind: 'tel', value: account.phone },
    ],
  },
];
