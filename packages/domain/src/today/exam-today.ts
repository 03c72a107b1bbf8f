import type { AppealState } from '../appeal/appeal.ts';
import type { ComplaintRemedy } from '../complaint/complaint.ts';
import type { ExamProgress, ExamStep } from '../exam/exam-steps.ts';
import type { PaperState } from '../papers/paper-approval.ts';
import type { CaseHandlerRole } from '../people/case-handlers.ts';

/** What an owed explanation waits for: the graders' text, someone who can write it, an arrangement by hand, or sending. */
export type OwedExplanation = 'inWriting' | 'withoutWriter' | 'byHand' | 'ready';

/** How many cases, and when the first of them is due. */
export type DueCases = { readonly count: number; readonly dueAt: Temporal.Instant };

/**
 * What an open procedural complaint waits for: an upheld one for its remedy, and a new grading for its graders, and then to
 * be checked and announced.
 */
export type OpenComplaint =
  | 'filed'
  | 'filedLate'
  | 'inHand'
  | 'atBoard'
  | ComplaintRemedy
  | 'gradedAgain'
  | 'toCheck'
  | 'toAnnounce';
/** So many of them, and when the first is due; null where it has its answer. */
export type DueComplaints = { readonly count: number; readonly dueAt: Temporal.Instant | null };

/** An exam as it is seen on the first pages of the people who follow it. */
export type ExamToday = ExamProgress & {
  examId: string;
  /** The nine steps, from examSteps: every due date here is theirs. */
  steps: readonly ExamStep[];
  commissions: number;
  /** Candidates who have opened the paper. */
  started: number;
  /** Null where there is no text. `wroteIt`: the reader wrote or submitted it, and so can't approve it. */
  paper: { state: PaperState; returned: boolean; wroteIt: boolean } | null;
  /** Undecided incidents [D10]. */
  openIncidents: number;
  /** Grounds for disqualification that graders have declared: to be decided, and decided but not carried out [U6]. */
  declaredGrounds: number;
  /** Of these, how many no one may decide on: there is no head of department who does not grade the exam. */
  groundsWithoutDecider: number;
  disqualified: number;
  /** Updates that came late or from another device, and are undecided [D5, D7]. */
  openQuarantines: number;
  /** Answers that could not be merged and have not been handled [D3]. */
  openUnmerged: number;
  /** Requests for more time for the grades that are undecided, and not this person's own [G9]. */
  extensionsAsked: number;
  /** Disputed answers for which no third grader is appointed [G6]. */
  thirdsNeeded: number;
  /** Candidates whose grade is held back; none where the reader grades the exam [R2]. */
  heldGrades: number;
  /**
   * Parts of the grades that should have been announced without a person, and are kept by something that the exam office was
   * told; none where the reader grades the exam [R1].
   */
  announcementsWaiting: number;
  /** A change of the scoring waits for another person, who may be the reader [G4]. */
  scoringToConfirm: boolean;
  /** Announced grades that a change of the scoring speaks against, undecided; none where the reader grades the exam. */
  correctionsToDecide: number;
  /** Proposed corrections of grades that wait for another person, who may be the reader [R3]. */
  correctionsToConfirm: number;
  /** The role whose people handle the exam's cases, since others grade it or are not there [U7]. */
  casesHandledBy: CaseHandlerRole;
  /** Someone of the exam office neither grades nor sits the exam: only the office decides its cases [K5, U7]. */
  officeIsFree: boolean;
  /** The explanations that are owed; none where the reader grades or sits the exam [E2, E3, U7]. */
  explanations: Readonly<Partial<Record<OwedExplanation, DueCases>>>;
  /** Requests for explanation after the deadline that wait; none where the reader grades or sits the exam [E1, U7]. */
  lateRequests: number;
  /** The undecided appeals; none where the reader grades or sits the exam [U7]. */
  appeals: Readonly<Partial<Record<AppealState, number>>>;
  /** Open procedural complaints by what they wait for, and when the first of each must be answered (fvl. § 11 a). */
  complaints: Readonly<Partial<Record<OpenComplaint, DueComplaints>>>;
  /** New oral exams that are still to be held; none where the reader grades or sits the exam [K10, U7]. */
  newOrals: Readonly<Partial<Record<'called' | 'arranged', number>>>;
  /** Undecided appeals against a dismissal by who has them; none where the reader grades or sits the exam [K1, U7]. */
  dismissalAppeals: Readonly<Partial<Record<'filed' | 'forwarded', DueCases>>>;
  /** When the first undecided appeal must be answered (fvl. § 11 a). */
  appealReplyDueAt: Temporal.Instant | null;
  /** Blocks on transcripts whose appeal is closed; none where the reader grades or sits the exam [K5, U7]. */
  transcriptBlocks: number;
};
