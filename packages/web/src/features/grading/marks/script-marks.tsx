import { inAnswerOrder, type Passage, type ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import { createContext, useContext } from 'react';

/** A mark beside the script, numbered in the answer's order; those of others are read only. */
export type NumberedMark = {
  readonly mark: ScriptMark;
  readonly number: number;
  /** Another grader who shows it; null for the reader's own. */
  readonly author: string | null;
};

/** The marks of the script that is shown, and what the answer does with them. */
export type AnswerMarks = {
  readonly all: readonly NumberedMark[];
  /** The paper's questions in their order. */
  readonly questionIds: readonly string[];
  /** Adds a mark of the grader's own, and leads to it. */
  readonly add: (kind: ScriptMark['kind'], questionId: string, passage: Passage | null) => void;
};

const MarksContext = createContext<AnswerMarks | null>(null);
export const MarksProvider = MarksContext.Provider;

/** The marks beside the answer; null where an answer is shown without, as beside another. */
export const useAnswerMarks = () => useContext(MarksContext);

type Others = readonly { readonly name: string; readonly marks: readonly ScriptMark[] }[];

/** The grader's own marks and others', numbered together by their place in the answer. */
export function numberedMarks(
  own: readonly ScriptMark[],
  others: Others,
  questionIds: readonly string[],
): NumberedMark[] {
  const withAuthor = [
    ...own.map((mark) => ({ mark, author: null })),
    ...others.flatMap(({ name, marks }) => marks.map((mark) => ({ mark, author: name }))),
  ];
  const ordered = inAnswerOrder(
    withAuthor.map((each) => ({ ...each.mark, each })),
    questionIds,
  );
  return ordered.map(({ each }, index) => ({ ...each, number: index + 1 }));
}

/** The ids of the two ends that lead to each other: the number in the answer, and the mark beside it. */
export const numberId = ({ id }: Pick<ScriptMark, 'id'>) => `passage-${id}`;
export const markId = ({ id }: Pick<ScriptMark, 'id'>) => `mark-${id}`;
export const markTextId = ({ id }: Pick<ScriptMark, 'id'>) => `mark-text-${id}`;

/** Leads to the other end: in view, and with the focus. */
export function leadTo(id: string): void {
  const end = document.getElementById(id);
  end?.scrollIntoView({ block: 'center' });
  end?.focus({ preventScroll: true });
}

const shownLetters = 60;

/** The words that a mark is about, short and on one line. */
export function quoteOf({ passage }: Pick<ScriptMark, 'passage'>, image: string): string {
  const words = (passage?.quote ?? '').replaceAll('\uFFFC', ` [${image}] `).replace(/\s+/gu, ' ').trim();
  return words.length > shownLetters ? `${words.slice(0, shownLetters).trimEnd()}…` : words;
}
