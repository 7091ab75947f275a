/** Sets attributes, and removes those that are `undefined`. */
export function setAttributes(element: Element, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/**
 * Puts elements into `parent` in that order, from the start or after a sibling. Those that are in their place are not
 * touched: an element that is moved loses the focus.
 */
export function arrange(parent: Node, elements: readonly Element[], sibling?: Element): void {
  let next = sibling ? sibling.nextSibling : parent.firstChild;
  for (const element of elements) {
    if (element === next) next = next.nextSibling;
    else parent.insertBefore(element, next);
  }
}

/** Removes the elements that are not among those to keep. */
export function removeOthers(elements: Iterable<Element>, kept: readonly Element[]): void {
  for (const element of [...elements]) if (!kept.includes(element)) element.remove();
}
