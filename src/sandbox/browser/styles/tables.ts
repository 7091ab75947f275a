/** In a narrow frame a row has two lines of two cells each, see `Column.compactArea`; other cells are hidden. */
export const tables = /* css */ `
.table-card { border: 1px solid var(--border); border-radius: var(--radius); overflow: hidden; }
.table { width: 100%; border-collapse: collapse; }
.table .end { text-align: end; }
.table .quiet { color: var(--muted); }
.table .nowrap { white-space: nowrap; }
.table .row-button { padding: 0; border: 0; background: none; text-align: inherit; cursor: pointer; font-weight: 600; }
.table tr:has(.row-button:focus-visible) { outline: 2px solid var(--focus-ring); outline-offset: -2px; }
.table .row-button:focus-visible { outline: none; }
.table .clickable { cursor: pointer; }
.table .clickable:hover { background: var(--offset); }
.table-foot { display: flex; flex-wrap: wrap; gap: var(--unit); align-items: center; justify-content: space-between; min-height: 2.125rem; }

@media (min-width: 600px) {
  .table :is(th, thead td) { padding: calc(var(--unit) * 1.125) calc(var(--unit) * 1.5); background: var(--offset); border-bottom: 1px solid var(--border); color: var(--muted); text-align: start; white-space: nowrap; }
  .table tbody td { padding: var(--table-row-padding-y, calc(var(--unit) * 1.375)) calc(var(--unit) * 1.5); border-top: 1px solid var(--border); vertical-align: middle; }
  .table tbody tr:first-child td { border-top: 0; }
  .table :is(th, td):first-child { padding-inline-start: calc(var(--unit) * 2); }
  .table :is(th, td):last-child { padding-inline-end: calc(var(--unit) * 2); }
  .table .grow { width: 40%; }
  .table .chevron-cell { width: 1px; padding-inline-start: 0; color: var(--muted); }
}

@media (max-width: 599px) {
  .table thead { position: absolute; clip-path: inset(50%); }
  .table, .table tbody { display: block; }
  .table tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1875rem calc(var(--unit) * 1.5); padding: var(--table-row-padding-y, calc(var(--unit) * 1.5)) calc(var(--unit) * 2); border-top: 1px solid var(--border); }
  .table tbody tr:first-child { border-top: 0; }
  .table td { padding: 0; text-align: start; }
  .table td[data-compact-area="top-start"] { grid-area: 1 / 1; align-self: center; }
  .table td[data-compact-area="top-end"] { grid-area: 1 / 2; text-align: end; }
  .table td[data-compact-area="bottom-start"] { grid-area: 2 / 1; color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .table td[data-compact-area="bottom-end"] { grid-area: 2 / 2; text-align: end; color: var(--muted); white-space: nowrap; }
  .table td:not([data-compact-area]) { display: none; }
}
`;
