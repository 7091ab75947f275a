/** What was found wrong, and how to mend it. Both are sentences for the person who runs the doctor. */
export interface Finding {
  wrong: string;
  mend: string;
}

/** One question to what was gathered. Its title says what is right, so that a tick can stand before it. */
export interface Check<Facts> {
  id: string;
  title: string;
  /** `undefined`: all is well. `'skip'`: cannot be told, so it is not mentioned. */
  judge: (facts: Facts) => Finding | 'skip' | undefined;
  /** When this is wrong, what follows cannot be judged. */
  stops?: boolean;
}

export interface Result {
  id: string;
  ok: boolean;
  title: string;
  wrong?: string;
  mend?: string;
}

/** Asks one question after the other. */
export function examine<Facts>(checks: readonly Check<Facts>[], facts: Facts): { results: Result[]; stopped: boolean } {
  const results: Result[] = [];
  for (const { id, title, judge, stops } of checks) {
    const finding = judge(facts);
    if (finding === 'skip') continue;
    results.push({ id, title, ok: !finding, ...finding });
    if (finding && stops) return { results, stopped: true };
  }
  return { results, stopped: false };
}
