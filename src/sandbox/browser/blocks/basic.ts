import { h, icon, type Child, type IconName } from '../dom.js';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info';

/** `key` names the button among those of its component, so that it keeps the focus when the content is drawn anew. */
export interface ButtonSpec {
  label: Child;
  key: string;
  press(): void;
  look?: 'primary' | 'secondary' | 'danger' | 'link' | 'quiet';
  /** What a screen reader says, where the label alone would not tell one button from the next. */
  name?: string;
  disabled?: boolean;
}

export function button({ label, key, press, look = 'secondary', name, disabled = false }: ButtonSpec): HTMLElement {
  const style = look === 'link' ? 'link' : look === 'quiet' ? 'link quiet' : `button ${look}`;
  return h('button', { type: 'button', class: style, 'data-key': key, 'aria-label': name, disabled, onclick: press }, label);
}

/** One of the choices above a list. */
export function chip({ label, key, press, name, pressed }: ButtonSpec & { pressed: boolean }): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'chip', 'data-key': `chip ${key}`, 'aria-pressed': String(pressed), 'aria-label': name, onclick: press },
    label,
  );
}

/** It leads out of the frame, into a tab of its own. */
export function link(label: string, href: string): HTMLElement {
  // Only what a browser can open as a page: the text comes from the page's own settings.
  const safe = /^https?:/i.test(new URL(href, document.baseURI).href) ? href : 'about:blank';
  return h('a', { class: 'link', href: new URL(safe, document.baseURI).href, target: '_blank', rel: 'noopener' }, label);
}

export function badge(label: string, tone: Tone): HTMLElement {
  return h('span', { class: `badge ${tone}` }, label);
}

export function head(title: string, ...actions: Child[]): HTMLElement {
  const buttons = actions.flat().filter(Boolean);
  return h('div', { class: 'head' }, h('h2', { class: 'heading-lg' }, title), buttons.length > 0 && h('div', { class: 'button-row' }, buttons));
}

export function section(title: string, ...content: Child[]): HTMLElement {
  return h('section', { class: 'stack' }, h('h3', { class: 'heading-md' }, title), content);
}

export function text(content: Child, look = 'muted'): HTMLElement {
  return h('p', { class: look }, content);
}

export interface Figure {
  label: string;
  value: string;
  hint?: Child;
}

export function figures(items: readonly Figure[]): HTMLElement {
  return h(
    'dl',
    { class: 'figures' },
    items.map(({ label, value, hint }) =>
      h(
        'div',
        { class: 'figure stack tight' },
        h('dt', { class: 'label-md' }, label),
        h('dd', { class: 'heading-xl number' }, value),
        hint && h('dd', { class: 'small muted' }, hint),
      ),
    ),
  );
}

export type Fact = readonly [label: string, value: Child] | false | undefined;

export function facts(items: readonly Fact[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    items.map((item) => item && [h('dt', {}, item[0]), h('dd', {}, item[1])]),
  );
}

/** Lines of money with a total, as on a receipt. */
export function sum(lines: readonly (readonly [label: string, value: string, total?: 'total'])[]): HTMLElement {
  return h(
    'dl',
    { class: 'card sum' },
    lines.map(([label, value, total]) => h('div', { class: total ?? false }, h('dt', {}, label), h('dd', { class: 'number' }, value))),
  );
}

const noticeIcons: Record<Tone, IconName> = { neutral: 'info', info: 'info', success: 'check', warning: 'alert', danger: 'alert' };

export interface NoticeSpec {
  tone: Tone;
  title?: string;
  text?: Child;
  action?: Child;
  icon?: IconName;
  /** It has just appeared, as the answer to something that the person did. */
  live?: boolean;
}

export function notice({ tone, title, text: body, action, icon: name, live }: NoticeSpec): HTMLElement {
  const words = h(
    'div',
    { class: 'notice-text stack tight' },
    title && h('p', { class: 'heading-sm' }, title),
    body && h('p', { class: title ? 'small muted' : false }, body),
  );
  return h(
    'div',
    { class: `notice ${tone}`, role: live ? 'status' : undefined },
    icon(name ?? noticeIcons[tone]),
    h('div', { class: 'notice-body' }, words, action),
  );
}

export interface Item {
  icon: IconName;
  title: Child;
  text?: Child;
  aside?: Child;
}

export function items(list: readonly Item[]): HTMLElement {
  return h(
    'ul',
    { class: 'card items' },
    list.map(({ icon: name, title, text: body, aside }) =>
      h(
        'li',
        {},
        h('span', { class: 'tile' }, icon(name)),
        h('div', { class: 'item-text' }, h('p', { class: 'strong' }, title), body && h('p', { class: 'small muted' }, body)),
        aside,
      ),
    ),
  );
}

export function timeline(events: readonly { title: string; when: string; tone?: Tone }[]): HTMLElement {
  return h(
    'ol',
    { class: 'timeline' },
    events.map(({ title, when, tone = 'neutral' }) => h('li', { class: tone }, h('p', { class: 'strong' }, title), h('p', { class: 'small muted' }, when))),
  );
}
