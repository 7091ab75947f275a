import type { Business } from './business.js';
import type { Random } from './random.js';

export interface Account {
  id: string;
  business: string;
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

/** None of them says a trade: the sandbox does not know what the page's platform is for. */
const businessNames = ['Juniper & Pine', 'Blue Door', 'Fern Valley', 'Larkfield', 'Quarry Lane'] as const;

/** Whatever names the business follows from `business.name`, so that name, mail address and website agree in every view. */
export function makeAccount(random: Random, id: string, { name }: Business): Account {
  const picked = random.pick(businessNames);
  const business = name?.trim() || picked;
  const latin = business.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const domain = `${latin.toLowerCase().match(/[a-z0-9]+/g)?.join('-') ?? 'business'}.example`;
  return {
    id,
    business,
    email: `hello@${domain}`,
    phone: '+1 207 555 0142',
    website: `https://${domain}`,
    address: `${random.int(10, 480)} Alder Street, Portland, ME 04101`,
    descriptor: statementDescriptor(latin),
    person: random.pick(['Robin Clarke', 'Sam Whitaker', 'Alex Moreau']),
    bank: { name: 'Sandbox Bank', last4: '6789', routing: '110000000' },
    taxId: `00-${random.digits(7)}`,
  };
}

/** As Stripe limits one: at most 22 Latin characters, without `< > \\ ' " *`. */
function statementDescriptor(latin: string): string {
  return latin.toUpperCase().replace(/[^A-Z0-9 &.,-]+/g, '').trim().slice(0, 22).trim() || 'BUSINESS';
}

export function makeNotifications(now: Date): Notification[] {
  const deadline = new Date(now.getTime() + 14 * 86_400_000).toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return [
    {
      id: 'identity',
      title: 'Confirm your identity',
      text: `Upload a photo ID of the account representative by ${deadline}, or payouts will pause.`,
      actionRequired: true,
      due: 'currently_due',
      requirement: 'representative.verification.document',
      resolved: false,
    },
    {
      id: 'bank',
      title: 'Check your bank account',
      text: 'A recent payout was returned. Check the account number.',
      actionRequired: true,
      due: 'currently_due',
      requirement: 'external_account',
      resolved: false,
    },
    {
      id: 'website',
      title: 'Confirm your business website',
      text: 'It must be up to date when you pass $5,000 in payments.',
      actionRequired: false,
      due: 'eventually_due',
      requirement: 'business_profile.url',
      resolved: false,
    },
  ];
}
