import { type EqualMark, markedAlike } from '@karakter/domain/grading/desk/equal-answers';
import { useState } from 'react';
import { useMarkings } from '../use-markings.ts';
import type { OwnShortAnswer } from './use-short-answers.ts';

/** Marks all equal answers of a group at once, and undoes all of it together [G15, G21]. */
export function useEqualMarks(commissionId: string) {
  const markings = useMarkings<OwnShortAnswer>(commissionId);
  /** The group that was marked last, which shows what came of it. */
  const [at, setAt] = useState('');
  const mark = (answers: readonly OwnShortAnswer[], wanted: EqualMark, group: string) => {
    setAt(group);
    return markings.mark(answers, (before) => markedAlike(before, wanted));
  };
  return { ...markings, mark, at };
}

export type EqualMarks = ReturnType<typeof useEqualMarks>;
