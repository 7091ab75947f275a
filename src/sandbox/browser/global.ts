import { defineElements } from './element.js';
import { init, type InitParams, type SandboxInstance } from './instance.js';
import { Sandbox, type SandboxControl } from './sandbox.js';

export interface SandboxGlobal {
  init(params: InitParams): SandboxInstance;
  /** Only the stand-in has it, not Stripe's Connect.js. */
  readonly sandbox: SandboxControl;
  /** Set by the page before the script, called when it has run. */
  onLoad?: () => void;
  /** Set by the loader of connect-js. */
  optimizedLoading?: boolean;
}

/** Makes `window.StripeConnect` and the elements, once; a second script of the same page only calls `onLoad` again. */
export function install(window: Window & { StripeConnect?: Partial<SandboxGlobal> }): void {
  const given = window.StripeConnect;
  // A named element of the page's markup also is a property of `window`.
  const own = typeof given === 'object' && !(given instanceof Node) && !(given instanceof HTMLCollection) ? given : {};
  if (!own.sandbox) {
    const sandbox = new Sandbox(document);
    const { script } = sandbox.config;
    if (script === 'no-global') return;
    if (script !== 'no-elements') defineElements(sandbox);
    window.StripeConnect = Object.assign(own, {
      init: (params: InitParams) => init(sandbox, params),
      sandbox: sandbox.control,
    });
    if (sandbox.config.lateOnLoad) callLateOnLoad(window.StripeConnect);
    console.info('This is the sandbox of stripe-connect-dashboard, not Stripe: invented data, no account, no network.');
  }
  own.onLoad?.();
}

/** Calls `onLoad` also if the page sets it after the script has run. */
function callLateOnLoad(global: Partial<SandboxGlobal>): void {
  let { onLoad } = global;
  Object.defineProperty(global, 'onLoad', {
    configurable: true,
    enumerable: true,
    get: () => onLoad,
    set(value: () => void) {
      onLoad = value;
      queueMicrotask(() => onLoad?.());
    },
  });
}
