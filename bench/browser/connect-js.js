/**
 * Connect.js' stand-in at the weight of the real one: about 880 kB, 220 kB as it is sent, most of it functions that are
 * not called before a component shows. The sandbox has an eighth of that and does the work. The rest is minified code
 * of other libraries, each in a function that nothing calls, as a bundler wraps modules: the browser loads it and
 * parses it, and does not compile it.
 */
import { readFileSync } from 'node:fs';

const SANDBOX = 'dist/sandbox/connect.js';
const NEVER_CALLED = ['node_modules/axe-core/axe.min.js', 'node_modules/alpinejs/dist/cdn.min.js'];

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Returns the script. */
export function heavyConnectJs() {
  const modules = NEVER_CALLED.map((path, index) => `${index}:function(module,exports,require){${read(path)}\n}`);
  return `var connectModules={${modules.join(',\n')}};\n${read(SANDBOX)}`;
}
