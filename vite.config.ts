/**
 * The file of the script tag: dist/cdn/stripe-connect-dashboard.js, with Lit and connect-js in it. Each `import()` of the
 * sources becomes one file beside it that stands by itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const { name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { name: string; version: string };

const LAZY = '\0lazy';
/**
 * jsDelivr serves the file at `/npm/<name>` too, without a redirect. There a relative URL would lead to `/npm/advice.js`, so
 * the files beside it are named in full, and in the version that this one was built with.
 */
const LAZY_CODE = `export const lazy = (file) => import(new URL((/^[^?#]+\\.js([?#]|$)/.test(import.meta.url) ? '' : '/npm/${name}@${version}/dist/cdn/') + file,
  import.meta.url));`;

const DYNAMIC_IMPORT = /\bimport\(\s*(['"])(\.[^'"]+)\1\s*\)/g;

/** Replaces `import('./advice.js')` by a URL computed in the page, and adds advice.js, built alone, to the output. */
function lazyFiles(shared: string[] = []): Plugin {
  const found = new Map<string, string>();
  return {
    name: 'lazy-files',
    enforce: 'pre',
    resolveId: (id) => (id === LAZY ? id : undefined),
    load: (id) => (id === LAZY ? LAZY_CODE : undefined),
    transform(code, id) {
      if (!id.startsWith(resolve(root, 'src'))) return undefined;
      const replaced = code.replace(DYNAMIC_IMPORT, (_, __, path: string) => {
        const source = resolve(dirname(id), path.replace(/\.js$/, '.ts'));
        const file = `${basename(source, '.ts')}.js`;
        if (!existsSync(source)) this.error(`${relative(root, id)} imports ${path}, which does not exist.`);
        if ((found.get(file) ?? source) !== source) this.error(`Two lazy files would be called ${file}: rename one.`);
        found.set(file, source);
        return `lazy('${file}')`;
      });
      if (replaced === code) return undefined;
      return { code: `import { lazy } from '${LAZY}';\n${replaced}`, map: null };
    },
    async generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const twice = ids.filter((id) => shared.includes(id) && id !== LAZY).map((id) => relative(root, id));
      if (twice.length > 0) {
        // A file beside the main one cannot import from it: the page may know the main one by another URL, and would run it twice.
        this.error(`In the main file and in a lazy one: ${twice.join(', ')}. Hand it over as an argument, or import its type only.`);
      }
      for (const [fileName, source] of found) {
        const result = await build(config(source, [...shared, ...ids]));
        const [output] = Array.isArray(result) ? result : [result];
        if (!output || !('output' in output)) throw new Error(`No output for ${fileName}`);
        for (const part of output.output) {
          const file = part.fileName === `${name}.js` ? fileName : part.fileName;
          this.emitFile({ type: 'asset', fileName: file, source: part.type === 'chunk' ? part.code : part.source });
        }
      }
    },
  };
}

const CSS = /\bcss`([^`]*)`/g;

/** What nobody reads in a page, or need not, in a browser that can run Connect.js: https://docs.stripe.com/connect/get-started-connect-embedded-components#browser-support */
const UNREAD: [file: string, pattern: RegExp, instead: string][] = [
  // Every browser of the last years adopts style sheets.
  ['@lit/reactive-element/css-tag.js', /\w+\.ShadowRoot&&\(void 0===.*?CSSStyleSheet\.prototype/, '!0'],
  // Our elements make their roots, with their style sheet, themselves.
  ['@lit/reactive-element/reactive-element.js', /this\.elementStyles=this\.finalizeStyles\(this\.styles\)\}static finalizeStyles\(.*?return i\}/, '}'],
  ['@lit/reactive-element/reactive-element.js', /createRenderRoot\(\)\{.*?\}(?=connectedCallback)/, ''],
  // Standard decorators leave metadata; there are none here.
  ['@lit/reactive-element/reactive-element.js', /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  ['@lit/reactive-element/reactive-element.js', /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
  // A script that is there already is used on purpose; there is a head, and there are parameters.
  ['@stripe/connect-js/dist/pure.esm.js', /console\.warn\(EXISTING_SCRIPT_MESSAGE\);/g, ''],
  ['@stripe/connect-js/dist/pure.esm.js', /"Expected document\.head not to be null[^"]*"/, "'head'"],
  ['@stripe/connect-js/dist/pure.esm.js', /"You must provide required parameters[^"]*"/, "'parameters'"],
  // We look first whether the script has the setter and the element, so these two are never thrown.
  ['@stripe/connect-js/dist/pure.esm.js', /`Method \$\{method\} is not available[^`]*`/, "'setter'"],
  ['@stripe/connect-js/dist/pure.esm.js', /`Element \$\{tagName\} was not transformed[^`]*`/, "'element'"],
];

/** What our classes call each other by, and nobody else: no page, no Connect.js, no file beside the main one, no DOM. */
const INTERNAL =
  /^(answer|answered|awaitsAnswer|callback|changed|connection|dispose|elements|enter|face|failed|failure|follow|given|guests|hostChanged|hostGone|inner|keepsOldView|known|leave|obey|onRenewalError|place|quiet|refresh|remake|rest|seek|session|settings|started|tell|tellChanges|texts|wanted|watch)$/;

/** What the bundler's own minifier leaves: white space in style sheets, and the last 150 bytes that terser finds. */
function smaller(): Plugin {
  return {
    name: 'smaller',
    transform(code, id) {
      const unread = UNREAD.filter(([file]) => id.endsWith(file));
      for (const [file, pattern, instead] of unread) {
        if (code.search(pattern) < 0) this.error(`${file} has changed: look again what of it a browser never reads.`);
        code = code.replace(pattern, instead);
      }
      if (!id.startsWith(resolve(root, 'src'))) return unread.length ? { code, map: null } : undefined;
      const squeeze = (css: string) =>
        css
          .replace(/\/\*.*?\*\//gs, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')
          .replace(/: /g, ':')
          .replace(/;}/g, '}');
      return { code: code.replace(CSS, (_, css: string) => `css\`${squeeze(css)}\``), map: null };
    },
    async generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        // A function that is moved into another one keeps all that the other one's closures see, such as the first dashboard.
        const compress = { passes: 3, reduce_funcs: false, unsafe_arrows: true, unsafe_methods: true };
        const { code } = await minify(part.code, { module: true, mangle: { properties: { regex: INTERNAL, builtins: true } }, ecma: 2020, compress });
        part.code = code!;
      }
    },
  };
}

function config(entry: string, shared?: string[]): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [smaller(), lazyFiles(shared)],
    // connect-js has a long sentence for servers; a browser never reads it.
    define: { 'typeof window': '"object"' },
    resolve: {
      alias: {
        // The only ES module of it that does not load the script on import.
        '@stripe/connect-js/dist/pure.js': resolve(root, 'node_modules/@stripe/connect-js/dist/pure.esm.js'),
      },
    },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      write: !shared,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
      // Vite leaves the white space of a library alone unless the bundler itself minifies.
      rolldownOptions: { checks: { pluginTimings: false }, output: { minify: true, codeSplitting: false } },
    },
  };
}

export default defineConfig(config(resolve(root, 'src/index.ts')));
