import { isConnectLoaded, SCRIPT_URL } from './global.js';

/** What a browser runs. Any other type makes a script inert: `text/plain`, `javascript/blocked`. */
const RUNNABLE = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

export const isLive = (script: Element): boolean =>
  !!script.getAttribute('src')?.startsWith(SCRIPT_URL) && RUNNABLE.test(script.getAttribute('type')?.trim() ?? '');

const namesConnect = (script: Element): boolean =>
  [...script.attributes].some(({ value }) => value.startsWith(SCRIPT_URL));

/** Whether a consent manager holds back a script: it names Connect.js in some attribute, and does not run. */
export const isHeldBack = (script: Element): boolean => namesConnect(script) && !isLive(script);

/**
 * Whether a consent manager holds back Connect.js: by an inert tag (`type="text/plain"`, `data-src`), or by one in a
 * `<template>`. If the page also has a tag that runs, consent is given.
 */
export function isConsentMissing(): boolean {
  if (isConnectLoaded()) return false;
  const scripts = [...document.querySelectorAll('script')];
  if (scripts.some(isLive)) return false;
  const isInTemplate = ({ content }: HTMLTemplateElement) => [...content.querySelectorAll('script')].some(namesConnect);
  return scripts.some(namesConnect) || [...document.querySelectorAll('template')].some(isInTemplate);
}

/**
 * Whether a consent manager makes scripts inert as they are created: a preload would be a request of Stripe's before
 * the user consents.
 */
export function blocksNewScripts(): boolean {
  const createElement: unknown = Reflect.get(document, 'createElement');
  // The browser's own: with Trusted Types it would refuse the address.
  if (Function.prototype.toString.call(createElement).includes('[native code]')) return false;
  const script = document.createElement('script');
  script.src = SCRIPT_URL;
  return isHeldBack(script);
}
