/** Events of the elements, in words. */
import { EVENTS } from './manifest.js';

const LIMIT = 50;

/** Calls `onEvent` with the newest first, at most 50. */
export function listen(target, onEvent) {
  let log = [];
  for (const name of EVENTS) {
    target.addEventListener(name, ({ target: element, detail }) => {
      const time = new Date().toLocaleTimeString('en-GB');
      const from = element.getAttribute('name') ?? 'dashboard';
      log = [{ time, name, from, detail: describe(detail) }, ...log].slice(0, LIMIT);
      onEvent(log);
    });
  }
  return () => onEvent((log = []));
}

function describe(detail) {
  if (detail?.error) return `${detail.error.code}: ${detail.error.message.split('\n')[0]}`;
  return detail ? JSON.stringify(detail, (_, value) => (typeof value === 'function' ? 'function' : value)) : '';
}
