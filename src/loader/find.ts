/** The dashboards that are not defined, also in open shadow roots. `observe` is called with each root. */
export function* findDashboards(observe: (root: Node) => void, root: ParentNode & Node = document): Generator<Element> {
  observe(root);
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('stripe-connect-dashboard:not(:defined)')) yield element;
    // `<form><input name="shadowRoot"></form>` is no shadow root, and has nothing inside either.
    if (element.shadowRoot) yield* findDashboards(observe, element.shadowRoot);
  }
}
