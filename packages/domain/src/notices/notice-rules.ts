import { addWorkingDays, dateOf, endOfDay } from '../calendar/calendar.ts';
import type { NoticeFacts, NoticeKind } from './notice.ts';

/** How a notice reaches a person: as a mail at once, in one mail a day, or only on the pages [T1]. */
export const noticeWays = ['now', 'digest', 'off'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/**
 * Why a notice is always sent at once: it tells of a decision or of a step in one's own case (fvl. §§ 16, 27; law.md 0b), it
 * is needed to sit an exam or proves what was handed in [P14, S1], or it is part of signing in.
 */
export type LockReason = 'case' | 'exam' | 'account';

/**
 * Whom a kind is for. `staff`: everyone with a duty at the exam, also those who write its paper; `nobody`: it is of no exam,
 * and nothing to choose.
 */
export type NoticeAudience = 'candidate' | 'grader' | 'office' | 'staff' | 'nobody';

/** `law`: what the law or a safe exam requires; `case`: news of others' cases; `work`: everything else at work. */
export type NoticeRule =
  | { readonly class: 'law'; readonly default: 'now'; readonly why: LockReason; readonly to: NoticeAudience }
  | {
      readonly class: 'case' | 'work';
      readonly default: NoticeWay;
      readonly to: NoticeAudience;
      /** It carries a file that a digest would leave out. */
      readonly hasFile?: true;
    };

const locked = <Why extends LockReason, To extends NoticeAudience>(why: Why, to: To) =>
  ({ class: 'law', default: 'now', why, to }) as const;
const work = <Way extends NoticeWay, To extends NoticeAudience>(way: Way, to: To) =>
  ({ class: 'work', default: way, to }) as const;
const newsOfCases = <Way extends NoticeWay, To extends NoticeAudience>(way: Way, to: To) =>
  ({ class: 'case', default: way, to }) as const;

/**
 * The class and the default of every kind of notice [T1]; a kind without one does not compile. Quiet as in the sources: news
 * of explanations and appeals reach graders and offices once a day, and candidates at once. A reminder is sent at once,
 * since it is one mail a day already.
 */
export const noticeRules = {
  invited: locked('account', 'nobody'),
  digest: locked('account', 'nobody'),
  mailboxCode: locked('account', 'nobody'),

  examPublished: locked('exam', 'candidate'),
  seatChanged: locked('exam', 'candidate'),
  examTimeChanged: locked('exam', 'candidate'),
  examRulesChanged: locked('exam', 'candidate'),
  examCancelled: locked('exam', 'candidate'),
  examHeldAfterAll: locked('exam', 'candidate'),
  messageToAll: locked('exam', 'candidate'),
  newExamOffered: locked('exam', 'candidate'),
  receipt: locked('exam', 'candidate'),
  answerPdf: locked('exam', 'candidate'),
  answerReplaced: locked('exam', 'candidate'),
  handInReopened: locked('exam', 'candidate'),

  gradesExtended: locked('case', 'candidate'),
  gradesDelayed: locked('case', 'candidate'),
  gradeHeldBack: locked('case', 'candidate'),
  gradeAnnounced: locked('case', 'candidate'),
  gradeCorrected: locked('case', 'candidate'),
  explanationReceived: locked('case', 'candidate'),
  explanationTakenUp: locked('case', 'candidate'),
  explanationDismissed: locked('case', 'candidate'),
  explanationSent: locked('case', 'candidate'),
  appealReceived: locked('case', 'candidate'),
  appealRegistered: locked('case', 'candidate'),
  appealTakenUp: locked('case', 'candidate'),
  appealDismissed: locked('case', 'candidate'),
  appealWithdrawn: locked('case', 'candidate'),
  appealReopened: locked('case', 'candidate'),
  appealDecided: locked('case', 'candidate'),
  interimReply: locked('case', 'candidate'),
  complaintReceived: locked('case', 'candidate'),
  complaintTakenUp: locked('case', 'candidate'),
  complaintDismissed: locked('case', 'candidate'),
  complaintAtBoard: locked('case', 'candidate'),
  complaintSentBack: locked('case', 'candidate'),
  complaintUpheld: locked('case', 'candidate'),
  complaintNotUpheld: locked('case', 'candidate'),
  complaintRemedied: locked('case', 'candidate'),
  complaintWithdrawn: locked('case', 'candidate'),
  deadlineExtended: locked('case', 'candidate'),
  dismissalAppealReceived: locked('case', 'candidate'),
  dismissalAppealForwarded: locked('case', 'candidate'),
  dismissalSetAside: locked('case', 'candidate'),
  dismissalStands: locked('case', 'candidate'),
  dismissalAppealWithdrawn: locked('case', 'candidate'),
  newGradeAnnounced: locked('case', 'candidate'),
  newOralCalled: locked('case', 'candidate'),
  newOralArranged: locked('case', 'candidate'),
  newOralCancelled: locked('case', 'candidate'),
  gradeAnnulled: locked('case', 'candidate'),
  caseLapsed: locked('case', 'candidate'),

  examTimeChangedForStaff: locked('exam', 'staff'),
  examRulesChangedForStaff: locked('exam', 'staff'),
  examCancelledForStaff: locked('exam', 'staff'),
  examHeldAfterAllForStaff: locked('exam', 'staff'),
  paperDue: work('now', 'staff'),
  paperSubmitted: work('now', 'staff'),
  paperReturned: work('now', 'staff'),
  paperApproved: work('digest', 'staff'),
  paperCorrected: work('now', 'staff'),

  readyForGrading: work('now', 'grader'),
  graderJoined: work('now', 'grader'),
  graderLeft: work('now', 'grader'),
  impartialityDecided: locked('case', 'grader'),
  colleagueChanged: work('digest', 'grader'),
  gradingWorkflowChanged: work('now', 'grader'),
  gradingExtended: work('now', 'grader'),
  gradingReminder: work('now', 'grader'),
  answersMoved: work('digest', 'grader'),
  assessmentsRevealed: work('now', 'grader'),
  confirmationTakenBack: work('now', 'grader'),
  scriptNews: work('now', 'grader'),
  thirdGraderAppointed: work('now', 'grader'),
  scoringNews: work('now', 'grader'),
  meetingNews: { class: 'work', default: 'now', to: 'grader', hasFile: true },
  trialNews: work('now', 'grader'),
  guideAdjusted: work('now', 'grader'),
  protocolToSign: work('now', 'grader'),
  feeClaimReturned: work('now', 'grader'),
  explanationRequested: newsOfCases('digest', 'grader'),
  explanationReminder: newsOfCases('now', 'grader'),
  appealToGrade: newsOfCases('digest', 'grader'),
  appealDueSet: newsOfCases('now', 'grader'),
  newGradingToGrade: newsOfCases('digest', 'grader'),
  reassessmentToMake: newsOfCases('now', 'grader'),
  reassessmentEnded: newsOfCases('now', 'grader'),
  reassessmentReminder: newsOfCases('now', 'grader'),

  publishingRequested: work('now', 'office'),
  commissionHasFindings: work('now', 'office'),
  groundDeclared: work('now', 'office'),
  graderDisqualified: work('now', 'office'),
  gradingCompleted: work('digest', 'office'),
  disputeNews: work('now', 'office'),
  suspicionReported: work('now', 'office'),
  incidentRegistered: work('now', 'office'),
  extensionAsked: work('now', 'office'),
  extensionDecided: work('now', 'office'),
  gradersLate: work('now', 'office'),
  announcementWaits: work('now', 'office'),
  gradeCorrectionNews: work('now', 'office'),
  archiveReady: work('digest', 'office'),
  explanationReady: newsOfCases('digest', 'office'),
  explanationToHandle: newsOfCases('digest', 'office'),
  explanationsLate: newsOfCases('now', 'office'),
  appealToHandle: newsOfCases('digest', 'office'),
  appealGraded: newsOfCases('digest', 'office'),
  newAssessmentNeeded: newsOfCases('now', 'office'),
  reassessmentSigned: newsOfCases('now', 'office'),
  complaintNews: newsOfCases('digest', 'office'),
  dismissalAppealNews: newsOfCases('digest', 'office'),
  newGradingCompleted: newsOfCases('digest', 'office'),
  newOralToArrange: newsOfCases('digest', 'office'),
  caseHandedOver: newsOfCases('digest', 'office'),
  interimRepliesSent: newsOfCases('digest', 'office'),
} as const satisfies Record<NoticeKind, NoticeRule>;

type LockedKind = {
  [Kind in NoticeKind]: (typeof noticeRules)[Kind]['class'] extends 'law' ? Kind : never;
}[NoticeKind];
/** A kind that a person may have once a day, or turn off [T1]. */
export type ChoosableKind = Exclude<NoticeKind, LockedKind>;

/** The kinds for these people. */
export type KindOf<To extends NoticeAudience> = {
  [Kind in NoticeKind]: (typeof noticeRules)[Kind]['to'] extends To ? Kind : never;
}[NoticeKind];

export const ruleOf = (kind: NoticeKind): NoticeRule => noticeRules[kind];
export const noticeKinds = Object.keys(noticeRules) as readonly NoticeKind[];
export const isChoosable = (kind: NoticeKind): kind is ChoosableKind => ruleOf(kind).class !== 'law';

export const choosableKinds = noticeKinds.filter(isChoosable);

/** The ways that a person may choose for a kind: one alone where it is locked. */
export function waysOf(kind: NoticeKind): readonly NoticeWay[] {
  const rule = ruleOf(kind);
  if (rule.class === 'law') return ['now'];
  return rule.hasFile ? noticeWays.filter((way) => way !== 'digest') : noticeWays;
}

const daysBefore = 2;

/**
 * Whether a notice must not wait for the digest, which comes on the next working day: what it asks for is due within two,
 * as after an oral exam.
 */
export function isUrgent<Kind extends NoticeKind>(facts: NoticeFacts[Kind], at: Temporal.Instant): boolean {
  const { dueAt } = facts as { readonly dueAt?: unknown };
  if (typeof dueAt !== 'string') return false;
  const enough = endOfDay(addWorkingDays(dateOf(at), daysBefore));
  return Temporal.Instant.compare(Temporal.Instant.from(dueAt), enough) <= 0;
}

/** The way a notice takes: a person's choice, or else the default; an urgent one does not wait [T1]. */
export function wayOf(
  rule: NoticeRule,
  { chosen, urgent }: { chosen: NoticeWay | null; urgent: boolean },
): NoticeWay {
  if (rule.class === 'law') return 'now';
  const way = chosen ?? rule.default;
  return way === 'digest' && urgent ? 'now' : way;
}
