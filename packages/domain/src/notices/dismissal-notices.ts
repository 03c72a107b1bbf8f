import type { Trilingual } from '../text/language.ts';

type Dismissed = 'lateRequest' | 'appeal' | 'complaint';

/** The notices of an appeal against a dismissal, and the facts that each carries (fvl. §§ 28–34) [K1, T1]. */
export type DismissalNoticeFacts = {
  /** The receipt; `replyBy`: an answer comes by then, or word of how long it takes. */
  dismissalAppealReceived: {
    caseKind: Dismissed;
    filedAt: string;
    late: boolean;
    replyBy: string;
    board: Trilingual;
  };
  /** The institution has sent it on, to the body that decides. */
  dismissalAppealForwarded: { caseKind: Dismissed; board: Trilingual };
  /** The body's name where it decided, and not the institution itself. */
  dismissalSetAside: { caseKind: Dismissed; board?: Trilingual };
  dismissalStands: { caseKind: Dismissed; board: Trilingual };
  dismissalAppealWithdrawn: { caseKind: Dismissed };
  /** A deadline was extended for the candidate alone, to an instant (fvl. § 29); never why. */
  deadlineExtended: { right: 'explanation' | 'appeal' | 'formalComplaint'; until: string };
  /** To those who handle the exam's cases: never what it says. */
  dismissalAppealNews: { news: 'filed' | 'withdrawn' };
};
