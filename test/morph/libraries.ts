/** The libraries that patch a page's DOM to a server's new HTML, each as a page loads and calls it. */
import type { Page } from '../support/page.js';

export interface Library {
  name: string;
  /** HTML of the page's head. */
  head: string;
  /** The page's body, around the HTML that is morphed. */
  body?: (html: string) => string;
  /** Call once, before the first morph. */
  start?: (page: Page, html: string) => Promise<void>;
  /** Morphs the content of `<main id="main">`. */
  morph: (page: Page, html: string) => void | Promise<void>;
  /** The attribute, with an `id`, that keeps an element and its content through a morph. */
  permanent?: string;
  /** Morphs with the library's callback, which leaves out the element with that id. */
  morphExcept?: (page: Page, html: string, id: string) => void;
}

type Morph = (from: Element, to: string | Element, options?: object) => unknown;

interface Globals {
  morphdom: Morph;
  Idiomorph: { morph: Morph };
  Alpine: { morph: Morph };
  Turbo: { morphElements: Morph; session: { drive: boolean } };
  htmx: { ajax(verb: string, url: string, options: object): Promise<void> };
  Phoenix: { Socket: unknown };
  LiveView: { LiveSocket: new (url: string, socket: unknown, options: object) => { connect(): void } };
}

const globalsOf = (page: Page): Globals => page.window as unknown as Globals;

const scripts = (...files: string[]): string =>
  files.map((file) => `<script src="/node_modules/${file}"></script>`).join('');

export const inMain = (html: string): string => `<main id="main">${html}</main>`;

function parse(page: Page, html: string): Element {
  const template = page.document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild!;
}

/** What stands in for a Phoenix server: it joins, and sends the HTML of the whole view. */
function createTransport(firstHtml: string) {
  const sockets: Transport[] = [];
  class Transport {
    readyState = 0;
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onclose?: () => void;
    #view: unknown[] = [];

    constructor() {
      sockets.push(this);
      setTimeout(() => {
        this.readyState = 1;
        this.onopen?.();
      });
    }

    send(message: string): void {
      const [joinRef, ref, topic, event] = JSON.parse(message) as unknown[];
      if (event === 'phx_join') this.#view = [joinRef, null, topic];
      const response = event === 'phx_join' ? { rendered: { s: [firstHtml] }, liveview_version: '1.2.12' } : {};
      this.#receive([joinRef, ref, topic, 'phx_reply', { status: 'ok', response }]);
    }

    push(html: string): void {
      this.#receive([...this.#view, 'diff', { s: [html] }]);
    }

    close(): void {
      this.readyState = 3;
    }

    #receive(message: unknown[]): void {
      setTimeout(() => this.onmessage?.({ data: JSON.stringify(message) }));
    }
  }
  return { Transport, push: (html: string) => sockets.at(-1)!.push(html) };
}

const liveViews = new WeakMap<Page, ReturnType<typeof createTransport>>();

/** LiveView patches in a task of its own: the marker shows that it has. */
let patches = 0;
async function patch(page: Page, send: (marker: string) => void | Promise<void>): Promise<void> {
  const marker = `patch-${++patches}`;
  await send(`<i id="${marker}"></i>`);
  await page.until(() => page.document.getElementById(marker) !== null, 'LiveView has patched');
}

export const libraries: Library[] = [
  {
    name: 'idiomorph',
    head: scripts('idiomorph/dist/idiomorph.js'),
    morph: (page, html) => void globalsOf(page).Idiomorph.morph(page.$('#main'), inMain(html)),
    morphExcept: (page, html, id) => {
      const callbacks = { beforeNodeMorphed: (node: Element) => node.id !== id };
      globalsOf(page).Idiomorph.morph(page.$('#main'), inMain(html), { callbacks });
    },
  },
  {
    name: 'morphdom',
    head: scripts('morphdom/dist/morphdom-umd.js'),
    morph: (page, html) => void globalsOf(page).morphdom(page.$('#main'), inMain(html)),
    morphExcept: (page, html, id) => {
      const options = { onBeforeElUpdated: (element: Element) => element.id !== id };
      globalsOf(page).morphdom(page.$('#main'), inMain(html), options);
    },
  },
  {
    name: 'Alpine morph',
    head: `${scripts('@alpinejs/morph/dist/cdn.js')}<script defer src="/node_modules/alpinejs/dist/cdn.js"></script>`,
    morph: (page, html) => void globalsOf(page).Alpine.morph(page.$('#main'), inMain(html)),
    morphExcept: (page, html, id) => {
      const updating = (element: Element, _: Element, __: () => void, skip: () => void) => {
        if (element.id === id) skip();
      };
      globalsOf(page).Alpine.morph(page.$('#main'), inMain(html), { updating });
    },
  },
  {
    name: 'Turbo',
    head: scripts('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    morph: (page, html) => void globalsOf(page).Turbo.morphElements(page.$('#main'), parse(page, inMain(html))),
    permanent: 'data-turbo-permanent',
  },
  {
    name: 'htmx',
    head: scripts('htmx.org/dist/htmx.js'),
    morph: async (page, html) => {
      page.answer('/fragment', { headers: { 'content-type': 'text/html' }, body: inMain(html) });
      await globalsOf(page).htmx.ajax('GET', '/fragment', { target: '#main', swap: 'outerMorph' });
    },
    permanent: 'hx-preserve',
  },
  {
    name: 'LiveView',
    head: scripts('phoenix/priv/static/phoenix.js', 'phoenix_live_view/priv/static/phoenix_live_view.js'),
    body: (html) => `<div id="phx-1" data-phx-main data-phx-session="s" data-phx-static="t">${html}</div>`,
    start: async (page, html) => {
      const { LiveView, Phoenix } = globalsOf(page);
      await patch(page, (marker) => {
        const transport = createTransport(`${inMain(html)}${marker}`);
        liveViews.set(page, transport);
        new LiveView.LiveSocket('/live', Phoenix.Socket, { transport: transport.Transport }).connect();
      });
    },
    morph: (page, html) => patch(page, (marker) => liveViews.get(page)!.push(`${inMain(html)}${marker}`)),
    permanent: 'phx-update="ignore"',
  },
];
