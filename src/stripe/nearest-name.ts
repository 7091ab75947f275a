// No component's name is as long; the comparison takes a time that grows with the length.
const MAX_LENGTH = 64;

/**
 * Returns the known name that is nearest to another one, if it is near enough for a typing error.
 * @param limit How many letters may differ; default: a third of them, at least two.
 */
export function nearestName(
  name: string,
  known: Iterable<string>,
  limit = Math.max(2, name.length / 3),
): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  let nearest: string | undefined;
  let shortest = limit;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance > shortest || (nearest !== undefined && distance === shortest)) continue;
    nearest = candidate;
    shortest = distance;
  }
  return nearest;
}

/**
 * The number of letters to insert, delete or replace to turn one word into the other.
 * https://en.wikipedia.org/wiki/Levenshtein_distance
 */
function editDistance(a: string, b: string): number {
  let row = [...new Array(b.length + 1).keys()];
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      const replaced = row[column - 1]! + (a[index] === b[column - 1] ? 0 : 1);
      next.push(Math.min(row[column]! + 1, next[column - 1]! + 1, replaced));
    }
    row = next;
  }
  return row[b.length]!;
}
