import type {
  ConnectElementTagName,
  IStripeConnectInitParams,
  IStripeConnectUpdateParams,
  StripeConnectInstance,
} from '@stripe/connect-js';
import { elementName } from '../../stripe/component-names.js';
import { COMPONENT_SPECS, settersOf, type Tag } from './component-specs.js';
import { Connector } from './connector.js';
import type { Sandbox } from './sandbox.js';

/** What the loader of connect-js adds to the page's own parameters. */
export interface InitParams extends IStripeConnectInitParams {
  metaOptions?: { eagerClientSecretPromise?: Promise<string>; sdk?: boolean; sdkOptions?: { sdkVersion?: string } };
}

/** The loader hands `connect` to each element's `setConnector`. */
export type SandboxInstance = StripeConnectInstance & { connect: Connector };

const INIT_KEYS = [
  'publishableKey',
  'fetchClientSecret',
  'appearance',
  'locale',
  'fonts',
  'displayOptions',
  'metaOptions',
];
const UPDATE_KEYS = ['appearance', 'locale', 'displayOptions'];

export function init(sandbox: Sandbox, params: InitParams): SandboxInstance {
  if (sandbox.config.script === 'init-throws') throw new Error('Sandbox: StripeConnect.init was told to throw.');
  validateParams(params);
  const { fetchClientSecret: _function, metaOptions, ...visible } = params;
  const id = ++sandbox.instances.created;
  sandbox.log.add({
    call: 'init',
    instance: id,
    value: { ...visible, eager: metaOptions?.eagerClientSecretPromise !== undefined, sdk: metaOptions?.sdk ?? false },
  });
  const connector = new Connector(sandbox, id, params, metaOptions?.eagerClientSecretPromise);
  const isActive = (call: string): boolean => {
    if (connector.loggedOut) console.warn(`${call}: this Connect instance has been logged out. Make a new one.`);
    return !connector.loggedOut;
  };
  return {
    connect: connector,
    create: ((tag: ConnectElementTagName) => {
      sandbox.log.add({ call: 'create', instance: id, value: tag });
      const element = createElement(tag);
      if (isActive('create'))
        (element as unknown as { setConnector?(connector: Connector): void }).setConnector?.(connector);
      return element;
    }) as StripeConnectInstance['create'],
    update: (options: IStripeConnectUpdateParams) => {
      sandbox.log.add({ call: 'update', instance: id, value: options });
      if (!isActive('update')) return;
      warnUnknownKeys('update', options, UPDATE_KEYS);
      connector.update(options);
    },
    logout: () => {
      sandbox.log.add({ call: 'logout', instance: id });
      if (isActive('logout')) {
        sandbox.instances.loggedOut += 1;
        connector.logOut();
      }
      return Promise.resolve();
    },
  };
}

function validateParams(params: InitParams): void {
  if (typeof params !== 'object' || params === null)
    throw new TypeError('StripeConnect.init needs an object of parameters.');
  const { publishableKey, fetchClientSecret } = params;
  if (typeof publishableKey !== 'string' || publishableKey === '')
    throw new TypeError('StripeConnect.init needs a publishableKey.');
  if (/^[sr]k_/.test(publishableKey)) {
    throw new TypeError(
      'StripeConnect.init was given a secret key. Never put one into a page: use the publishable key, pk_…',
    );
  }
  if (!publishableKey.startsWith('pk_'))
    throw new TypeError('StripeConnect.init needs a publishableKey that begins with pk_.');
  if (typeof fetchClientSecret !== 'function')
    throw new TypeError('StripeConnect.init needs fetchClientSecret, a function.');
  warnUnknownKeys('init', params, INIT_KEYS);
}

function warnUnknownKeys(call: string, given: object, allowed: string[]): void {
  for (const key of Object.keys(given ?? {})) {
    if (!allowed.includes(key)) console.warn(`StripeConnect ${call}: "${key}" is not known and does nothing.`);
  }
}

/**
 * An unknown tag makes an element of that name, as with the loader of connect-js, unless the page has defined a
 * component of that name.
 */
function createElement(tag: string): HTMLElement {
  if (!Object.hasOwn(COMPONENT_SPECS, tag))
    return document.createElement(customElements.get(elementName(tag)) ? elementName(tag) : tag);
  const element = document.createElement(elementName(tag));
  const methods = element as unknown as Record<string, ((value: unknown) => void) | undefined>;
  for (const setter of settersOf(tag as Tag)) {
    if (methods[`${setter}InternalOnly`]) methods[setter] = (value) => methods[`${setter}InternalOnly`]?.(value);
  }
  return element;
}
