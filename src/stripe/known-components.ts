import { connectElementTagNames } from './connect-js.js';

/** The components that this version of connect-js lists. */
export const COMPONENTS: readonly string[] = connectElementTagNames;

export const isKnown = (name: string): boolean => COMPONENTS.includes(name);
