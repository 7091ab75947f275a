import type {
  AppearanceOptions,
  AppearanceVariables,
  CssFontSource,
  CustomFontSource,
  IStripeConnectUpdateParams,
  OverlayOption,
} from '@stripe/connect-js';
import type { InstanceOptions } from '../connect/connection.js';
import { toConnectLocale } from '../connect/locale.js';

/** A dashboard's properties that become options of the instance. An attribute that holds JSON may hold anything. */
export interface OptionProperties {
  appearance?: AppearanceOptions | null;
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  overlays?: OverlayOption | null;
  locale?: string | null;
  showObjectIds?: boolean;
}

/** What the page around a dashboard adds to its properties. */
export interface PageOptions {
  /** From CSS. */
  readonly variables?: AppearanceVariables;
  readonly locale?: string;
}

/** Compares by content: frameworks create new objects at each render. A value that has no JSON is like none. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Whether the value of a property that holds JSON has the right form. */
export const isValidJson = (name: 'appearance' | 'fonts', value: unknown): boolean =>
  typeof value === 'object' && value !== null && Array.isArray(value) === (name === 'fonts');

/** The appearance, if it has the right form. */
export const validAppearance = ({ appearance }: OptionProperties): AppearanceOptions | null | undefined =>
  isValidJson('appearance', appearance) ? appearance : undefined;

/** Returns all options of an instance; what is not set is `undefined`. */
export function toInstanceOptions(properties: OptionProperties, page: PageOptions): InstanceOptions {
  const { locale, overlays, showObjectIds } = properties;
  const own = validAppearance(properties);
  const variables = { ...page.variables, ...own?.variables };
  const appearance = {
    ...own,
    ...(overlays && { overlays }),
    ...(Object.keys(variables).length && { variables }),
  };
  return {
    appearance: Object.keys(appearance).length ? appearance : undefined,
    fonts: isValidJson('fonts', properties.fonts) ? properties.fonts! : undefined,
    locale: (locale && (toConnectLocale(locale) ?? locale)) || page.locale,
    displayOptions: showObjectIds === undefined ? undefined : { showObjectIds },
  };
}

const UPDATABLE = ['appearance', 'locale', 'displayOptions'] as const;

/** Returns the parameters of the `update()` that is due; `undefined` if nothing has changed. */
export function changedOptions(applied: InstanceOptions, now: InstanceOptions): IStripeConnectUpdateParams | undefined {
  // There is no way back to the browser's own locale but a new instance.
  const changed = UPDATABLE.filter(
    (name) => toJson(now[name]) !== toJson(applied[name]) && (now[name] ?? name !== 'locale'),
  );
  return changed.length ? Object.fromEntries(changed.map((name) => [name, now[name] ?? {}])) : undefined;
}
