import type { EmbeddedErrorType } from '@stripe/connect-js';
import type { Tag } from './catalogue.js';
import { faultNames, type Fault, type FaultDetail, type SandboxConfig } from './config.js';

/** What will happen to one component, in the order in which it happens. */
export interface Course {
  errors: { type: EmbeddedErrorType; message: string; count: number; every: number } | undefined;
  when: 'before' | 'after';
  /** Milliseconds until it shows; `false`: never. */
  showsAfter: number | false;
}

export function courseOf(tag: Tag, config: SandboxConfig): Course {
  const fault: Fault = config.faults[tag] ?? config.faults['*'] ?? {};
  const detail: FaultDetail = typeof fault === 'string' ? faultNames[fault] : fault;
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
