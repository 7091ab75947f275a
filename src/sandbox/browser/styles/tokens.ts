/**
 * The variables that the page sets, or defaults. The defaults are for a light background, as Stripe's are: a dark page
 * has to set every color, https://docs.stripe.com/connect/embedded-appearance-support-dark-mode. In quirks mode, tables
 * do not inherit fonts: they are told to.
 */
export const tokens = /* css */ `
:root {
  --bg: var(--color-background);
  --text: var(--color-text, #1c2129);
  --muted: var(--color-secondary-text, #55595f);
  --border: var(--color-border, #dfe0e1);
  --control-border: var(--color-border, #c9cacc);
  --primary: var(--color-primary);
  --danger: var(--color-danger);
  --offset: var(--offset-background-color, #f6f6f6);
  --focus-ring: var(--form-highlight-color-border, var(--primary));
  --green: var(--badge-success-color-text, #0f6b3c);
  --amber: var(--badge-warning-color-text, #855000);
  --amber-tint: var(--badge-warning-color-border, #f5a90b);
  --unit: var(--spacing-unit, 8px);
  --radius: var(--border-radius, 8px);
  --radius-button: var(--button-border-radius, var(--radius));
  --radius-form: var(--form-border-radius, var(--radius));
  --radius-badge: var(--badge-border-radius, min(var(--radius), 6px));
  font-size: var(--font-size-base, 16px);
  font-family: var(--font-family);
  background: var(--bg);
  color: var(--text);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
:root:has(.overlay) { background: transparent; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; overflow: hidden; }
.root {
  font-size: var(--body-md-font-size, .875rem);
  font-weight: var(--body-md-font-weight, 400);
  line-height: 1.45;
  overflow-wrap: anywhere;
}
.inline { display: flow-root; }
h2, h3, h4, p, dl, dd, ul, ol, figure, form { margin: 0; padding: 0; }
ul, ol { list-style: none; }
table { font: inherit; color: inherit; line-height: inherit; text-align: start; }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }

.heading-xl { font-size: var(--heading-xl-font-size, 1.75rem); font-weight: var(--heading-xl-font-weight, 650); text-transform: var(--heading-xl-text-transform, none); line-height: 1.15; letter-spacing: -.015em; }
.heading-lg { font-size: var(--heading-lg-font-size, 1.25rem); font-weight: var(--heading-lg-font-weight, 650); text-transform: var(--heading-lg-text-transform, none); line-height: 1.25; letter-spacing: -.01em; }
.heading-md { font-size: var(--heading-md-font-size, 1rem); font-weight: var(--heading-md-font-weight, 600); text-transform: var(--heading-md-text-transform, none); line-height: 1.35; }
.heading-sm { font-size: var(--heading-sm-font-size, .875rem); font-weight: var(--heading-sm-font-weight, 600); text-transform: var(--heading-sm-text-transform, none); line-height: 1.4; }
.heading-xs { font-size: var(--heading-xs-font-size, .75rem); font-weight: var(--heading-xs-font-weight, 600); text-transform: var(--heading-xs-text-transform, none); line-height: 1.4; }
.label-md { font-size: var(--label-md-font-size, .875rem); font-weight: var(--label-md-font-weight, 500); text-transform: var(--label-md-text-transform, none); }
.label-sm { font-size: var(--label-sm-font-size, .75rem); font-weight: var(--label-sm-font-weight, 500); text-transform: var(--label-sm-text-transform, none); }
.small { font-size: var(--body-sm-font-size, .8125rem); font-weight: var(--body-sm-font-weight, 400); }
.muted { color: var(--muted); }
.strong { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .75rem; color: var(--muted); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sandbox-label { margin-top: var(--unit); font-size: .6875rem; line-height: 1.3; color: var(--muted); text-align: end; letter-spacing: .02em; }
.narrow + .sandbox-label { max-width: 40rem; margin-inline: auto; }
.sandbox-label::before { content: ''; display: inline-block; width: .4em; height: .4em; margin-inline-end: .5em; border-radius: 50%; background: var(--amber); vertical-align: .1em; }
.icon { width: 1.15em; height: 1.15em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.2em; }
:focus-visible { outline: 2px solid var(--focus-ring); outline-offset: -2px; }
`;
