/**
 * The engine that the tests run in, for what one of them cannot be asked. Say so in the console where a test is left
 * out.
 */
export const engine: 'chromium' | 'firefox' | 'webkit' = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
