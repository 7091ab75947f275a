/** The dashboard that stands in the page: it is told what has changed, as a page's own code would. */
import { PREFIX, VARIABLES } from './manifest.js';
import { toHtml } from './markup.js';

// What is shown comes from this site, for any component.
const ENDPOINT = 'account_session?all';

export class Preview {
  #host;
  #dashboard;
  #children = '';

  constructor(host) {
    this.#host = host;
  }

  update(state) {
    const template = document.createElement('template');
    template.innerHTML = toHtml(state, ENDPOINT);
    const wanted = template.content.firstElementChild;
    const children = wanted.innerHTML;
    if (!this.#dashboard) {
      this.#dashboard = document.importNode(wanted, true);
      this.#host.replaceChildren(this.#dashboard);
    } else {
      this.#updateAttributes(wanted);
      // Those that the dashboard made from its attribute are its own.
      if (children !== this.#children) this.#replaceChildren(wanted);
    }
    this.#children = children;
    this.#updateTheme(state.variables);
  }

  #updateAttributes(wanted) {
    for (const name of this.#dashboard.getAttributeNames())
      if (!wanted.hasAttribute(name)) this.#dashboard.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (this.#dashboard.getAttribute(name) !== value) this.#dashboard.setAttribute(name, value);
  }

  #replaceChildren(wanted) {
    for (const child of [...this.#dashboard.children]) if (!child.hasAttribute('managed')) child.remove();
    this.#dashboard.append(...document.importNode(wanted, true).childNodes);
  }

  #updateTheme(variables) {
    // What is not chosen is Stripe's, and not what this site has for its other pages.
    for (const { name } of VARIABLES) this.#host.style.setProperty(PREFIX + name, variables[name] || 'initial');
  }
}
