import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A finger that has left the screen may come again to the same place within this time. */
const restMs = 5_000;

/**
 * Knows whether a person is among the rows of this area, in a part marked with `data-held`: the keyboard's focus is
 * there, or a finger or the mouse was a moment ago.
 */
export function useHold<Area extends HTMLElement>() {
  const area = useRef<Area>(null);
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  const touch = () => {
    touchedAt.current = performance.now();
  };
  const isHeld = () =>
    performance.now() - touchedAt.current < restMs ||
    Boolean(area.current?.querySelector('[data-held] :focus-visible'));
  return { area, isHeld, touching: { onPointerDown: touch, onPointerMove: touch, onKeyDown: touch } };
}

/** Scrolls with the area when what stands above it grows or shrinks, so that its rows stay where they were seen. */
export function useStillOnScreen(area: RefObject<HTMLElement | null>, isHeld: () => boolean): void {
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (!area.current) return;
    const top = area.current.getBoundingClientRect().top + window.scrollY;
    const moved = before.current === null ? 0 : top - before.current;
    before.current = top;
    if (moved !== 0 && (isHeld() || window.scrollY > 0)) window.scrollBy({ top: moved, behavior: 'instant' });
  });
}
