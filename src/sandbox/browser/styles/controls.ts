/** Buttons, links, badges, chips. Focus rings are inset: the edge of the iframe would clip outer ones. */
export const controls = /* css */ `
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5em;
  min-height: 2.125rem; padding: var(--button-padding-y, calc(var(--unit) * .75)) var(--button-padding-x, calc(var(--unit) * 1.75));
  border: 1px solid; border-radius: var(--radius-button); cursor: pointer;
  font-size: var(--button-label-font-size, .875rem); font-weight: var(--button-label-font-weight, 550); line-height: 1.2;
  text-transform: var(--button-label-text-transform, none); text-align: center; text-decoration: none;
}
.button.primary {
  background: var(--button-primary-color-background, var(--primary));
  border-color: var(--button-primary-color-border, var(--button-primary-color-background, var(--primary)));
  color: var(--button-primary-color-text, white);
}
.button.secondary {
  background: var(--button-secondary-color-background, var(--bg));
  border-color: var(--button-secondary-color-border, var(--control-border));
  color: var(--button-secondary-color-text, var(--text));
}
.button.danger {
  background: var(--button-danger-color-background, var(--danger));
  border-color: var(--button-danger-color-border, var(--button-danger-color-background, var(--danger)));
  color: var(--button-danger-color-text, white);
}
.button:hover:not(:disabled) { box-shadow: inset 0 0 0 99px color-mix(in srgb, currentColor 8%, transparent); }
.button:active:not(:disabled) { box-shadow: inset 0 0 0 99px color-mix(in srgb, currentColor 14%, transparent); }
.button:disabled { opacity: .5; cursor: default; }
.button:focus-visible { outline: 2px solid currentColor; outline-offset: -4px; }
.button.secondary:focus-visible { outline-color: var(--focus-ring); outline-offset: -2px; }
.button-row { display: flex; flex-wrap: wrap; gap: var(--unit); align-items: center; }
.button-row.end { justify-content: flex-end; }
.button-row.spread { justify-content: space-between; }

.icon-button { display: inline-grid; place-items: center; width: 2rem; height: 2rem; padding: 0; border: 0; border-radius: var(--radius-button); background: none; color: var(--muted); cursor: pointer; }
.icon-button:hover { background: var(--offset); color: var(--text); }

.link {
  padding: 0; border: 0; background: none; cursor: pointer; text-align: start;
  color: var(--action-primary-color-text, var(--primary)); font-weight: 500; text-underline-offset: .2em;
  text-decoration-line: var(--action-primary-text-decoration-line, none);
  text-decoration-color: var(--action-primary-text-decoration-color, currentColor);
  text-decoration-style: var(--action-primary-text-decoration-style, solid);
  text-decoration-thickness: var(--action-primary-text-decoration-thickness, auto);
  text-transform: var(--action-primary-text-transform, none);
}
.link:hover { text-decoration-line: underline; }
.link.quiet {
  color: var(--action-secondary-color-text, var(--text));
  text-decoration-line: var(--action-secondary-text-decoration-line, underline);
  text-decoration-color: var(--action-secondary-text-decoration-color, var(--control-border));
  text-decoration-style: var(--action-secondary-text-decoration-style, solid);
  text-decoration-thickness: var(--action-secondary-text-decoration-thickness, auto);
  text-transform: var(--action-secondary-text-transform, none);
}
p .link, .prose .link { text-decoration-line: var(--action-primary-text-decoration-line, underline); }

.badge {
  display: inline-flex; align-items: center; gap: .35em; white-space: nowrap;
  padding: var(--badge-padding-y, .125rem) var(--badge-padding-x, .4375rem);
  border: 1px solid; border-radius: var(--radius-badge); line-height: 1.35;
  font-size: var(--badge-label-font-size, .75rem); font-weight: var(--badge-label-font-weight, 550); text-transform: var(--badge-label-text-transform, none);
}
.badge.neutral { background: var(--badge-neutral-color-background, var(--offset)); color: var(--badge-neutral-color-text, var(--muted)); border-color: var(--badge-neutral-color-border, var(--border)); }
.badge.success { background: var(--badge-success-color-background, color-mix(in srgb, #0f6b3c 10%, white)); color: var(--badge-success-color-text, var(--green)); border-color: var(--badge-success-color-border, color-mix(in srgb, #0f6b3c 24%, white)); }
.badge.warning { background: var(--badge-warning-color-background, color-mix(in srgb, #f5a90b 12%, white)); color: var(--badge-warning-color-text, var(--amber)); border-color: var(--badge-warning-color-border, color-mix(in srgb, #f5a90b 45%, white)); }
.badge.danger { background: var(--badge-danger-color-background, color-mix(in srgb, var(--danger) 9%, white)); color: var(--badge-danger-color-text, var(--danger)); border-color: var(--badge-danger-color-border, color-mix(in srgb, var(--danger) 26%, white)); }

.chips { display: flex; flex-wrap: wrap; gap: calc(var(--unit) * .75); }
.chip {
  display: inline-flex; align-items: center; gap: .5em; min-height: 1.875rem; padding: .25rem .6875rem; cursor: pointer;
  border: 1px solid var(--control-border); border-radius: 999px; background: var(--bg); color: var(--text);
  font-size: var(--label-md-font-size, .8125rem); font-weight: var(--label-md-font-weight, 500); text-transform: var(--label-md-text-transform, none);
}
.chip:hover { background: var(--offset); }
.chip[aria-pressed="true"] { border-color: var(--primary); background: color-mix(in srgb, var(--primary) 9%, var(--bg)); box-shadow: inset 0 0 0 1px var(--primary); }
/* Inside of the border, which is of the same color when it is pressed. */
.chip:focus-visible { outline: 2px solid var(--focus-ring); outline-offset: -5px; }
.chip .count { color: var(--muted); font-variant-numeric: tabular-nums; font-weight: 400; }
.chip .icon { width: .9em; height: .9em; }

.brand { display: inline-grid; place-items: center; min-width: 2.75rem; height: 1.375rem; padding: 0 .3125rem; border: 1px solid var(--border); border-radius: 4px; font-size: .625rem; font-weight: 700; letter-spacing: .03em; color: var(--muted); background: var(--bg); }
.payment-method { display: inline-flex; align-items: center; gap: calc(var(--unit) * .75); white-space: nowrap; }
`;
