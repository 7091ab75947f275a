import { useLayoutEffect, useRef, type RefObject } from 'react';

/** React 18 has no attribute for the events of custom elements. */
export function useEvent<Name extends keyof HTMLElementEventMap>(
  ref: RefObject<HTMLElement>,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
) {
  const current = useRef(listener);
  current.current = listener;
  useLayoutEffect(() => {
    const element = ref.current!;
    const call = (event: HTMLElementEventMap[Name]) => current.current(event);
    element.addEventListener(name, call);
    return () => element.removeEventListener(name, call);
  }, [ref, name]);
}
