import type { EmbeddedErrorType } from '@stripe/connect-js';
import type { Tag } from './component-specs.js';
import { namedFaults, type Fault, type FaultDetail, type SandboxConfig } from './config.js';

/** How one component loads: which errors it fires, and when it shows. */
export interface LoadPlan {
  errors: { type: EmbeddedErrorType; message: string; count: number; every: number } | undefined;
  when: NonNullable<FaultDetail['when']>;
  /** Milliseconds until `onLoaderStart` is called; `false`: never. */
  loadsAfter: number | false;
}

export function planLoad(tag: Tag, config: SandboxConfig): LoadPlan {
  const fault: Fault = config.faults[tag] ?? config.faults['*'] ?? {};
  const detail: FaultDetail = typeof fault === 'string' ? namedFaults[fault] : fault;
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
    loadsAfter: detail.loadsAfter ?? (fails && when === 'before' ? false : config.delay),
  };
}
