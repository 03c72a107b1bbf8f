/** The notices of a new oral exam, and the facts that each carries (uhl. § 11-11(4)) [K10, T1]. */
export type NewOralNoticeFacts = {
  /** To the candidate, whose grade of the written part was changed. */
  newOralCalled: Record<never, never>;
  /** When and where, in the words of the exam office; also where it is changed. */
  newOralArranged: { arrangement: string };
  newOralCancelled: { reason: string };
  /** To the exam office and those who handle the exam's cases: no name and no grade. */
  newOralToArrange: Record<never, never>;
};
