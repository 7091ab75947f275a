/** What a page can read of the window of a frame from another origin. https://html.spec.whatwg.org/#crossoriginproperties- */
const READABLE = [
  'blur',
  'close',
  'closed',
  'focus',
  'frames',
  'length',
  'opener',
  'parent',
  'postMessage',
  'self',
  'top',
];
/** Not a property, but libraries look for them. */
const UNDEFINED: readonly PropertyKey[] = ['then', Symbol.toStringTag, Symbol.hasInstance, Symbol.isConcatSpreadable];

/**
 * Makes a frame look to the page as one of another origin, as Stripe's are: `contentDocument` is `null` and the window
 * cannot be read. So a page or a test that reaches into it fails here, too. The frame really is of the page's origin,
 * because the sandbox draws into it: `window.frames` and the prototype's getters still reach it.
 */
export function looksCrossOrigin(iframe: HTMLIFrameElement): void {
  let real: Window | undefined;
  let proxy: object | undefined;
  Object.defineProperties(iframe, {
    contentDocument: { get: () => null, configurable: true },
    contentWindow: {
      get() {
        const window = realWindow(iframe);
        if (!window) return null;
        if (window !== real) [real, proxy] = [window, protect(window)];
        return proxy;
      },
      configurable: true,
    },
  });
}

export function realWindow(iframe: HTMLIFrameElement): (Window & typeof globalThis) | null {
  return Reflect.get(HTMLIFrameElement.prototype, 'contentWindow', iframe) as (Window & typeof globalThis) | null;
}

export function realDocument(iframe: HTMLIFrameElement): Document | null {
  return Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', iframe);
}

function protect(window: Window): object {
  const refuse = (): never => {
    throw new DOMException(
      `Blocked a frame with origin "${location.origin}" from accessing a cross-origin frame.`,
      'SecurityError',
    );
  };
  const proxy: object = new Proxy(Object.create(null) as Record<PropertyKey, unknown>, {
    get(_, name) {
      if (UNDEFINED.includes(name)) return undefined;
      if (name === 'window' || name === 'self' || name === 'frames') return proxy;
      if (typeof name !== 'string' || !READABLE.includes(name)) return refuse();
      const value = (window as unknown as Record<string, unknown>)[name];
      return typeof value === 'function' ? (value as () => unknown).bind(window) : value;
    },
    set: refuse,
    has: (_, name) => READABLE.includes(name as string) || refuse(),
    ownKeys: () => READABLE,
    getOwnPropertyDescriptor: (_, name) =>
      READABLE.includes(name as string) ? { configurable: true, value: undefined } : refuse(),
    defineProperty: refuse,
    deleteProperty: refuse,
    getPrototypeOf: () => null,
    setPrototypeOf: () => false,
    isExtensible: () => true,
    preventExtensions: () => false,
  });
  return proxy;
}
