type ManualReason = 'groupAnswer' | 'notAnonymous' | 'portalClosed';

/** The notices of how a request for explanation is taken in, and the facts that each carries (uhl. § 11-8) [E1, T1]. */
export type ExplanationIntakeNoticeFacts = {
  /**
   * The receipt to the candidate at once: when the explanation is due, or null while a late request waits; with the day of
   * a request that came outside the portal.
   */
  explanationReceived: {
    dueAt: string | null;
    manual: ManualReason | null;
    registeredFor?: string;
    /** No one asked: all candidates are given one [E7]. */
    forAll?: boolean;
  };
  /** To the candidate: the late request is taken up, and when the explanation is due. */
  explanationTakenUp: { dueAt: string };
  /** To the candidate: it is dismissed, with the end of the right to appeal that (fvl. § 29). */
  explanationDismissed: { complaintUntil?: string };
  /** To those who handle the exam's cases: why a person must act; never who asks. */
  explanationToHandle: { why: 'late' | ManualReason };
};
