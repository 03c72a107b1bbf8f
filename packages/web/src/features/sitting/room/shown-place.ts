import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The shown page and question, from their address. */
export function usePlace(): string {
  const { pathname, search } = useLocation();
  return pathname + search;
}

/**
 * The place whose heading has had the focus, or that the page was loaded at. Kept while the session is replaced and
 * the page is created again: a candidate who continues to type has not navigated, and the cursor stays in the text.
 */
export function useShownPlace(): RefObject<string | null> {
  const place = usePlace();
  const isFirstPage = useLocation().key === 'default';
  const shown = useRef(isFirstPage ? place : null);
  // Runs after the shown page has recorded its own place; another page clears it.
  useEffect(() => {
    if (shown.current !== place) shown.current = null;
  }, [place]);
  return shown;
}
