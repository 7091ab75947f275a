import type { Random } from './random.js';

export interface Account {
  id: string;
  business: string;
  kind: string;
  email: string;
  phone: string;
  website: string;
  address: string;
  descriptor: string;
  person: string;
  bank: { name: string; last4: string; routing: string };
  taxId: string;
}

export interface Notification {
  id: string;
  title: string;
  text: string;
  /** The account loses something if nobody acts. */
  actionRequired: boolean;
  due: 'currently_due' | 'eventually_due';
  /** The requirement behind it, as `collectionOptions.requirements` names it. */
  requirement: string;
  resolved: boolean;
}

const businesses = ['Northwind Cycles', 'Juniper & Pine', 'Harbour Street Bakery', 'Blue Door Studio', 'Fern Valley Repairs'] as const;

export function makeAccount(random: Random, id: string): Account {
  const business = random.pick(businesses);
  const slug = business.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    id,
    business,
    kind: 'Company',
    email: `hello@${slug}.example`,
    phone: '+1 555 010 0142',
    website: `https://${slug}.example`,
    address: `${random.int(10, 480)} Alder Street, Portland, OR 97205`,
    descriptor: business.toUpperCase().slice(0, 22),
    person: random.pick(['Robin Clarke', 'Sam Whitaker', 'Alex Moreau']),
    bank: { name: 'Sandbox Bank', last4: '6789', routing: '110000000' },
    taxId: `00-${random.digits(7)}`,
  };
}

export function makeNotifications(): Notification[] {
  return [
    {
      id: 'identity',
      title: 'Confirm your identity',
      text: 'Upload a photo ID of the account representative by November 29, or payouts will pause.',
      actionRequired: true,
      due: 'currently_due',
      requirement: 'representative.verification.document',
      resolved: false,
    },
    {
      id: 'bank',
      title: 'Check your bank account',
      text: 'Your last payout was returned. Check the account number.',
      actionRequired: true,
      due: 'currently_due',
      requirement: 'external_account',
      resolved: false,
    },
    {
      id: 'website',
      title: 'Add your business website',
      text: 'It will be needed when you pass $5,000 in payments.',
      actionRequired: false,
      due: 'eventually_due',
      requirement: 'business_profile.url',
      resolved: false,
    },
  ];
}
