import { h, icon, type Child } from '../dom.js';
import type { ViewContext } from '../view-context.js';
import { button } from './basic.js';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => Child;
  /** Where the cell is in a narrow frame, in which a row has two lines. Without it, it is hidden there. */
  compactArea?: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';
  className?: string;
}

export interface TableSpec<Row> {
  caption: string;
  /** The first column holds the button that opens the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  key: (row: Row) => string;
  onOpen?: (row: Row) => void;
  emptyText: string;
  pageSize?: number;
}

export function table<Row>(context: ViewContext, spec: TableSpec<Row>): Child {
  const { caption, rows, pageSize = 10 } = spec;
  if (rows.length === 0) return h('div', { class: 'card empty' }, h('p', {}, spec.emptyText));
  const page = pageOf(context, caption);
  const last = Math.ceil(rows.length / pageSize) - 1;
  const from = Math.min(page.value, last) * pageSize;
  const shown = rows.slice(from, from + pageSize);
  return [
    h(
      'div',
      { class: 'table-card' },
      // The roles are explicit because the `display` values of a narrow frame remove the implicit ones.
      h(
        'table',
        { class: 'table', role: 'table', 'aria-label': caption },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, headings(spec))),
        h(
          'tbody',
          { role: 'rowgroup' },
          shown.map((row) => renderRow(row, spec)),
        ),
      ),
    ),
    rows.length > pageSize &&
      h(
        'div',
        { class: 'table-foot' },
        h('p', { class: 'small muted', role: 'status' }, range(context, from, shown.length, rows.length)),
        h(
          'div',
          { class: 'button-row' },
          button({
            label: context.t('Previous'),
            key: `${caption}: previous`,
            disabled: from === 0,
            onClick: () => page.set(page.value - 1),
          }),
          button({
            label: context.t('Next'),
            key: `${caption}: next`,
            disabled: page.value >= last,
            onClick: () => page.set(page.value + 1),
          }),
        ),
      ),
  ];
}

const pageOf = (context: ViewContext, caption: string) => context.state(`${caption}: page`, 0);

/** Call when the user changes which rows the table has. */
export function goToFirstPage(context: ViewContext, caption: string): void {
  const page = pageOf(context, caption);
  if (page.value > 0) page.set(0);
}

function range({ locale }: ViewContext, from: number, count: number, total: number): string {
  return `${locale.number(from + 1)}–${locale.number(from + count)} / ${locale.number(total)}`;
}

function headings<Row>({ columns, onOpen }: TableSpec<Row>): Child {
  return [
    columns.map(({ label, className = '' }) =>
      h('th', { scope: 'col', role: 'columnheader', class: `label-sm ${className}` }, label),
    ),
    onOpen && h('td', { role: 'cell', class: 'chevron-cell' }),
  ];
}

function renderRow<Row>(row: Row, { columns, key, onOpen }: TableSpec<Row>): HTMLElement {
  const cells = columns.map(({ cell, compactArea, className = '' }, index) => {
    const opens = index === 0 && onOpen !== undefined;
    return h(
      'td',
      { role: 'cell', class: className, 'data-compact-area': compactArea },
      opens
        ? h('button', { type: 'button', class: 'row-button', 'data-key': `row ${key(row)}` }, cell(row))
        : cell(row),
    );
  });
  const element = h(
    'tr',
    { role: 'row', class: onOpen ? 'clickable' : false },
    cells,
    onOpen && h('td', { role: 'cell', class: 'chevron-cell' }, icon('chevron')),
  );
  if (onOpen) {
    element.addEventListener('click', () => {
      // So that the focus returns to the button when the overlay closes, also after a click next to it.
      element.querySelector('button')?.focus();
      onOpen(row);
    });
  }
  return element;
}
