import type { CollectionOptions } from '@stripe/connect-js';

export interface Requirement {
  requirement: string;
  due: 'currently_due' | 'eventually_due' | 'future';
}

/**
 * Whether `collectionOptions` ask for it: what is due now always, `only` and `exclude` as filters, with `*` for any
 * text.
 */
export function isRequested({ requirement, due }: Requirement, options: CollectionOptions | undefined): boolean {
  if (due === 'eventually_due' && options?.fields !== 'eventually_due') return false;
  if (due === 'future' && options?.futureRequirements !== 'include') return false;
  const filter = options?.requirements;
  if (filter && 'only' in filter) return filter.only.some((pattern) => matches(requirement, pattern));
  if (filter) return !filter.exclude.some((pattern) => matches(requirement, pattern));
  return true;
}

function matches(requirement: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}(\\..*)?$`).test(requirement);
}
