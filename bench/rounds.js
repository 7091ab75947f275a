/**
 * Calls `measure` for each of `items` in turn, forwards and backwards, so that a busy moment of the machine meets all.
 * The first round is thrown away. It stops early after `minutes`, at the end of a round. An item with `every: 5` is
 * measured in one round of five.
 * @returns {Promise<{ rounds: number, samples: (object | undefined)[][] }>} For each item and round, what was measured.
 */
export async function interleave(items, { rounds, minutes = Infinity }, measure) {
  const samples = items.map(() => []);
  const until = Date.now() + minutes * 60_000;
  for (const item of items) await measure(item);
  let round = 0;
  while (round < rounds && (round === 0 || Date.now() < until)) {
    for (const [index, item] of round % 2 ? [...items.entries()].toReversed() : items.entries())
      samples[index].push(round % (item.every ?? 1) ? undefined : await measure(item));
    round++;
  }
  return { rounds: round, samples };
}
