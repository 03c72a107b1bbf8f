import { useEffect, useState } from 'react';
import { leaveToHeading } from '../../ui/focus/focus-keeper.ts';
import { isForOthers, isTyping } from '../../ui/focus/is-typing.ts';

const storageKey = 'karakter.gradingShortcuts';

/** Whether single-key shortcuts are active; they can be turned off, since speech input types them (WCAG 2.1.4). */
export function useShortcutChoice() {
  const [isOn, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const choose = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    setOn(on);
  };
  return { isOn, choose };
}

/** Escape moves the focus from a field to the heading above it, so that the single keys work again. */
function leavesField({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !isTyping(target) || !(target instanceof HTMLElement)) return false;
  leaveToHeading(target);
  return true;
}

/** Single keys of the page, by the key pressed. In a field the keys write, and Escape leads out of it. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, isOn: boolean): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (leavesField(event) || isForOthers(event)) return;
      const action = isOn ? keys[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [keys, isOn]);
}
