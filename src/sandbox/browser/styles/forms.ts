export const forms = /* css */ `
.fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: calc(var(--unit) * 2); }
.field { display: flex; flex-direction: column; gap: calc(var(--unit) * .625); grid-column: span 2; min-width: 0; }
.field.half { grid-column: span 1; }
.input {
  width: 100%; min-height: 2.375rem; padding: var(--input-field-padding-y, calc(var(--unit) * .875)) var(--input-field-padding-x, calc(var(--unit) * 1.375));
  border: 1px solid var(--control-border); border-radius: var(--radius-form); background: var(--form-background-color, var(--bg)); appearance: none;
}
.input:hover { border-color: color-mix(in srgb, var(--text) 45%, var(--bg)); }
.input:focus { outline: 2px solid var(--focus-ring); outline-offset: -2px; border-color: var(--focus-ring); }
.input::placeholder { color: var(--form-placeholder-text-color, var(--muted)); opacity: 1; }
.input[aria-invalid="true"] { border-color: var(--danger); }
.field-error { color: var(--danger); }
select.compact { width: auto; max-width: 100%; min-height: 2.125rem; padding-block: calc(var(--unit) * .5); }
select.input {
  padding-inline-end: 2.25rem; text-overflow: ellipsis;
  background-image: linear-gradient(45deg, transparent 50%, var(--muted) 50%), linear-gradient(-45deg, transparent 50%, var(--muted) 50%);
  background-size: 6px 6px; background-position: calc(100% - 18px) calc(50% + 1px), calc(100% - 12px) calc(50% + 1px); background-repeat: no-repeat;
}
.choice { display: flex; gap: calc(var(--unit) * 1.25); align-items: flex-start; cursor: pointer; }
.choice input { flex: none; width: 1rem; height: 1rem; margin: .15rem 0 0; accent-color: var(--form-accent-color, var(--primary)); }
.choices { display: flex; flex-direction: column; gap: var(--unit); margin: 0; padding: 0; border: 0; min-width: 0; }
.choices legend { padding: 0; margin-bottom: calc(var(--unit) * .75); }
.choices .choice { padding: calc(var(--unit) * 1.5) calc(var(--unit) * 1.75); border: 1px solid var(--control-border); border-radius: var(--radius-form); }
.choices .choice:hover { background: var(--offset); }
.choices .choice:has(:checked) { border-color: var(--primary); box-shadow: inset 0 0 0 1px var(--primary); }
@media (max-width: 419px) {
  .field.half { grid-column: span 2; }
}
`;
