import type { CandidatePaper, PaperLanguage } from '@karakter/domain/papers/paper';
import { createContext, useContext } from 'react';
import type { Doc } from 'yjs';
import type { useShownPlace } from '../shown-place.ts';

/** The paper and the answer to it: on the exam page, and on the page where its author sees it as a candidate does. */
export type ShownExam = {
  readonly paper: CandidatePaper;
  /** The candidate's own written form, in which they answer. */
  readonly answerLanguage: PaperLanguage;
  readonly doc: Doc;
  /** Distinguishes the answers that are opened while the page is loaded. */
  readonly answerId: string;
  /** The address of the hand-in; null where nothing can be handed in. */
  readonly handIn: string | null;
  readonly shown: ReturnType<typeof useShownPlace>;
};

export const ShownExamContext = createContext<ShownExam | null>(null);

export function useShownExam(): ShownExam {
  const exam = useContext(ShownExamContext);
  if (!exam) throw new Error('a question is shown only where its paper is');
  return exam;
}
