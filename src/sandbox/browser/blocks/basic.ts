import { h, icon, type Child, type IconName } from '../dom.js';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info';

/** `key` names the button among those of its component, so that it keeps the focus through a render. */
export interface ButtonSpec {
  label: Child;
  key: string;
  onClick: () => void;
  variant?: 'primary' | 'secondary' | 'danger' | 'link' | 'quiet';
  /** `aria-label`, where the label alone does not tell one button from another. */
  accessibleName?: string;
  disabled?: boolean;
}

export function button({
  label,
  key,
  onClick,
  variant = 'secondary',
  accessibleName,
  disabled = false,
}: ButtonSpec): HTMLElement {
  const className = variant === 'link' ? 'link' : variant === 'quiet' ? 'link quiet' : `button ${variant}`;
  return h(
    'button',
    { type: 'button', class: className, 'data-key': key, 'aria-label': accessibleName, disabled, onclick: onClick },
    label,
  );
}

/** A toggle button that filters a list. */
export function chip({ label, key, onClick, accessibleName, pressed }: ButtonSpec & { pressed: boolean }): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'chip',
      'data-key': `chip ${key}`,
      'aria-pressed': String(pressed),
      'aria-label': accessibleName,
      onclick: onClick,
    },
    label,
  );
}

/** Opens in a new tab, as the page cannot be shown in the iframe. */
export function link(label: string, href: string): HTMLElement {
  // Only http and https: the URL comes from the page's settings, and may be none.
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : '';
  return h(
    'a',
    { class: 'link', href: /^https?:/.test(url) ? url : 'about:blank', target: '_blank', rel: 'noopener' },
    label,
  );
}

export function badge(label: string, tone: Tone): HTMLElement {
  return h('span', { class: `badge ${tone}` }, label);
}

export function header(title: string, ...actions: Child[]): HTMLElement {
  const buttons = actions.flat().filter(Boolean);
  return h(
    'div',
    { class: 'head' },
    h('h2', { class: 'heading-lg' }, title),
    buttons.length > 0 && h('div', { class: 'button-row' }, buttons),
  );
}

export function section(title: string, ...content: Child[]): HTMLElement {
  return h('section', { class: 'stack' }, h('h3', { class: 'heading-md' }, title), content);
}

export function paragraph(content: Child, className = 'muted'): HTMLElement {
  return h('p', { class: className }, content);
}

export interface Metric {
  label: string;
  value: string;
  hint?: Child;
}

export function metrics(items: readonly Metric[]): HTMLElement {
  return h(
    'dl',
    { class: 'metrics' },
    items.map(({ label, value, hint }) =>
      h(
        'div',
        { class: 'metric stack tight' },
        h('dt', { class: 'label-md' }, label),
        h('dd', { class: 'heading-xl number' }, value),
        hint && h('dd', { class: 'small muted' }, hint),
      ),
    ),
  );
}

export type Description = readonly [label: string, value: Child] | false | undefined;

export function descriptionList(items: readonly Description[]): HTMLElement {
  return h(
    'dl',
    { class: 'description-list' },
    items.map((item) => item && [h('dt', {}, item[0]), h('dd', {}, item[1])]),
  );
}

/** Amounts with a total. */
export function breakdown(lines: readonly (readonly [label: string, value: string, total?: 'total'])[]): HTMLElement {
  return h(
    'dl',
    { class: 'card breakdown' },
    lines.map(([label, value, total]) =>
      h('div', { class: total ?? false }, h('dt', {}, label), h('dd', { class: 'number' }, value)),
    ),
  );
}

const noticeIcons: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
};

export interface NoticeSpec {
  tone: Tone;
  title?: string;
  text?: Child;
  action?: Child;
  icon?: IconName;
  /** A status message: the result of an action, to be announced by a screen reader. */
  live?: boolean;
  /** Takes the focus from the button with this key, when it is shown in its place. */
  key?: string;
}

export function notice({ tone, title, text: body, action, icon: name, live, key }: NoticeSpec): HTMLElement {
  const text = h(
    'div',
    { class: 'notice-text stack tight' },
    title && h('p', { class: 'heading-sm' }, title),
    body && h('p', { class: title ? 'small muted' : false }, body),
  );
  return h(
    'div',
    { class: `notice ${tone}`, role: live ? 'status' : undefined, 'data-key': key, tabindex: key ? -1 : undefined },
    icon(name ?? noticeIcons[tone]),
    h('div', { class: 'notice-body' }, text, action),
  );
}

export interface ListItem {
  icon: IconName;
  title: Child;
  text?: Child;
  aside?: Child;
}

export function itemList(list: readonly ListItem[]): HTMLElement {
  return h(
    'ul',
    { class: 'card item-list' },
    list.map(({ icon: name, title, text: body, aside }) =>
      h(
        'li',
        {},
        h('span', { class: 'tile' }, icon(name)),
        h(
          'div',
          { class: 'item-text' },
          h('p', { class: 'strong' }, title),
          body && h('p', { class: 'small muted' }, body),
        ),
        aside,
      ),
    ),
  );
}

export function timeline(events: readonly { title: string; when: string; tone?: Tone }[]): HTMLElement {
  return h(
    'ol',
    { class: 'timeline' },
    events.map(({ title, when, tone = 'neutral' }) =>
      h('li', { class: tone }, h('p', { class: 'strong' }, title), h('p', { class: 'small muted' }, when)),
    ),
  );
}
