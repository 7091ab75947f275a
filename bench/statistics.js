/** The median, and the quarters below and above it. Throws where a value is no number. */
export function summarize(values) {
  if (!values.every(Number.isFinite)) throw new TypeError(`not all numbers: ${values}`);
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => {
    const index = part * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(index)], sorted[Math.ceil(index)]];
    return low + (high - low) * (index % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
