import { type RefObject, useEffect, useState } from 'react';

type RowWindow = { readonly start: number; readonly end: number };

const overscan = 20;
/** Below this number a browser renders all rows faster than we could select some of them. */
const windowedFrom = 300;

/** The visible rows at a scroll position, and some on either side. */
export function rowsShown(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.min(Math.floor(scrollTop / rowHeight), Math.max(0, count - 1));
  const last = first + Math.ceil(height / rowHeight);
  return { start: Math.max(0, first - overscan), end: Math.min(count, last + overscan) };
}

function measuredRowHeight(scroller: HTMLElement): number {
  return scroller.querySelector('tr[data-row]')?.getBoundingClientRect().height || 28;
}

/**
 * Which of `count` rows to render, so that ten thousand stay fast, and the row height, for the space of the others.
 * Paper does not scroll, so all are rendered for print.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, isOnPaper: boolean) {
  const isWindowed = count >= windowedFrom && !isOnPaper;
  const [shown, setShown] = useState<RowWindow & { rowHeight: number }>({ start: 0, end: 80, rowHeight: 28 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isWindowed) return;
    const update = () => {
      const rowHeight = measuredRowHeight(element);
      const next = rowsShown(element.scrollTop, element.clientHeight, rowHeight, count);
      setShown((old) =>
        old.start === next.start && old.end === next.end && old.rowHeight === rowHeight
          ? old
          : { ...next, rowHeight },
      );
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      element.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [scroller, count, isWindowed]);
  if (!isWindowed) return { isWindowed, start: 0, end: count, rowHeight: 0 };
  return { isWindowed, ...shown, end: Math.min(shown.end, count) };
}
