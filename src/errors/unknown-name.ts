/** The number of letters to change to make one word of the other. https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      next[column] = Math.min(
        row[column]! + 1,
        next[column - 1]! + 1,
        row[column - 1]! + (letter === b[column - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length]!;
}

const warned = new Set<string>();

/** Warns once of a component's name that is not in the list. It may be new, so it is tried all the same. */
export function warnOfUnknownName(name: string, known: readonly string[]): void {
  if (warned.has(name)) return;
  warned.add(name);
  const nearest = [...known].sort((a, b) => distance(name, a) - distance(name, b))[0];
  console.warn(
    `<stripe-connect-component name="${name}"> is no component that this version knows: it is tried as it stands. ` +
      `Did you mean "${nearest}"?`,
  );
}
