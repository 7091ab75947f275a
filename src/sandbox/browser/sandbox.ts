import { elementName, toApiName } from '../../stripe/component-names.js';
import { encodeSecret } from '../secret.js';
import {
  settersOf,
  settingName,
  tags,
  type ListenerName,
  type Payload,
  type Settings,
  type Tag,
} from './component-specs.js';
import { defaults, validateConfig, readMeta, type SandboxConfig } from './config.js';
import { realDocument } from './cross-origin.js';
import { testIdOf, type Layer } from './frame.js';
import { Log, type LogEntry } from './log.js';

interface Emitter {
  readonly isShown: boolean;
  callListener(listener: keyof Settings, ...payload: unknown[]): void;
}

/** State that all instances of the page share. */
export class Sandbox {
  config: SandboxConfig = { ...defaults };
  readonly log = new Log();
  readonly usedSecrets = new Set<string>();
  readonly instances = { created: 0, loggedOut: 0 };
  readonly components = new WeakMap<Element, Emitter>();
  #secretCount = 0;

  constructor(document: Document) {
    Object.assign(this.config, readMeta(document));
  }

  /** The public API: `StripeConnect.sandbox`. */
  readonly control: SandboxControl = ((sandbox: Sandbox) => ({
    configure: (config: Partial<SandboxConfig>) => void Object.assign(sandbox.config, validateConfig(config)),
    reset: () => sandbox.#reset(),
    createSecret: (session: SecretOptions = {}) => sandbox.#createSecret(session),
    emit: (tag, listener, ...payload) => sandbox.#emit(tag, listener, payload),
    frame: findFrame,
    get config() {
      return { ...sandbox.config };
    },
    get log() {
      return sandbox.log.entries;
    },
    get instances() {
      const { created, loggedOut } = sandbox.instances;
      return { created, loggedOut, live: created - loggedOut };
    },
  }))(this);

  #reset(): void {
    this.config = { ...defaults, ...readMeta(document) };
    this.log.clear();
    this.usedSecrets.clear();
    this.instances.created = this.instances.loggedOut = 0;
  }

  #emit(tag: Tag, listener: ListenerName, payload: unknown[]): void {
    const listeners = tags.includes(tag) ? settersOf(tag).filter((setter) => setter.startsWith('setOn')) : [];
    if (!listeners.some((setter) => settingName(setter) === listener))
      throw new TypeError(
        `Sandbox: ${tag} has no ${listener}. It has: ${listeners.map(settingName).join(', ') || 'nothing, as there is no such component'}.`,
      );
    const shown = [...document.querySelectorAll(elementName(tag))]
      .map((element) => this.components.get(element))
      .filter((component) => component?.isShown);
    if (shown.length === 0) throw new Error(`Sandbox: no ${tag} is shown, so nothing can call its ${listener}.`);
    shown.forEach((component) => component?.callListener(listener, ...payload));
  }

  #createSecret({ account = 'acct_sandbox', components, expiresIn = 3600, livemode = false }: SecretOptions): string {
    const names = components ?? tags.map(toApiName);
    return encodeSecret({
      account,
      components: isNameList(names) ? Object.fromEntries(names.map((name) => [name.replaceAll('-', '_'), {}])) : names,
      expires_at: Math.floor(Date.now() / 1000) + expiresIn,
      livemode,
      nonce: `page_${++this.#secretCount}_${Math.random().toString(36).slice(2)}`,
    });
  }
}

export interface SecretOptions {
  /** Default `acct_sandbox`. Another account has other content. */
  account?: string;
  /** Names, with hyphens or underscores, or names with features as in an AccountSession. Default: all. */
  components?: readonly string[] | Record<string, Record<string, boolean>>;
  /** Seconds. Default 3600; a negative number makes one that has expired. */
  expiresIn?: number;
  /** Whether it is one of live mode. Default: `false`. */
  livemode?: boolean;
}

export interface SandboxControl {
  /** Changes the options that are given; what is loaded already stays as it is. */
  configure(config: Partial<SandboxConfig>): void;
  /** Resets the options, the log, the counts and the used secrets. Instances stay as they are. */
  reset(): void;
  /** A new client secret, for a page without a server. */
  createSecret(session?: SecretOptions): string;
  /**
   * Calls a listener of each such component that is shown, as Connect.js does after what a person did in it:
   * `emit('account-onboarding', 'onExit')`. Throws when the component has no such listener, or none is shown.
   */
  emit<Name extends ListenerName>(component: Tag, listener: Name, ...payload: Payload<Name>): void;
  /**
   * The document inside a component's frame, which the page itself cannot read: of the first component of that name,
   * or of an element of Stripe's or one of its frames. `accessory` is what the component has opened over the page; it
   * is the default for a component that has nothing else. `undefined` if there is none.
   */
  frame(target: Tag | Element, layer?: Layer): Document | undefined;
  readonly config: SandboxConfig;
  /** Every call made to this Connect.js, in order. Never holds a secret. */
  readonly log: LogEntry[];
  readonly instances: { created: number; loggedOut: number; live: number };
}

function findFrame(target: Tag | Element, layer?: Layer): Document | undefined {
  const element = typeof target === 'string' ? document.querySelector(elementName(target)) : target;
  if (!element) return undefined;
  if (element.localName === 'iframe') return realDocument(element as HTMLIFrameElement) ?? undefined;
  const tag = (typeof target === 'string' ? target : element.localName.slice(elementName('').length)) as Tag;
  const inside = element.querySelector('iframe');
  const accessory = document.querySelector<HTMLIFrameElement>(`iframe[data-testid="${testIdOf(tag, 'accessory')}"]`);
  const frame = layer === 'accessory' ? accessory : layer === 'ui' ? inside : (inside ?? accessory);
  return (frame && realDocument(frame)) ?? undefined;
}

// `Array.isArray` does not know lists that are read-only.
const isNameList = (names: NonNullable<SecretOptions['components']>): names is readonly string[] =>
  Array.isArray(names);
