import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Names the page in the tab and in the history: `Sensur – Karakter`. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Karakter`;
  }, [title]);
}

/**
 * Moves the focus to the page's heading after navigation, so that a screen reader reads the new page's name. It moves
 * before the page is shown: later, it would take the focus from the button that somebody is about to press.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const isFirstPage = useRef(key === 'default');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what the focus answers to
  useLayoutEffect(() => {
    if (!isFirstPage.current) heading.current?.focus();
    isFirstPage.current = false;
  }, [pathname]);
  return heading;
}
