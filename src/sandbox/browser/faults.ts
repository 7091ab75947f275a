import type { EmbeddedErrorType } from '@stripe/connect-js';
import type { Tag } from './catalogue.js';
import type { Fault, FaultDetail, FaultName, SandboxConfig } from './config.js';

/** Longer than any patience. */
const LATE = 30_000;

const named: Record<FaultName, FaultDetail> = {
  'never-shows': { showsAfter: false },
  'shows-late': { showsAfter: LATE },
  'error-before': { type: 'api_error', when: 'before' },
  'error-after': { type: 'api_error', when: 'after' },
  'error-repeated': { type: 'api_connection_error', when: 'before', times: 3 },
};

/** What will happen to one component, in the order in which it happens. */
export interface Course {
  errors: { type: EmbeddedErrorType; message: string; count: number; every: number } | undefined;
  when: 'before' | 'after';
  /** Milliseconds until it shows; `false`: never. */
  showsAfter: number | false;
}

export function courseOf(tag: Tag, config: SandboxConfig): Course {
  const fault: Fault = config.faults[tag] ?? config.faults['*'] ?? {};
  const detail = typeof fault === 'string' ? named[fault] : fault;
  if (!detail) throw new TypeError(`Sandbox: no fault "${String(fault)}". There are: ${Object.keys(named).join(', ')}.`);
  const fails = detail.type !== undefined || detail.message !== undefined;
  const when = detail.when ?? 'before';
  return {
    errors: fails
      ? {
          type: detail.type ?? 'api_error',
          message: detail.message ?? `The sandbox was told to let ${tag} fail.`,
          count: detail.times ?? 1,
          every: detail.every ?? Math.max(config.delay, 10),
        }
      : undefined,
    when,
    showsAfter: detail.showsAfter ?? (fails && when === 'before' ? false : config.delay),
  };
}
