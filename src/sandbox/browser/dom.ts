export type Child = Node | string | number | false | null | undefined | readonly Child[];

type Listener = (event: Event) => void;
export type Props = Record<string, string | number | boolean | Listener | undefined>;

/** Creates an element without `innerHTML` and inline handlers, which a page's policy may forbid. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setProps(element, props);
  append(element, children);
  return element;
}

export function append(parent: ParentNode, children: Child): void {
  if (Array.isArray(children)) children.forEach((child: Child) => append(parent, child));
  else if (children !== null && children !== undefined && children !== false && children !== '') {
    parent.append(typeof children === 'number' ? String(children) : (children as Node | string));
  }
}

function setProps(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
}

const icons = {
  alert: 'M8 1.5 15 14H1L8 1.5Zm0 4.8v3.4m0 2.1v.2',
  bank: 'M1.5 6 8 2l6.5 4M3 7v5m3.3-5v5m3.4-5v5M13 7v5M1.5 14.2h13',
  card: 'M1.5 3.5h13v9h-13zM1.5 6.8h13',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  download: 'M8 2v8m-3.2-3L8 10.2 11.2 7M2.5 13.5h11',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm0-7.2v4m0-6.3v.2',
  bolt: 'M9 1.5 3 9h4.4L7 14.5 13 7H8.6L9 1.5Z',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6.2c.5-2.8 2.7-4.2 5.5-4.2s5 1.4 5.5 4.2',
  store:
    'M2.5 7.5v6.2h11V7.5M6.3 13.6V9.8h3.4v3.8M1.8 5.6l1-3.3h10.4l1 3.3a2.1 2.1 0 0 1-4.1 0 2.1 2.1 0 0 1-4.2 0 2.1 2.1 0 0 1-4.1 0Z',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.3 1.7v3h3',
};

export type IconName = keyof typeof icons;

/** A shape of SVG. Decoration only: the text next to it says the same. */
export function svg(props: Props, d: string): SVGSVGElement {
  const SVG = 'http://www.w3.org/2000/svg';
  const element = document.createElementNS(SVG, 'svg');
  setProps(element, { 'aria-hidden': 'true', ...props });
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  element.append(path);
  return element;
}

export const icon = (name: IconName): SVGSVGElement =>
  svg({ viewBox: '0 0 16 16', class: `icon icon-${name}` }, icons[name]);

/** Whether a value is a `Date`, also one of another realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
