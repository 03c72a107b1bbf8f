import { useState } from 'react';
import { type DeskChoices, keepDeskChoices, keptDeskChoices } from './desk-choices.ts';

/** The person's choices for the desk, and how to change some of them. */
export function useDeskChoices() {
  const [choices, setChoices] = useState(keptDeskChoices);
  const change = (changes: Partial<DeskChoices>) =>
    setChoices((now) => {
      const next = { ...now, ...changes };
      keepDeskChoices(next);
      return next;
    });
  return { choices, change };
}

export type DeskChoicesInUse = ReturnType<typeof useDeskChoices>;
