import type { Tag } from './component-specs.js';
import { isDate } from './dom.js';

/** One call that the page (or the library under test) made, or that the sandbox made for a secret. */
export interface LogEntry {
  call: string;
  /** The instance's number, from 1. */
  instance?: number;
  tag?: Tag;
  /**
   * A copy, so that what the page does to its object later does not change the log. Functions are the text `function`.
   */
  value?: unknown;
}

export class Log {
  readonly entries: LogEntry[] = [];

  add(entry: LogEntry): void {
    this.entries.push('value' in entry ? { ...entry, value: clonePlainData(entry.value) } : entry);
  }

  clear(): void {
    this.entries.length = 0;
  }
}

/** Functions and elements are not kept, as that would be a leak. */
function clonePlainData(value: unknown): unknown {
  if (typeof value === 'function') return 'function';
  if (isDate(value)) return new Date(value);
  if (Array.isArray(value)) return value.map(clonePlainData);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clonePlainData(part)]));
  }
  return value;
}
