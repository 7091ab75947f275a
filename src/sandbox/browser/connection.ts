import type { IStripeConnectInitParams, IStripeConnectUpdateParams } from '@stripe/connect-js';
import { checkAppearance } from './appearance.js';
import { World } from './data/world.js';
import { Locale } from './locale.js';
import type { Sandbox } from './sandbox.js';
import { Session, type LoadFailure } from './session.js';

export interface Member {
  /** Draws itself anew: `look` when only colours and the like have changed, so that a half-filled form stays as it is. */
  refresh(what: 'look' | 'content'): void;
  fail(failure: LoadFailure): void;
  end(): void;
}

/** One instance as its elements see it: the options, the session and the account's content, shared by all of them. */
export class Connection {
  readonly session: Session;
  readonly members = new Set<Member>();
  ended = false;
  appearance: NonNullable<IStripeConnectInitParams['appearance']>;
  locale: Locale;
  showObjectIds: boolean;
  readonly fonts: NonNullable<IStripeConnectInitParams['fonts']>;
  readonly #worlds = new Map<string, World>();

  constructor(
    readonly sandbox: Sandbox,
    readonly id: number,
    params: IStripeConnectInitParams,
    eager: Promise<string> | undefined,
  ) {
    this.appearance = checkAppearance(params.appearance);
    this.locale = new Locale(params.locale);
    this.showObjectIds = params.displayOptions?.showObjectIds ?? false;
    this.fonts = params.fonts ?? [];
    this.session = new Session({
      sandbox,
      instance: id,
      publishableKey: params.publishableKey,
      fetchClientSecret: params.fetchClientSecret,
      eager,
      onLost: (failure) => this.members.forEach((member) => member.fail(failure)),
    });
  }

  update({ appearance, locale, displayOptions }: IStripeConnectUpdateParams): void {
    if (appearance) this.appearance = checkAppearance(appearance);
    if (locale !== undefined) this.locale = new Locale(locale);
    if (displayOptions) this.showObjectIds = displayOptions.showObjectIds ?? false;
    this.refresh(locale !== undefined || displayOptions ? 'content' : 'look');
  }

  refresh(what: 'look' | 'content'): void {
    this.members.forEach((member) => member.refresh(what));
  }

  world(account: string): World {
    const { seed, now, business } = this.sandbox.config;
    const world = this.#worlds.get(account) ?? new World(account, seed, new Date(now), business);
    this.#worlds.set(account, world);
    return world;
  }

  end(): void {
    this.ended = true;
    this.session.end();
    [...this.members].forEach((member) => member.end());
    this.members.clear();
    this.#worlds.clear();
  }
}
