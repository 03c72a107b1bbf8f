/**
 * The kinds of question, in the order in which authors choose among them, and whether one gives points by itself, by
 * what is chosen in it [G3].
 */
const closed = { essay: false, multipleChoice: true } as const;

export type QuestionKind = keyof typeof closed;
export const questionKinds = Object.keys(closed) as readonly QuestionKind[];

/** One entry for each kind of question: what is forgotten for a new kind does not compile. */
export type ByQuestionKind<T> = Readonly<Record<QuestionKind, T>>;

export function isClosedQuestion({ kind }: { readonly kind: QuestionKind }): boolean {
  return closed[kind];
}

/** What is done with a question, or with the answer to one, of each kind. */
export type CasesByKind<Of extends { readonly kind: QuestionKind }, Result> = {
  readonly [Kind in QuestionKind]: (of: Extract<Of, { readonly kind: Kind }>) => Result;
};

/**
 * The one way to tell the kinds of questions apart: the case of this one's kind. A kind without a case does not
 * compile, so adding a kind leads to every place that must know of it.
 */
export function byQuestionKind<Of extends { readonly kind: QuestionKind }, Result>(
  of: Of,
  cases: CasesByKind<Of, Result>,
): Result {
  const ofItsKind = cases[of.kind] as (of: Of) => Result;
  return ofItsKind(of);
}
