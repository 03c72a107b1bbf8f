import { useEffect, useRef, useState } from 'react';

/** Whether a place on the page has come near the window, so that ten thousand answers stay quick. */
export function useIsNear<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      (seen) => setNear((was) => was || seen.some((each) => each.isIntersecting)),
      { rootMargin: '600px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { place, isNear };
}
