/** The first page of the docs: what the library is, and where to begin. */
import { escapeHtml } from '../escape.js';
import { exampleOf } from './example.js';
import { LIBRARY } from './library.js';
import { figure } from './markdown.js';

/** On the site this page has the place of the README, which is for GitHub and npm. */
export const START = 'README.md';

const SAMPLE = `<script type="module" src="/assets/stripe-connect/stripe-connect-dashboard.js"></script>
<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>`;

/** Three ways to begin. */
const PATHS = [
  ['guide.html', 'Quickstart', 'A page with payments on your machine, in two files and five minutes.'],
  ['/playground', 'Playground', 'Choose components, colors and settings, watch them live, and copy the code.'],
  ['reference.html', 'Reference', 'Every attribute, property, event, method, slot and CSS part.'],
];

const FACTS = [
  ['One element', 'No JavaScript of your own: the session, Connect.js, loading and errors are handled by the element.'],
  ['Any page', 'Server-rendered HTML, React, Vue, Svelte, Angular, Rails, htmx: it is an element like any other.'],
  ['Errors that help', 'Users read what to do. Developers read what is wrong, why, and how to fix it.'],
  ['Your look', 'Colors and fonts from your CSS custom properties, dark mode included.'],
  ['Works offline', 'A sandbox stands in for Stripe while you develop and test. It is what you see on this page.'],
  ['Free', 'MIT license. Unofficial: not made by Stripe, and supported by its authors only.'],
];

/** Returns `{ title, html, headings }`, as for a page of Markdown. */
export function startPage(library = LIBRARY) {
  const html = `<header class="hero">
  <h1 id="${library.name}">${library.name}</h1>
  <p class="lead">Show your users Stripe Connect’s embedded components, such as payments, payouts and onboarding, with one script tag
    and one element.</p>
  <p class="actions"><a class="action" href="guide.html">Get started</a> <a href="/playground">Open the playground</a></p>
</header>
${figure(SAMPLE, 'html')}
${exampleOf('payments')}
<h2 id="start">Where to start</h2>
<ul class="paths">${PATHS.map(
    ([address, title, text]) => `<li><a href="${address}"><strong>${title}</strong> <span>${text}</span></a></li>`,
  ).join('')}</ul>
<h2 id="what-it-does">What it does</h2>
<dl class="facts">${FACTS.map(([term, text]) => `<div><dt>${term}</dt><dd>${escapeHtml(text)}</dd></div>`).join('')}</dl>
<h2 id="get-it">Get it</h2>
<p>Version ${library.version} isn’t published yet: build it from its repository, and <a href="guide.html">install the packed file</a> or
  serve its folder from your site. It needs a Stripe platform with Connect, a server that
  <a href="endpoint.html">creates account sessions</a>, and HTTPS. ${
    library.repository ? `<a href="${library.repository}">Source code</a>` : 'Its repository has no public address yet.'
  }</p>`;
  const headings = [...html.matchAll(/<h2 id="([^"]*)">(.*)<\/h2>/g)].map(([, id, text]) => ({ level: 2, text, id }));
  return { title: library.name, html, headings };
}
