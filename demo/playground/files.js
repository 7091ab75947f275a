/** What to copy, by tab of the result: files, each `{ title, language, code }`. */
import { VIEW } from './choices.js';
import { toHex, toSrgb } from './color.js';
import { ATTRIBUTES, VARIABLES } from './manifest.js';
import { camelCase, toCss, toMarkup } from './markup.js';
import { valueOf } from './state.js';
import { themeOf } from './themes.js';

const SCRIPT = '<script type="module" src="/assets/stripe-connect/stripe-connect-dashboard.js"></script>';
const IMPORT = "import 'stripe-connect-dashboard';";

const indented = (text) => text.replace(/^(?=.)/gm, '  ');
const parts = (...all) => all.filter(Boolean).join('\n\n');
/** The theme in a component of one file. */
const style = (state) => {
  const css = toCss(state);
  return css && `<style>\n${indented(css)}\n</style>`;
};

const html = (state) => [{ title: 'Your page', language: 'xml', code: parts(SCRIPT, style(state), toMarkup(state)) }];

function react(state) {
  const css = toCss(state);
  const code = `${IMPORT}${css && "\nimport './dashboard.css';"}

export function Dashboard() {
  return (
${toMarkup(state, { language: 'react', indent: '    ' })}
  );
}`;
  return [
    {
      title: 'Dashboard.jsx',
      language: 'javascript',
      code,
      note: 'React 19. In a framework that renders on the server, load it in the browser only.',
    },
    ...(css ? [{ title: 'dashboard.css', language: 'css', code: css }] : []),
  ];
}

const vue = (state) => [
  {
    title: 'Dashboard.vue',
    language: 'xml',
    code: parts(
      `<script setup>\n${IMPORT}\n</script>`,
      `<template>\n${toMarkup(state, { language: 'vue', indent: '  ' })}\n</template>`,
      style(state),
    ),
  },
  {
    title: 'vite.config.js',
    language: 'javascript',
    note: 'So that Vue does not look for components of its own with these names.',
    code: `import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('stripe-connect-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };`,
  },
];

const svelte = (state) => [
  {
    title: 'Dashboard.svelte',
    language: 'xml',
    code: parts(`<script>\n  ${IMPORT}\n</script>`, toMarkup(state, { language: 'svelte' }), style(state)),
    note: 'Svelte 5.',
  },
];

const APPEARANCE = ATTRIBUTES.find(({ name }) => name === 'appearance');
const OVERLAYS = ATTRIBUTES.find(({ name }) => name === 'overlays');
const COLORS = new Set(VARIABLES.filter(({ kind }) => kind === 'color').map(({ name }) => name));

/** As Connect.js takes it: it knows no `light-dark()`, so the colors are those of the scheme that is shown. */
function appearance(state) {
  const scheme = valueOf(state, VIEW.scheme) ?? 'light';
  const theme = Object.entries(themeOf(state)).map(([name, text]) => [
    camelCase(name),
    COLORS.has(name) ? toHex(toSrgb(text, scheme)) : text,
  ]);
  const given = JSON.parse(valueOf(state, APPEARANCE) ?? '{}');
  const overlays = valueOf(state, OVERLAYS);
  const variables = { ...Object.fromEntries(theme), ...given.variables };
  const all = {
    ...(overlays && { overlays }),
    ...given,
    ...(Object.keys(variables).length > 0 && { variables }),
  };
  return [
    {
      title: 'appearance',
      language: 'json',
      code: JSON.stringify(all, null, 2),
      note: `For the attribute, the property, or Connect.js itself. CSS does the same and follows the page; this is fixed, here for ${scheme} pages.`,
    },
  ];
}

/** By the tab's name. */
export const FILES = new Map(Object.entries({ '': html, react, vue, svelte, appearance }));
