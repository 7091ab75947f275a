/** What a page downloads to show one component, brotli: its scripts, without Connect.js. */
import { Site } from '../browser/site.js';
import { page } from '../pages.js';

export function measureSize({ stripe }) {
  const withoutReact = stripe['react-without-react'];
  const pages = { ours: page(), quickstart: stripe.quickstart, react: stripe.react, withoutReact };
  const site = new Site(pages);
  const first = site.sizeOf(pages.ours.script);
  const elements = site.sizeOf('/cdn/elements.js');
  return {
    contenders: [
      {
        name: 'ours',
        label: 'this library',
        bytes: first + elements,
        parts: { 'stripe-connect-dashboard.js': first, 'elements.js': elements },
      },
      { name: 'quickstart', label: "Stripe's quickstart", bytes: site.sizeOf(pages.quickstart.script) },
      { name: 'react', label: "Stripe's React package, with React", bytes: site.sizeOf(pages.react.script) },
      {
        name: 'react-without-react',
        label: "Stripe's React package, if the page has React",
        bytes: site.sizeOf(withoutReact.script),
      },
    ],
  };
}
