/** On a narrow frame each row becomes two lines, by the place that a column asks for; what has no place there is left out. */
export const tables = /* css */ `
.table-card { border: 1px solid var(--line); border-radius: var(--r); overflow: hidden; }
.table { width: 100%; border-collapse: collapse; }
.table .end { text-align: end; }
.table .quiet { color: var(--muted); }
.table .nowrap { white-space: nowrap; }
.table .row-button { padding: 0; border: 0; background: none; text-align: inherit; cursor: pointer; font-weight: 600; }
.table tr:has(.row-button:focus-visible) { outline: 2px solid var(--ring); outline-offset: -2px; }
.table .row-button:focus-visible { outline: none; }
.table .opens { cursor: pointer; }
.table .opens:hover { background: var(--offset); }
.table-foot { display: flex; flex-wrap: wrap; gap: var(--u); align-items: center; justify-content: space-between; min-height: 2.125rem; }

@media (min-width: 600px) {
  .table :is(th, thead td) { padding: calc(var(--u) * 1.125) calc(var(--u) * 1.5); background: var(--offset); border-bottom: 1px solid var(--line); color: var(--muted); text-align: start; white-space: nowrap; }
  .table tbody td { padding: var(--table-row-padding-y, calc(var(--u) * 1.375)) calc(var(--u) * 1.5); border-top: 1px solid var(--line); vertical-align: middle; }
  .table tbody tr:first-child td { border-top: 0; }
  .table :is(th, td):first-child { padding-inline-start: calc(var(--u) * 2); }
  .table :is(th, td):last-child { padding-inline-end: calc(var(--u) * 2); }
  .table .grow { width: 40%; }
  .table .go { width: 1px; padding-inline-start: 0; color: var(--muted); }
}

@media (max-width: 599px) {
  .table thead { position: absolute; clip-path: inset(50%); }
  .table, .table tbody { display: block; }
  .table tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1875rem calc(var(--u) * 1.5); padding: var(--table-row-padding-y, calc(var(--u) * 1.5)) calc(var(--u) * 2); border-top: 1px solid var(--line); }
  .table tbody tr:first-child { border-top: 0; }
  .table td { padding: 0; text-align: start; }
  .table td[data-place="lead"] { grid-area: 1 / 1; align-self: center; }
  .table td[data-place="trail"] { grid-area: 1 / 2; text-align: end; }
  .table td[data-place="sub"] { grid-area: 2 / 1; color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .table td[data-place="end"] { grid-area: 2 / 2; text-align: end; color: var(--muted); white-space: nowrap; }
  .table td:not([data-place]) { display: none; }
}
`;
