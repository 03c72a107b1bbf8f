/**
 * The kinds of question, in the order in which authors choose among them, and whether one gives automatic points for
 * the chosen option [G3].
 */
const closed = { essay: false, multipleChoice: true } as const;

export type QuestionKind = keyof typeof closed;
export const questionKinds = Object.keys(closed) as readonly QuestionKind[];

/** One entry for each kind of question: a forgotten entry for a new kind does not compile. */
export type ByQuestionKind<T> = Readonly<Record<QuestionKind, T>>;

export function isClosedQuestion({ kind }: { readonly kind: QuestionKind }): boolean {
  return closed[kind];
}

/** The handling of a question, or of the answer to one, for each kind. */
export type CasesByKind<Of extends { readonly kind: QuestionKind }, Result> = {
  readonly [Kind in QuestionKind]: (of: Extract<Of, { readonly kind: Kind }>) => Result;
};

/**
 * The only way to distinguish kinds of questions: calls the case of this question's kind. A kind without a case does
 * not compile, so adding a kind leads to every place that must know of it.
 */
export function byQuestionKind<Of extends { readonly kind: QuestionKind }, Result>(
  of: Of,
  cases: CasesByKind<Of, Result>,
): Result {
  const ofItsKind = cases[of.kind] as (of: Of) => Result;
  return ofItsKind(of);
}
