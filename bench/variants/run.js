/**
 * What a page can add to be sooner: the same page of this library with one thing more, each compared with the
 * README's snippet.
 */
import { openBrowser } from '../browser/browser.js';
import { CDN } from '../browser/hosts.js';
import { Site } from '../browser/site.js';
import { page, PRECONNECT, PRELOAD, SCRIPT_TAG } from '../pages.js';
import { interleave } from '../rounds.js';
import { summarize } from '../statistics.js';
import { lowerBound, measureFirstComponent } from '../time/first-component.js';
import { NETWORKS } from '../time/run.js';

/** What a page adds saves round trips: where these are long, the gain stands out from the processor's time. */
const NETWORK = NETWORKS.find(({ network }) => network === 'mobile, slow');
const FROM_CDN = CDN + SCRIPT_TAG;
const ELEMENTS = '/cdn/elements.js';
const modulepreload = (url) => `<link rel="modulepreload" href="${url}">`;

const VARIANTS = [
  { name: 'snippet', label: "the README's snippet, from a CDN", page: page({ script: FROM_CDN }), fromCdn: true },
  {
    name: 'cdn-preconnect',
    label: '+ `preconnect` to connect-js.stripe.com',
    page: page({ script: FROM_CDN, head: PRECONNECT }),
    fromCdn: true,
    hint: 'preconnect',
  },
  {
    name: 'cdn-preload',
    label: '+ `preload` of Connect.js',
    page: page({ script: FROM_CDN, head: PRELOAD }),
    fromCdn: true,
    hint: 'preload',
  },
  {
    name: 'cdn-preload-elements',
    label: '+ `preload`, and `modulepreload` of elements.js',
    page: page({ script: FROM_CDN, head: PRELOAD + modulepreload(CDN + ELEMENTS) }),
    fromCdn: true,
    hint: 'preload',
  },
  { name: 'self', label: 'self-hosted', page: page() },
  {
    name: 'self-preload',
    label: 'self-hosted + `preload` of Connect.js',
    page: page({ head: PRELOAD }),
    hint: 'preload',
  },
  {
    name: 'self-preload-elements',
    label: 'self-hosted + `preload`, and `modulepreload` of elements.js',
    page: page({ head: PRELOAD + modulepreload(ELEMENTS) }),
    hint: 'preload',
  },
  {
    name: 'self-elements',
    label: 'self-hosted, elements.js alone as the script tag',
    page: page({ script: ELEMENTS }),
  },
];

export async function measureVariants({ rounds, minutes, stripe }) {
  const variants = [
    ...VARIANTS,
    { name: 'quickstart', label: "Stripe's quickstart, self-hosted", page: stripe.quickstart },
    {
      name: 'quickstart-preload',
      label: "Stripe's quickstart + `preload` of Connect.js",
      page: { ...stripe.quickstart, head: PRELOAD },
      hint: 'preload',
    },
  ];
  const site = new Site(Object.fromEntries(variants.map((variant) => [variant.name, variant.page])));
  const opened = await openBrowser(site);
  const limits = variants.map(({ name, page: { script }, ...variant }) => {
    const bytes = {
      html: site.sizeOf(`/${name}`),
      script: site.sizeOf(new URL(script, CDN).pathname),
      connectJs: site.sizeOf('/v1.0/connect.js'),
    };
    return lowerBound(NETWORK, bytes, variant);
  });
  const measure = ({ name, page: { script } }) => measureFirstComponent(opened, name, NETWORK, script);
  const measured = await interleave(variants, { rounds, minutes }, measure).finally(opened.close);
  return {
    rounds: measured.rounds,
    ...NETWORK,
    cpu: 1,
    connectJs: site.sizeOf('/v1.0/connect.js'),
    variants: variants.map(({ label }, index) => {
      const times = measured.samples[index].map(({ shown }) => shown);
      return {
        label,
        limit: limits[index],
        shown: summarize(times),
        ratio: summarize(times.map((time, round) => time / measured.samples[0][round].shown)),
      };
    }),
  };
}
