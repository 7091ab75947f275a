import type { Message } from './message.js';

/** What is wrong, and how to fix it: two texts for the developer. */
export interface Finding<Text = Message> {
  problem: Text;
  fix: Text;
}

export interface Check<Facts> {
  id: string;
  /** What is printed when the check passes. */
  title: string;
  /** `undefined`: passed. `'skip'`: cannot be decided, so it is not reported. */
  run: (facts: Facts) => Finding | 'skip' | undefined;
  /** Whether the checks after it need it to pass. */
  bail?: boolean;
}

export interface Result<Text = Message> extends Partial<Finding<Text>> {
  id: string;
  ok: boolean;
  title: string;
}

/** The results for one URL, a section of the report. */
export interface Section<Text = Message> {
  url: Text;
  kind: 'page' | 'endpoint';
  results: Result<Text>[];
}

/** Runs the checks in order, until one with `bail` fails. */
export function runChecks<Facts>(
  checks: readonly Check<Facts>[],
  facts: Facts,
): { results: Result[]; bailed: boolean } {
  const results: Result[] = [];
  for (const { id, title, run, bail } of checks) {
    const finding = run(facts);
    if (finding === 'skip') continue;
    results.push({ id, title, ok: !finding, ...finding });
    if (finding && bail) return { results, bailed: true };
  }
  return { results, bailed: false };
}
