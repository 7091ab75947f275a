export const ms = (value) => value.toFixed(0);
export const ratio = (value) => value.toFixed(2);
export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
export const spread = ({ median, low, high }, format) => `${format(median)} (${format(low)}–${format(high)})`;

export const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** On what it ran. More to do than processors: the machine was shared. */
export function ran({ machine, node, chromium, load }) {
  const [before, after] = [load.before, load.after].map((value) => value.toFixed(1));
  const isShared = load.before > 1;
  return `<sub>${machine}, Node ${node}, Chromium ${chromium}. Load average ${before} before, ${after} after${isShared ? ': the machine was shared with other work, and a difference within the spread says nothing' : ''}.</sub>`;
}
