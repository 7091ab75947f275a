import type { ReactiveControllerHost } from 'lit';
import type { ResolvedStrings } from '../locales/locale-strings.js';
import type { Status } from '../status.js';
import type { toComponentName, toLabel } from '../stripe/component-names.js';

/** A component, as its tab needs it. */
export interface TabComponent extends ReactiveControllerHost, HTMLElement {
  readonly status: Status;
  name?: string | null;
  label?: string | null;
  /** Defers its creation until its tab is selected. */
  setDeferred(isDeferred: boolean): void;
}

/** A dashboard, as its tabs need it. */
export interface TabsHost extends ReactiveControllerHost, HTMLElement {
  readonly status: Status;
  readonly instance: object | undefined;
  layout?: string | null;
  timeout?: number | null;
  active?: string | null;
  tabsHash?: boolean;
}

/** The built-in strings of the dashboard's language. A change of them is followed by an update of the dashboard. */
export interface TabsStrings {
  /** `undefined` where they are the English ones. */
  readonly strings: ResolvedStrings | undefined;
  /** Whether the language is settled: the tabs appear only then. */
  readonly isSettled: boolean;
}

/**
 * What the tabs use of the elements' file. The dashboard hands it over, and the file of the tabs imports nothing at run
 * time: where the elements' file has another name, as hashed files have, an import of it would load it a second time.
 */
export interface NameFunctions {
  toComponentName: typeof toComponentName;
  toLabel: typeof toLabel;
}
