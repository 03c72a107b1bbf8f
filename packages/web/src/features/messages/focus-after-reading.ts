import { type FocusEvent, useEffect, useRef } from 'react';
import { isShown } from '../../ui/focus/focus-keeper.ts';

/**
 * Where the focus goes when a message that was just read loses its button: to the next message's button, or, after the
 * last, back to where the focus came from. A focus that is elsewhere on the page is left alone.
 */
export function useFocusAfterReading(unread: number) {
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const isInside = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a button goes when one fewer is unread
  useEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return;
    const unread = [...(region.current?.querySelectorAll<HTMLElement>('[data-unread] button') ?? [])];
    const isReading = (button: HTMLElement) => button.closest('[data-reading]') !== null;
    const visible = unread.filter(isShown);
    const next = visible.find(isReading) ?? visible[0];
    const back = cameFrom.current?.isConnected ? cameFrom.current : region.current?.querySelector('button');
    (next ?? back)?.focus();
  }, [unread]);

  return {
    ref: region,
    onFocus: ({ relatedTarget }: FocusEvent) => {
      if (!isInside.current && relatedTarget instanceof HTMLElement) cameFrom.current = relatedTarget;
      isInside.current = true;
    },
    // When a button is removed, or another window is activated, there is no next focus.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !region.current?.contains(relatedTarget)) isInside.current = false;
    },
  };
}
