import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const keysAlong = {
  across: { on: 'ArrowRight', back: 'ArrowLeft' },
  down: { on: 'ArrowDown', back: 'ArrowUp' },
} as const;

type Row = {
  /** The selector of the items. */
  readonly items?: string;
  readonly along?: keyof typeof keysAlong;
};

/** The index of the item that a key leads to; undefined where the key does nothing. */
export function stopByKey(key: string, index: number, count: number, along: keyof typeof keysAlong) {
  const { on, back } = keysAlong[along];
  if (key === on) return (index + 1) % count;
  if (key === back) return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/**
 * Makes the buttons of a toolbar, or the links of a list, one Tab stop; arrows, Home and End move between them, by
 * the ARIA pattern of a toolbar. The stop is the item last focused, or the one of the current page.
 */
export function useRovingTabStop(
  bar: RefObject<HTMLElement | null>,
  { items = 'button:not(:disabled)', along = 'across' }: Row = {},
) {
  const stops = () => [...(bar.current?.querySelectorAll<HTMLElement>(items) ?? [])];
  const stopAt = (chosen: HTMLElement | undefined) => {
    for (const stop of stops()) stop.tabIndex = stop === chosen ? 0 : -1;
  };
  useEffect(() => {
    const all = stops();
    const isInside = bar.current?.contains(document.activeElement);
    const present = isInside ? undefined : all.find((stop) => stop.matches('[aria-current="page"]'));
    if (present) stopAt(present);
    else if (all.filter(({ tabIndex }) => tabIndex === 0).length !== 1) stopAt(all[0]);
  });
  return {
    onFocus: () => stopAt(stops().find((stop) => stop === document.activeElement)),
    onKeyDown: (event: KeyboardEvent) => {
      const all = stops();
      const index = all.indexOf(document.activeElement as HTMLElement);
      const next = stopByKey(event.key, index, all.length, along);
      if (index < 0 || next === undefined) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
}
