/**
 * The accounts of the demo's platform, Saltmarsh, on the sandbox. Of each: its business, by which the sandbox makes up
 * content that fits the pages. Amounts in cents.
 */
export const ACCOUNTS = [
  {
    id: 'acct_1SandboxStandard',
    // Has issued cards.
    cards: true,
    business: {
      name: 'Tern & Tide',
      products: [
        { name: 'Harbor tour, 2 guests', amount: 7200 },
        { name: 'Harbor tour, family of 4', amount: 12_800 },
        { name: 'Seal watching, 2 guests', amount: 9600 },
        { name: 'Sunset sail, 2 guests', amount: 13_800 },
        { name: 'Lighthouse cruise, 3 guests', amount: 16_500 },
        { name: 'Puffin island trip, 4 guests', amount: 23_600 },
        { name: 'Island ferry, 1 guest', amount: 1850 },
        { name: 'Gift voucher', amount: 5000 },
        { name: 'Private charter, half a day', amount: 68_000 },
      ],
    },
  },
  {
    id: 'acct_1SandboxExpress',
    business: {
      name: 'Heron Kayaks',
      products: [
        { name: 'Kayak, 2 hours', amount: 2800 },
        { name: 'Kayak, a day', amount: 5400 },
        { name: 'Double kayak, a day', amount: 8200 },
        { name: 'Guided tour of the creeks', amount: 6500 },
        { name: 'Dawn tour, 2 guests', amount: 11_000 },
        { name: 'Roll and rescue course', amount: 14_500 },
        { name: 'School class, 12 boats', amount: 31_200 },
      ],
    },
  },
  // Nothing has happened in it yet: it has not been onboarded, and its lists are empty.
  {
    id: 'acct_1SandboxNew',
    isNew: true,
    business: {
      name: 'Plover Paddles',
      products: [
        { name: 'Paddle board, 2 hours', amount: 3200 },
        { name: 'Paddle board, a day', amount: 5900 },
        { name: 'Beginners’ lesson', amount: 4800 },
      ],
    },
  },
];
