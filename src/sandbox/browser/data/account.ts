import type { Business } from './business.js';
import type { Random } from './random.js';

export interface Account {
  id: string;
  businessName: string;
  email: string;
  phone: string;
  website: string;
  address: string;
  statementDescriptor: string;
  representative: string;
  bank: { name: string; last4: string; routingNumber: string };
  taxId: string;
}

export interface Notification {
  id: 'identity' | 'bank' | 'website' | 'start' | 'document';
  title: string;
  /** With `{date}` for the deadline, and `{amount}` for the threshold. */
  text: string;
  deadline: Date;
  /** Payouts or payments stop without it. */
  actionRequired: boolean;
  due: 'currently_due' | 'eventually_due';
  /** The requirement behind it, as `collectionOptions.requirements` names it. */
  requirement: string;
  resolved: boolean;
}

/** None names a trade, as the sandbox does not know the page's platform. */
const businessNames = ['Juniper & Pine', 'Blue Door', 'Fern Valley', 'Larkfield', 'Quarry Lane'] as const;

/** Mail address, website and statement descriptor follow from the name, so that they agree in every view. */
export function makeAccount(random: Random, id: string, { name }: Business): Account {
  const picked = random.pick(businessNames);
  const businessName = name?.trim() || picked;
  const latin = businessName.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const domain = `${
    latin
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'business'
  }.example`;
  return {
    id,
    businessName,
    email: `hello@${domain}`,
    phone: '+1 207 555 0142',
    website: `https://${domain}`,
    address: `${random.int(10, 480)} Alder Street, Portland, ME 04101`,
    statementDescriptor: toStatementDescriptor(latin),
    representative: random.pick(['Robin Clarke', 'Sam Whitaker', 'Alex Moreau']),
    bank: { name: 'Sandbox Bank', last4: '6789', routingNumber: '110000000' },
    taxId: `00-${random.digits(7)}`,
  };
}

/** As Stripe limits one: at most 22 Latin characters, without `< > \\ ' " *`. */
function toStatementDescriptor(latin: string): string {
  return (
    latin
      .toUpperCase()
      .replace(/[^A-Z0-9 &.,-]+/g, '')
      .trim()
      .slice(0, 22)
      .trim() || 'BUSINESS'
  );
}

/** Of a new account: what is due, or the start of it all. */
export function makeFirstNotifications(now: Date, { due }: Business): Notification[] {
  const common = { deadline: deadlineFrom(now), actionRequired: true, due: 'currently_due', resolved: false } as const;
  if (!due)
    return [
      {
        ...common,
        id: 'start',
        title: 'Finish setting up your account',
        text: 'You can take payments when we know who you are.',
        requirement: 'business_type',
      },
    ];
  return due.map((requirement) => ({
    ...common,
    id: 'document',
    title: 'Verify your business',
    text: 'A document that shows the name and the tax ID of your business.',
    requirement,
  }));
}

const deadlineFrom = (now: Date) => new Date(now.getTime() + 14 * 86_400_000);

export function makeNotifications(now: Date): Notification[] {
  const common = { deadline: deadlineFrom(now), actionRequired: true, due: 'currently_due', resolved: false } as const;
  return [
    {
      ...common,
      id: 'identity',
      title: 'Confirm your identity',
      text: 'Upload a photo ID of the account representative by {date}, or payouts will pause.',
      requirement: 'representative.verification.document',
    },
    {
      ...common,
      id: 'bank',
      title: 'Check your bank account',
      text: 'A recent payout was returned. Check the account number.',
      requirement: 'external_account',
    },
    {
      ...common,
      id: 'website',
      title: 'Confirm your business website',
      text: 'It must be up to date when you pass {amount} in payments.',
      actionRequired: false,
      due: 'eventually_due',
      requirement: 'business_profile.url',
    },
  ];
}
