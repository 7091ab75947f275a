import { h, icon, type Child } from '../dom.js';
import type { Scene } from '../scene.js';
import { button } from './basic.js';

export interface Column<Row> {
  label: string;
  cell(row: Row): Child;
  /** Where it stands in the two lines that a row has on a phone; without a place it is left out there. */
  place?: 'lead' | 'trail' | 'sub' | 'end';
  look?: string;
}

export interface TableSpec<Row> {
  caption: string;
  /** The first column holds the button that opens the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  key(row: Row): string;
  open?(row: Row): void;
  empty: string;
  pageSize?: number;
}

export function table<Row>(scene: Scene, spec: TableSpec<Row>): Child {
  const { caption, rows, pageSize = 10 } = spec;
  if (rows.length === 0) return h('div', { class: 'card empty' }, h('p', {}, spec.empty));
  const page = scene.state(`${caption}: page`, 0);
  const last = Math.ceil(rows.length / pageSize) - 1;
  const from = Math.min(page.value, last) * pageSize;
  const shown = rows.slice(from, from + pageSize);
  return [
    h(
      'div',
      { class: 'table-card' },
      // The roles are said again because `display` takes them away on a phone.
      h(
        'table',
        { class: 'table', role: 'table', 'aria-label': caption },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, headings(spec))),
        h('tbody', { role: 'rowgroup' }, shown.map((row) => line(row, spec))),
      ),
    ),
    rows.length > pageSize &&
      h(
        'div',
        { class: 'table-foot' },
        h('p', { class: 'small muted', role: 'status' }, range(scene, from, shown.length, rows.length)),
        h(
          'div',
          { class: 'button-row' },
          button({ label: scene.t('Previous'), key: `${caption}: previous`, disabled: from === 0, press: () => page.set(page.value - 1) }),
          button({ label: scene.t('Next'), key: `${caption}: next`, disabled: page.value >= last, press: () => page.set(page.value + 1) }),
        ),
      ),
  ];
}

function range({ locale }: Scene, from: number, count: number, total: number): string {
  return `${locale.number(from + 1)}–${locale.number(from + count)} / ${locale.number(total)}`;
}

function headings<Row>({ columns, open }: TableSpec<Row>): Child {
  return [
    columns.map(({ label, look = '' }) => h('th', { scope: 'col', role: 'columnheader', class: `label-sm ${look}` }, label)),
    open && h('td', { role: 'cell', class: 'go' }),
  ];
}

function line<Row>(row: Row, { columns, key, open }: TableSpec<Row>): HTMLElement {
  const cells = columns.map(({ cell, place, look = '' }, index) => {
    const opens = index === 0 && open !== undefined;
    return h(
      'td',
      { role: 'cell', class: look, 'data-place': place },
      opens ? h('button', { type: 'button', class: 'row-button', 'data-key': `row ${key(row)}` }, cell(row)) : cell(row),
    );
  });
  const line = h('tr', { role: 'row', class: open ? 'opens' : false }, cells, open && h('td', { role: 'cell', class: 'go' }, icon('chevron')));
  if (open) {
    line.addEventListener('click', () => {
      // Whoever clicked beside the button gets back to it, too, when the overlay closes.
      line.querySelector('button')?.focus();
      open(row);
    });
  }
  return line;
}
