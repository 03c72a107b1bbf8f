import type { Because } from '../rules/change-reasons.ts';
import type { ExtensionGround } from '../rules/extension-grounds.ts';
import type { RuleChange } from '../rules/rule-facts.ts';
import type { MessageTexts } from '../text/message-languages.ts';
import type { AccountNoticeFacts } from './account-notices.ts';
import type { AppealDecidingFacts } from './appeal-deciding-notices.ts';
import type { ComplaintNoticeFacts } from './complaint-notices.ts';
import type { DismissalNoticeFacts } from './dismissal-notices.ts';
import type { ExplanationNoticeFacts } from './explanation-notices.ts';
import type { GradingReminderLine, LateGraderLine } from './grading-lines.ts';
import type { GradeDeadlines } from './noticed-rights.ts';

/** False of an exam in which nothing is handed in here; absent in all others [G8]. */
type Handing = { isHandedIn?: boolean };
type OwnTime = { startsAt: string; endsAt: string };

/**
 * The kinds of notices [T1, T3], and the facts that each carries. Course, exam and the receiver's name are looked up
 * when the mail is made; a notice to a grader carries a candidate number at most, never an identity [U7].
 */
export type NoticeFacts = AccountNoticeFacts &
  AppealDecidingFacts &
  ComplaintNoticeFacts &
  DismissalNoticeFacts &
  ExplanationNoticeFacts & {
    /** With the seat, where one is decided; notices from before that were sent without. */
    examPublished: { startsAt: string; endsAt: string; room?: string; seat?: string } & Handing;
    /** The candidate's seat was decided or changed after publishing. */
    seatChanged: { startsAt: string; room: string; seat: string };
    /** To a candidate whose own time is another since the exam was published [P14]. */
    examTimeChanged: Because & { before: OwnTime; startsAt: string; endsAt: string } & Handing;
    /**
     * To those with a duty at the exam: its own time. Without the explanation, which may name a person; to graders with
     * the new day on which the grades are due.
     */
    examTimeChangedForStaff: Pick<Because, 'reason'> & {
      before: OwnTime;
      startsAt: string;
      endsAt: string;
      gradesDueAt: string | null;
    };
    /** To a candidate: the exam has another form or other rules that matter to candidates [P14]. */
    examRulesChanged: Because & { changes: readonly RuleChange[] };
    /** To those with a duty at the exam to whom one of them matters, without the explanation [P14]. */
    examRulesChangedForStaff: Pick<Because, 'reason'> & { changes: readonly RuleChange[] };
    /** To a candidate of an exam that is cancelled; `isKept`: the candidate had begun, and the text is kept [P14]. */
    examCancelled: Because & { startsAt: string; isKept: boolean };
    /** To a candidate whose exam will be held after all, at the candidate's own time [P14]. */
    examHeldAfterAll: Because & { startsAt: string; endsAt: string };
    /** To those with a duty at the exam, without the explanation, which may name a person [P14]. */
    examCancelledForStaff: Pick<Because, 'reason'> & { startsAt: string };
    examHeldAfterAllForStaff: Pick<Because, 'reason'> & { startsAt: string; endsAt: string };
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
      /** The receipts of earlier hand-ins that were opened again; none where there were none [D17]. */
      earlierCodes?: readonly string[];
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
    /** A hand-in that was a mistake is open again: the end, and the receipt that is history now [D17]. */
    handInReopened: { endsAt: string; receiptCode: string };
    readyForGrading: { answers: number; dueAt: string } & Handing;
    /** To the members of a commission that now works in another way [G1]. */
    gradingWorkflowChanged: { changes: readonly RuleChange[] };
    /** To the other members once the assessments of these many scripts are revealed [G2]. */
    assessmentsRevealed: { answers: number };
    /** To a member whose confirmation of a shared assessment another's change took back [G1]. */
    confirmationTakenBack: { candidateNumber: number };
    /** To a grader who was appointed to a commission that had begun. */
    graderJoined: { commissionNumber: number };
    /** To a grader who left a commission: access has ended, and what was done is kept [G19]. */
    graderLeft: { commissionNumber: number };
    /** To the other graders: only that there is a change, nothing of anyone's work [G2]. */
    colleagueChanged: { commissionNumber: number };
    /** To the exam office as grading starts: the rules stop the check of results with this commission [P5]. */
    commissionHasFindings: { commissionNumber: number; paragraphs: string };
    /** To the head of department: a grader has declared a ground for disqualification; without who, and why [U6]. */
    /** `hasDecider` is false where the exam office must give someone the role that decides. */
    groundDeclared: { commissionNumber: number; hasDecider: boolean };
    /** To the grader who declared it, and to the exam office where the grader is to be taken off. */
    impartialityDecided: { commissionNumber: number; outcome: 'impartial' | 'disqualified' };
    graderDisqualified: { commissionNumber: number };
    /** To the graders of a commission: how many answers it got and lost. */
    answersMoved: { joined: number; left: number };
    gradingCompleted: { commissionNumber: number };
    /** To a grader, about one revealed script: a decision that waits, one that was made, a return, or a message [G6, G19]. */
    scriptNews: { what: 'toDecide' | 'decided' | 'sentBack' | 'message'; candidateNumber: number };
    /** To a third grader, of whom nothing but the number of disputed scripts is said [G6]. */
    thirdGraderAppointed: { answers: number };
    /** To the exam office: appoint a third grader, or a check was taken back by a grader [G6, G19]. */
    disputeNews: {
      what: 'thirdNeeded' | 'checkTakenBack';
      commissionNumber: number;
      candidateNumber: number;
    };
    /**
     * About a change of the scoring [G4]: to those who may confirm it, to its proposer when it is declined, to graders with
     * so many grades to decide on, and to the exam office with so many proposals to correct.
     */
    scoringNews: { what: 'toConfirm' | 'declined' | 'toDecide' | 'corrections'; works: number };
    /**
     * To a grader who is called to a meeting, or whose meeting is changed, cancelled or without them [G13]; the file for
     * calendars goes with it. Without agenda, minutes and reasons, which only the page shows.
     */
    meetingNews: {
      what: 'called' | 'changed' | 'cancelled' | 'withoutYou';
      meetingId: string;
      /** The meeting's version: a calendar takes the highest. */
      sequence: number;
      startsAt: string;
      minutes: number;
      place: string;
      videoLink: string | null;
    };
    /** To those who take part in a trial grading, the meeting's `trial`th: it is open, shown or abandoned [G13]. */
    trialNews: {
      what: 'open' | 'shown' | 'abandoned';
      meetingId: string;
      trial: number;
      samples: number;
      startsAt: string;
    };
    /** To graders and coordinators: a meeting adjusted the guide; its text is on the page alone [A3, G13]. */
    guideAdjusted: { version: number };
    /** To the exam office: a grader suspects cheating; without who, and without the account [G10]. */
    suspicionReported: { candidateNumber: number };
    /** To a candidate: an extension was granted, with its ground and the new due date; never the reason [G9]. */
    gradesExtended: { dueAt: string; extendedFor: ExtensionGround };
    /** To a candidate whose grade did not come in time: when to expect it [G9]. */
    gradesDelayed: { expectedAt: string };
    /** To the graders of a commission whose answers, some or all, have a later due date [G9]. */
    gradingExtended: { commissionNumber: number; dueAt: string };
    /** To the rector's delegates, and then to the person who asked [G9]. */
    extensionAsked: Record<never, never>;
    extensionDecided: { grantedUntil: string | null };
    /** To a grader, all commissions in one: what is left of the grader's own, and what is held the next working day. */
    gradingReminder: { lines: readonly GradingReminderLine[] };
    /** To the exam office, all exams in one: the graders who have own scripts left after the due date [G9]. */
    gradersLate: {
      lateGraders: readonly LateGraderLine[];
    };
    /** To a candidate whose grade is held back as the others' are announced; never why [R2]. */
    gradeHeldBack: Record<never, never>;
    /** To the exam office: what keeps grades from being announced on their day; commission null is the whole exam [R1]. */
    announcementWaits: {
      waiting: readonly {
        commission: number | null;
        obstacle: 'notChecked' | 'rescored' | 'correctionProposed' | 'unsigned';
      }[];
    };
    /** To a member of a commission whose protocol says something else than when it was signed [G17]. */
    protocolToSign: { commissionNumber: number };
    /** To a grader whose claim was returned; the reason is read in Karakter [G14]. */
    feeClaimReturned: Record<never, never>;
    /** Notices from before everything of fvl. § 27 was in them have the first two deadlines alone. */
    gradeAnnounced: Pick<GradeDeadlines, 'explanationDeadline' | 'appealDeadline'> & Partial<GradeDeadlines>;
    /**
     * To a candidate whose announced grade was corrected: what it was, what it is and why, with every deadline and right
     * from now [R3].
     */
    gradeCorrected: GradeDeadlines & { before: string; after: string; reason: string };
    /** To those who may confirm a correction of a grade, and to its proposer when it is declined [R3]. */
    gradeCorrectionNews: { what: 'toConfirm' | 'declined'; candidateNumber: number };
    explanationRequested: { candidateNumber: number; dueAt: string };
    /** To those who handle the exam's cases: a grader has marked an explanation as ready to send [E3]. */
    explanationReady: { candidateNumber: number; dueAt: string };
    /** No deadline where the grade can't be appealed (again). */
    explanationSent: { appealDeadline: string | null };
    /** `withdrawUntil` graded: until the graders of the appeal have set a grade; otherwise until the decision [K2]. */
    appealReceived: { filedAt: string; late: boolean; withdrawUntil?: 'graded'; sight?: 'open' };
    /** The exam office registered an appeal that arrived on paper or by e-mail; the day of its arrival. */
    appealRegistered: { arrivedOn: string; late: boolean; withdrawUntil?: 'graded'; sight?: 'open' };
    appealTakenUp: { sight?: 'open' };
    /** Until when the dismissal itself can be appealed; absent where the rules know no such appeal (fvl. § 29). */
    appealDismissed: { complaintUntil?: string };
    /** To the candidate as a receipt: until when it can be reopened, or null while the deadline is suspended [K2]. */
    appealWithdrawn: { mayReopen: boolean; reopenUntil: string | null };
    appealReopened: { withdrawUntil?: 'graded' };
    /**
     * To the candidate of an open appeal: why it takes longer, and the day to expect; `promisedFor` is the day that an earlier
     * reply gave (fvl. § 11 a) [K7].
     */
    interimReply: {
      expectedOn: string;
      promisedFor: string | null;
      /** A person's own words, or else Karakter's. */
      reason?: string;
      standard?: 'received' | 'late' | 'underTreatment';
    };
    /** To those who handle the cases: so many candidates were promised an answer by that day, in Karakter's own words. */
    interimRepliesSent: { cases: number; expectedOn: string };
    /** To the caseworker who is given a case, and to the one it is taken from [K12]. */
    caseHandedOver: {
      change: 'given' | 'taken';
      caseKind: 'explanation' | 'lateRequest' | 'appeal' | 'complaint' | 'dismissalAppeal';
      candidateNumber: number;
      /** More cases of the exam, at the same time. */
      others?: number;
    };
    appealToHandle: { late: boolean };
    appealToGrade: { answers: number; dueOn?: string };
    /** To the members of an appeal commission: another day on which its grades are due, or none [K3]. */
    appealDueSet: { dueOn: string | null };
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
