/**
 * What a grader puts beside an answer while reading it [G5]. A mark never changes the answer [S6]: it names a question
 * and, where it is about a passage, the characters of the answer's text.
 */
export type ScriptMark = {
  readonly id: string;
  readonly kind: MarkKind;
  readonly questionId: string;
  /** Null: in the margin of the question, which may have no text. */
  readonly passage: Passage | null;
  readonly text: string;
  /** Where the kind leaves it to the grader: whether the co-graders see it after the reveal. */
  readonly isShown: boolean;
};

/** Characters of an answer's text, as `answerText` gives it, from the first to the one after the last. */
export type Passage = {
  readonly from: number;
  readonly to: number;
  /** The words that were marked, or the first of them: by these the passage is found again. */
  readonly quote: string;
};

/**
 * The kinds of mark. `audience`: the grader chooses whether the co-graders see it after the reveal, or they always do, or
 * the grader alone ever sees it.
 */
export const markRules = {
  highlight: { needsPassage: true, hasText: false, audience: 'chosen' },
  comment: { needsPassage: false, hasText: true, audience: 'chosen' },
  noteToCoGrader: { needsPassage: false, hasText: true, audience: 'coGraders' },
  privateNote: { needsPassage: false, hasText: true, audience: 'self' },
} as const satisfies Record<string, MarkRule>;

type MarkRule = {
  readonly needsPassage: boolean;
  readonly hasText: boolean;
  readonly audience: 'chosen' | 'coGraders' | 'self';
};
export type MarkKind = keyof typeof markRules;
export const markKinds = Object.keys(markRules) as readonly MarkKind[];

/** How much a grader may put beside one answer: more than anyone writes, and little enough to be saved as it is typed. */
export const markLimits = { marks: 300, letters: 5000, quote: 200 } as const;

/** Whether co-graders see the mark after the reveal: by its kind, or as the grader chose [G5]. */
export function isForCoGraders({ kind, isShown }: Pick<ScriptMark, 'kind' | 'isShown'>): boolean {
  const { audience } = markRules[kind];
  return audience === 'chosen' ? isShown : audience === 'coGraders';
}

/** Whether the mark has the passage that its kind is about; other kinds may stand in the margin. */
export const hasItsPassage = ({ kind, passage }: Pick<ScriptMark, 'kind' | 'passage'>): boolean =>
  passage !== null || !markRules[kind].needsPassage;

/** What is wrong with the marks beside an answer, if anything: each belongs to a question of the paper. */
export function markFaultIn(
  marks: readonly Pick<ScriptMark, 'questionId'>[],
  questions: readonly { readonly id: string }[],
): 'unknownQuestion' | undefined {
  const isKnown = (questionId: string) => questions.some(({ id }) => id === questionId);
  return marks.every((mark) => isKnown(mark.questionId)) ? undefined : 'unknownQuestion';
}

/** The marks as they are kept: who sees them follows from their kind, and a mark without text has none. */
export function keptMarks(marks: readonly ScriptMark[]): ScriptMark[] {
  return marks.map((mark) => ({
    ...mark,
    text: markRules[mark.kind].hasText ? mark.text : '',
    isShown: isForCoGraders(mark),
  }));
}

/**
 * The marks in the order of the answer: by question, those in its margin first, then as their passages begin. Marks at
 * one place keep their order.
 */
export function inAnswerOrder<Mark extends Pick<ScriptMark, 'questionId' | 'passage'>>(
  marks: readonly Mark[],
  questionIds: readonly string[],
): Mark[] {
  const at = ({ passage }: Mark) => passage?.from ?? -1;
  return [...marks].sort(
    (a, b) => questionIds.indexOf(a.questionId) - questionIds.indexOf(b.questionId) || at(a) - at(b),
  );
}
