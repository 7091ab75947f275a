import { NEW_COMPONENTS } from './component-methods.js';
import { connectElementTagNames } from './connect-js.js';

const listed: readonly string[] = connectElementTagNames;

/** The components that this version of connect-js lists, and those that Stripe has released since. */
export const COMPONENTS: readonly string[] = [...new Set([...listed, ...NEW_COMPONENTS])];

export const isKnown = (name: string): boolean => COMPONENTS.includes(name);

/** Whether the package lists a component: to any other name it does not add its prefix. */
export const isListedByPackage = (name: string): boolean => listed.includes(name);
