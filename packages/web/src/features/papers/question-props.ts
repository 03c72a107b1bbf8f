import type { Question } from '@karakter/domain/papers/paper';
import type { PaperDraft } from './use-paper-writing.ts';

/** The properties of each part of a question's editor. */
export type QuestionProps = {
  readonly question: Question;
  readonly draft: PaperDraft;
  readonly onChange: (question: Question) => void;
};
