import type { MessageTexts } from '../text/message-languages.ts';

/**
 * The kinds of notices [T1, T3], and the facts that each carries. Course, exam and the receiver's name are looked up
 * when the mail is made; a notice to a grader carries a candidate number at most, never an identity [U7].
 */
export type NoticeFacts = {
  /** To a person who has not signed in before; of no exam. */
  invited: { link: string; until: string };
  examPublished: { startsAt: string; endsAt: string };
  /** To the rest of the exam office: one of them wants the exam published, and another must do it [P13]. */
  publishingRequested: Record<never, never>;
  paperDue: { dueAt: string };
  paperSubmitted: Record<never, never>;
  paperApproved: Record<never, never>;
  paperReturned: { reason: string };
  receipt: {
    candidateNumber: number;
    handedInAt: string;
    words: number;
    sha256: string;
    receiptCode: string;
    /** Of the sealed PDF; notices from before PDFs were sealed have none. */
    pdfSha256?: string;
    /** The copy of the answer that goes with the mail [S1]; none where the PDF could not be made and follows. */
    pdfFileId?: string;
  };
  /** The PDF that the receipt was sent without. */
  answerPdf: { candidateNumber: number; receiptCode: string; pdfSha256: string; pdfFileId: string };
  /** Late updates were accepted into the answer; the receipt with the new PDF follows. */
  answerReplaced: {
    candidateNumber: number;
    handedInAt: string;
    words: number;
    sha256: string;
    receiptCode: string;
  };
  readyForGrading: { answers: number; dueAt: string };
  gradingCompleted: { commissionNumber: number };
  gradeAnnounced: { explanationDeadline: string | null; appealDeadline: string | null };
  explanationRequested: { candidateNumber: number; dueAt: string };
  /** No deadline where the grade can't be appealed (again). */
  explanationSent: { appealDeadline: string | null };
  appealReceived: { filedAt: string; late: boolean };
  /** The exam office registered an appeal that arrived on paper or by e-mail; the day of its arrival. */
  appealRegistered: { arrivedOn: string; late: boolean };
  appealTakenUp: Record<never, never>;
  appealDismissed: Record<never, never>;
  appealToHandle: { late: boolean };
  appealToGrade: { answers: number };
  appealGraded: Record<never, never>;
  newAssessmentNeeded: Record<never, never>;
  appealDecided: { outcome: 'inFavour' | 'unchanged' | 'toDisadvantage' };
  archiveReady: { sha256: string };
  /** A message to all candidates of an exam: to the exam office, and to candidates who sit at home [D8]. */
  messageToAll: { texts: MessageTexts };
  /**
   * To the person who approved the paper: it has been corrected since. The correction itself is not sent by mail
   * [A10, A4].
   */
  paperCorrected: Record<never, never>;
  incidentRegistered: { number: number };
  /** To a candidate affected by an incident [D10]. */
  newExamOffered: Record<never, never>;
};

export type NoticeKind = keyof NoticeFacts;
