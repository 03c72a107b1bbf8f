import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The page and question that are shown, as their address has them. */
export function usePlace(): string {
  const { pathname, search } = useLocation();
  return pathname + search;
}

/**
 * The place whose heading has had the focus, or that the page was loaded at. Kept while the session begins again beneath
 * the page, which is then made again: one who types on there has gone nowhere, and the cursor stays in the text.
 */
export function useShownPlace(): RefObject<string | null> {
  const place = usePlace();
  const isFirstPage = useLocation().key === 'default';
  const shown = useRef(isFirstPage ? place : null);
  // After the page that is shown, which has written down its own by then: another page forgets it.
  useEffect(() => {
    if (shown.current !== place) shown.current = null;
  }, [place]);
  return shown;
}
