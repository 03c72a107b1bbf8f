import type { NoticeKind } from './notice.ts';
import { ruleOf } from './notice-rules.ts';

/** What is known of a notice when its mail is made. */
export type Placed = {
  readonly kind: NoticeKind;
  readonly examId: string | null;
  /** The receiver's own candidacy in the exam. */
  readonly candidacyId: string | null;
  /** The cases that it is about. */
  readonly caseIds: readonly string[];
};

type CasePages = 'appeals' | 'complaints' | 'dismissal-appeals' | 'explanations';
type ExamPages =
  | 'results'
  | 'oral-part'
  | 'paper'
  | 'guide'
  | 'archive'
  | 'due'
  | 'incidents'
  | 'impartiality';

/** The kinds about cases, with the page of one case below its exam. */
const casePages: Partial<Record<NoticeKind, CasePages>> = {
  appealToHandle: 'appeals',
  appealGraded: 'appeals',
  newAssessmentNeeded: 'appeals',
  reassessmentSigned: 'appeals',
  complaintNews: 'complaints',
  dismissalAppealNews: 'dismissal-appeals',
  newGradingCompleted: 'complaints',
  explanationReady: 'explanations',
};

/** The list below the exam where a notice about many cases, or about another kind of case, is found. */
const caseLists: Partial<Record<NoticeKind, string>> = {
  explanationToHandle: 'explanations',
  explanationReady: 'explanations',
  interimRepliesSent: 'cases',
  caseHandedOver: 'cases',
};

const examPages: Partial<Record<NoticeKind, ExamPages>> = {
  gradingCompleted: 'results',
  disputeNews: 'results',
  announcementWaits: 'results',
  gradeCorrectionNews: 'results',
  newOralToArrange: 'oral-part',
  paperDue: 'paper',
  paperSubmitted: 'paper',
  paperReturned: 'paper',
  paperApproved: 'paper',
  paperCorrected: 'paper',
  archiveReady: 'archive',
  extensionAsked: 'due',
  extensionDecided: 'due',
  incidentRegistered: 'incidents',
  groundDeclared: 'impartiality',
};

/** Graders have their pages by commission, so that these lead to the list of their own. */
const ownLists: Partial<Record<NoticeKind, string>> = {
  explanationReminder: '/grading/explanations',
  explanationsLate: '/cases?overdue=true',
  reassessmentToMake: '/reassessments',
  reassessmentEnded: '/reassessments',
  reassessmentReminder: '/reassessments',
  feeClaimReturned: '/grading/fees',
  gradersLate: '/late-grading',
};

/** Their mails name the page for verifying, which is open to everyone, below the front page. */
const atTheFront: readonly NoticeKind[] = ['receipt', 'answerPdf'];

/** The page below an exam: of the one case that it is about, or else the list or the page of its kind. */
function belowExam(kind: NoticeKind, caseIds: readonly string[]): string {
  const page = casePages[kind];
  const [only, ...others] = caseIds;
  if (page !== undefined && only !== undefined && others.length === 0) return `/${page}/${only}`;
  const list = caseLists[kind] ?? (page === undefined ? examPages[kind] : 'cases');
  return list === undefined ? '' : `/${list}`;
}

function toGrader(kind: NoticeKind, [only, ...others]: readonly string[]): string {
  if (kind !== 'explanationRequested') return '/grading';
  const isOne = only !== undefined && others.length === 0;
  return isOne ? `/grading/explanations/${only}` : '/grading/explanations';
}

/**
 * The path of the page where the receiver finds what a notice is about; empty for the front page. It is a link alone: the
 * page itself asks who the reader is.
 */
export function placeOf({ kind, examId, candidacyId, caseIds }: Placed): string {
  if (atTheFront.includes(kind)) return '';
  const own = ownLists[kind];
  if (own !== undefined) return own;
  const { to } = ruleOf(kind);
  if (to === 'candidate') return candidacyId === null ? '' : `/my/${candidacyId}`;
  if (to === 'grader') return toGrader(kind, caseIds);
  return examId === null || to === 'nobody' ? '' : `/exams/${examId}${belowExam(kind, caseIds)}`;
}
