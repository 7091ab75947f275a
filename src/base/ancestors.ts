/**
 * A property of a node by the getter of its prototype: markup can replace what the node itself seems to have
 * (`<form><input name="parentNode"></form>`, `<form name="host">` on the document).
 */
const read = <T extends Node, Name extends keyof T & string>(prototype: T, name: Name, node: Node): T[Name] =>
  Reflect.get(prototype, name, node);

const ELEMENT_NODE = 1;
const DOCUMENT_FRAGMENT_NODE = 11;

/**
 * The parent of an element or a shadow root: the slot that it is assigned to, its parent node, or the shadow root's
 * host. `undefined` above the root element.
 */
export function parentOf(node: Node, { flat = false } = {}): Node | undefined {
  if (read(Node.prototype, 'nodeType', node) === DOCUMENT_FRAGMENT_NODE) return (node as ShadowRoot).host;
  const slot: Node | null = flat ? read(Element.prototype, 'assignedSlot', node) : null;
  const parent = slot ?? read(Node.prototype, 'parentNode', node);
  const type = parent && read(Node.prototype, 'nodeType', parent);
  return type === ELEMENT_NODE || type === DOCUMENT_FRAGMENT_NODE ? parent! : undefined;
}

/** An element and what is around it, across shadow roots, up to the root element. */
export function* withAncestors(element: Element, options?: { flat?: boolean }): Generator<Node> {
  for (let node: Node | undefined = element; node; node = parentOf(node, options)) yield node;
}
