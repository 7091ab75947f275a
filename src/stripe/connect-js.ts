// The package's main entry injects a script tag when it is imported; this one waits until it is asked.
export {
  ConnectElementCommonMethodConfig,
  ConnectElementCustomMethodConfig,
  connectElementTagNames,
  loadConnectAndInitialize,
} from '@stripe/connect-js/dist/pure.js';
