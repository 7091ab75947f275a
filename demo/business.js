/** The business that the demo's pages are made for: the sandbox makes up content that fits it. Amounts in cents. */
export const business = {
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
};
