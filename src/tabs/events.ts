export interface TabsEventMap {
  /** With `layout="tabs"`, the person chose another component. */
  'connect-active-change': CustomEvent<{ name: string }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends TabsEventMap {}
}
