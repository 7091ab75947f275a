const PROPERTIES = ['display', 'visibility', 'opacity'] as const;

/** The style sheets of this file. The error view has one too. */
const resets = new WeakSet<CSSStyleSheet>();

/**
 * Shows a dashboard that is hidden only because it is not defined, or is empty (`:not(:defined) { display: none }`). A
 * rule for its class or id would hide a `<div>` too, and still hides it.
 */
export function showAsDefined(dashboard: HTMLElement): void {
  const root = dashboard.shadowRoot!;
  const others = root.adoptedStyleSheets.filter((sheet) => !resets.has(sheet));
  root.adoptedStyleSheets = others;
  const probe = document.createElement('div');
  for (const { name, value } of dashboard.attributes) if (!/^(on|style$)/.test(name)) probe.setAttribute(name, value);
  // As text: a Content-Security-Policy may forbid style attributes.
  probe.style.cssText = dashboard.style.cssText;
  probe.textContent = '.';
  dashboard.after(probe);
  const [actual, expected] = [dashboard, probe].map((element) => {
    const style = getComputedStyle(element);
    return PROPERTIES.map((name) => style[name]);
  }) as [string[], string[]];
  probe.remove();
  const rules = PROPERTIES.map((name, index) => `${name}:${expected[index]}!important;`);
  const differ = rules.filter((_, index) => actual[index] !== expected[index]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{${differ.join('')}}`);
  resets.add(sheet);
  root.adoptedStyleSheets = [...others, sheet];
}
