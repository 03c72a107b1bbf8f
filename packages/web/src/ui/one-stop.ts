import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const stepOf: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * Makes the buttons of a toolbar one stop of the Tab key; arrows, Home and End go from button to button, as the ARIA
 * pattern of a toolbar says. The stop is where one was last.
 */
export function useOneStop(bar: RefObject<HTMLElement | null>) {
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const stopAt = (chosen: HTMLElement | undefined) => {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  };
  useEffect(() => {
    const all = buttons();
    if (all.filter(({ tabIndex }) => tabIndex === 0).length !== 1) stopAt(all[0]);
  });
  return {
    onFocus: () => stopAt(buttons().find((button) => button === document.activeElement)),
    onKeyDown: (event: KeyboardEvent) => {
      const all = buttons();
      const index = all.indexOf(document.activeElement as HTMLElement);
      const next = stepOf[event.key]?.(index, all.length);
      if (index < 0 || next === undefined) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
}
