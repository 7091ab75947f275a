/**
 * Horizontal bars as SVG: a bar a row, its spread as a line, and a dashed line for the limit. Readable in light and in
 * dark.
 */
const WIDTH = 760;
/** Of a character, about. */
const CHARACTER = 6.8;
const VALUE = 70;
const ROW = 22;
const TITLE = 30;

const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 }
  .ours { fill: #635bff } .other { fill: #afb8c1 }
  .spread { stroke: #1f2328; stroke-width: 1.5 }
  .limit { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 4 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .ours { fill: #8f88ff } .other { fill: #545d68 }
    .spread { stroke: #e6edf3 }
    .limit { stroke: #ff7b72 }
  }`;

/**
 * @param {{ title: string, limit?: number, bars: { label: string, value: number, low?: number, high?: number, isOurs?:
 * boolean }[] }[]} groups
 * @param {(value: number) => string} format
 */
export function barChart(description, groups, format) {
  const shapes = [];
  const labelWidth = 16 + CHARACTER * Math.max(...groups.flatMap(({ bars }) => bars.map(({ label }) => label.length)));
  let y = 4;
  for (const { title, bars, limit } of groups) {
    // Each group has a scale of its own: a slow network must not flatten a fast one.
    const most = Math.max(...bars.map(({ value, high = value }) => high), limit ?? 0);
    const x = (value) => (labelWidth + (value / most) * (WIDTH - labelWidth - VALUE)).toFixed(1);
    const end = y + TITLE + bars.length * ROW;
    shapes.push(`<text class="title" x="0" y="${y + 19}">${escapeText(title)}</text>`);
    for (const [index, { label, value, low, high, isOurs }] of bars.entries()) {
      const top = y + TITLE + index * ROW;
      shapes.push(
        `<text x="${(labelWidth - 8).toFixed(1)}" y="${top + 14}" text-anchor="end">${escapeText(label)}</text>`,
        `<rect class="${isOurs ? 'ours' : 'other'}" x="${labelWidth.toFixed(1)}" y="${top + 2}" width="${(x(value) - labelWidth).toFixed(1)}" height="${ROW - 6}" rx="2"/>`,
        `<text x="${WIDTH}" y="${top + 14}" text-anchor="end">${escapeText(format(value))}</text>`,
      );
      if (low !== undefined) shapes.push(`<path class="spread" d="M${x(low)} ${top + 10}H${x(high)}"/>`);
    }
    if (limit) shapes.push(`<path class="limit" d="M${x(limit)} ${y + TITLE - 2}V${end}"/>`);
    y = end + 8;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${escapeText(description)}">
<style>${STYLE}
</style>
${shapes.join('\n')}
</svg>
`;
}
