import { events, names, paragraphs, publicApi, settings, theme } from './scripts/manifest-plugins.js';

/** `npm run manifest` writes custom-elements.json by it. */
export default {
  globs: ['src/dashboard/element.ts', 'src/component/element.ts', 'src/view/*.ts', 'src/index.ts'],
  litelement: true,
  packagejson: false,
  plugins: [settings(), events(), publicApi(), names(), theme(), paragraphs()],
};
