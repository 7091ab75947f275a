import {
  attributeNames,
  events,
  literals,
  parameterProperties,
  paragraphs,
  publicApi,
  published,
  settings,
  theme,
} from './scripts/build/manifest/plugins.js';

/** `npm run manifest` writes custom-elements.json by it. */
export default {
  globs: [
    'src/base/status-element.ts',
    'src/dashboard/element.ts',
    'src/component/element.ts',
    'src/errors/connect-error.ts',
    'src/server/handler.ts',
    'src/server/ephemeral-key.ts',
    'src/server/components.ts',
    'src/server/index.ts',
    'src/locales/registered-strings.ts',
    'src/elements.ts',
    'src/index.ts',
  ],
  litelement: true,
  packagejson: false,
  plugins: [
    settings(),
    events(),
    parameterProperties(),
    publicApi(),
    attributeNames(),
    theme(),
    published(),
    literals(),
    paragraphs(),
  ],
};
