import type { Trilingual } from '../text/language.ts';
import type { RemedyNoticeFacts } from './remedy-notices.ts';

type Remedy = 'newGrading' | 'newExam';

/** The notices of a procedural complaint, and the facts that each carries (uhl. § 11-9) [K8, T1]. */
export type ComplaintNoticeFacts = RemedyNoticeFacts & {
  /** The receipt for a procedural complaint; `replyBy`: an answer comes by then, or word of how long it takes [K8]. */
  complaintReceived: { filedAt: string; late: boolean; replyBy: string };
  complaintTakenUp: Record<never, never>;
  /** With the end of the appeal deadline, where it runs, and of the right to appeal the dismissal (fvl. § 29). */
  complaintDismissed: { appealUntil: string | null; complaintUntil?: string };
  /** The institution disagrees, and the body that decides has the case (uhl. § 11-9(3)). */
  complaintAtBoard: { board: Trilingual };
  complaintSentBack: { board: Trilingual };
  /** The body's name where it decided, and not the institution itself (uhl. § 11-9(2), (5)). */
  complaintUpheld: { board?: Trilingual; remedy: Remedy; basis: Trilingual };
  complaintNotUpheld: { board: Trilingual; appealUntil: string | null };
  complaintRemedied: Record<never, never>;
  complaintWithdrawn: { appealUntil: string | null };
  /** To those who handle the exam's cases: never what the complaint says. */
  complaintNews: {
    news: 'filed' | 'filedLate' | 'withdrawn' | 'upheld';
    remedy?: Remedy;
    scope?: 'complainant' | 'all';
  };
};
