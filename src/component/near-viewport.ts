// Some scrolling ahead, so that a person seldom sees the component come.
const MARGIN = '300px';

/** Calls `arrived` once the element comes near the viewport, unless the returned function is called before. */
export function whenNear(element: Element, arrived: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      arrived();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
