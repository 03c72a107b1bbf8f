import type { AppealState } from '../appeal/appeal.ts';
import type { Role } from '../people/roles.ts';
import type { OpenComplaint, OwedExplanation } from './exam-today.ts';
import type { TodayItem } from './today.ts';
import { type ExamSnapshot, line, onlyPast, type TodayRule } from './today-rule.ts';

const isPast = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;

/** For the exam office and caseworkers: explanations that graders have not written by their date [E2]. */
const followUpExplanations: TodayRule = (snapshot) => {
  const { inWriting } = snapshot.exam.explanations;
  if (!inWriting) return [];
  const { count, dueAt: deadline } = inWriting;
  const isLate = isPast(deadline, snapshot.now);
  return line(isLate, snapshot, { kind: 'followUpExplanations', count, deadline, waitingFor: 'graders' });
};

/** The candidate should not have to wait until the last day for what is ready, or for someone who can write it [E3]. */
function owedExplanations(state: OwedExplanation, kind: TodayItem['kind']): TodayRule {
  return (snapshot) => {
    const owed = snapshot.exam.explanations[state];
    if (!owed) return [];
    const deadline = onlyPast(owed.dueAt, snapshot.now);
    return line(owed.count > 0, snapshot, { kind, count: owed.count, deadline });
  };
}

/** A line with the number of appeals in one state, and when the first of all is due. */
function appeals(state: AppealState, item: Pick<TodayItem, 'kind' | 'waitingFor'>): TodayRule {
  return (snapshot) => {
    const count = snapshot.exam.appeals[state] ?? 0;
    return line(count > 0, snapshot, { ...item, count, deadline: snapshot.exam.appealReplyDueAt });
  };
}

/** As for explanations that are ready: the candidate should not have to wait until the last day. */
function readyAppeals(state: AppealState, item: Pick<TodayItem, 'kind' | 'waitingFor'>): TodayRule {
  return (snapshot) => {
    const { appealReplyDueAt: due, appeals: byState } = snapshot.exam;
    const count = byState[state] ?? 0;
    const deadline = onlyPast(due, snapshot.now);
    return line(count > 0, snapshot, { ...item, count, deadline });
  };
}

const unansweredAppeals = [
  appeals('filedLate', { kind: 'handleLateAppeals' }),
  appeals('filed', { kind: 'assignAppeals' }),
  appeals('inGrading', { kind: 'awaitAppealGrading', waitingFor: 'graders' }),
];

/** A request after the deadline waits for a person, who has no date of law but should not let the candidate wait [E1]. */
const handleLateRequests: TodayRule = (snapshot) => {
  const { lateRequests: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'handleLateRequests', count, deadline: null });
};

const explanations = [
  owedExplanations('ready', 'sendExplanations'),
  owedExplanations('withoutWriter', 'findWriter'),
  owedExplanations('byHand', 'arrangeExplanations'),
  handleLateRequests,
  followUpExplanations,
];
/** Nothing lifts it automatically, so that it must not be forgotten with the closed case [K5]. */
const liftTranscriptBlocks: TodayRule = (snapshot) => {
  const { transcriptBlocks: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'liftTranscriptBlocks', count, deadline: null });
};
const newAssessment = readyAppeals('needsNewAssessment', { kind: 'arrangeNewAssessment' });
/** The exam office alone announces what decides an appeal [K5, K6]. */
const finishedAppeals = [
  readyAppeals('graded', { kind: 'decideAppeals' }),
  newAssessment,
  liftTranscriptBlocks,
];
const finishedForOffice = [
  readyAppeals('graded', { kind: 'decideAppeals', waitingFor: 'examOffice' }),
  newAssessment,
  liftTranscriptBlocks,
];

/** Procedural complaints that wait for one thing, with the day by which their candidates are answered [K8]. */
function complaints(waits: OpenComplaint, item: Pick<TodayItem, 'kind' | 'waitingFor'>): TodayRule {
  return (snapshot) => {
    const found = snapshot.exam.complaints[waits];
    if (!found) return [];
    return line(found.count > 0, snapshot, { ...item, count: found.count, deadline: found.dueAt });
  };
}

const undecidedComplaints = [
  complaints('filedLate', { kind: 'handleLateComplaints' }),
  complaints('filed', { kind: 'takeUpComplaints' }),
  complaints('inHand', { kind: 'decideComplaints' }),
  complaints('atBoard', { kind: 'awaitBoard', waitingFor: 'board' }),
];
/** What an upheld complaint asks of the exam office: new grading, or a new exam (uhl. § 11-9(2)). */
const remedies = [
  complaints('newGrading', { kind: 'arrangeNewGrading' }),
  complaints('gradedAgain', { kind: 'awaitNewGrading', waitingFor: 'graders' }),
  complaints('toCheck', { kind: 'checkNewGrading' }),
  complaints('toAnnounce', { kind: 'announceNewGrading' }),
  complaints('newExam', { kind: 'arrangeNewExam' }),
];

/** An appeal against a dismissal waits for the office to send it on, and then for the appeal body [K1, V3]. */
function dismissalAppeals(
  state: 'filed' | 'forwarded',
  item: Pick<TodayItem, 'kind' | 'waitingFor'>,
): TodayRule {
  return (snapshot) => {
    const found = snapshot.exam.dismissalAppeals[state];
    if (!found) return [];
    return line(found.count > 0, snapshot, { ...item, count: found.count, deadline: found.dueAt });
  };
}
const appealedDismissals = [
  dismissalAppeals('filed', { kind: 'handleDismissalAppeals' }),
  dismissalAppeals('forwarded', { kind: 'awaitDismissalDecision', waitingFor: 'board' }),
];

/** A new oral exam waits for the office to arrange it, and then to say that it was held (uhl. § 11-11(4)) [K10]. */
function newOrals(state: 'called' | 'arranged', kind: TodayItem['kind']): TodayRule {
  return (snapshot) => {
    const count = snapshot.exam.newOrals[state] ?? 0;
    return line(count > 0, snapshot, { kind, count, deadline: null });
  };
}
const orals = [newOrals('called', 'arrangeNewOral'), newOrals('arranged', 'holdNewOral')];

/** When the first open case should have been answered; null while none is late. */
function caseLateSince({ exam, now }: ExamSnapshot): Temporal.Instant | null {
  const { explanationDueAt, appealReplyDueAt, complaints, dismissalAppeals } = exam;
  const others = [...Object.values(complaints), ...Object.values(dismissalAppeals)].map(({ dueAt }) => dueAt);
  const [first] = [explanationDueAt, appealReplyDueAt, ...others]
    .filter((due) => due !== null)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return onlyPast(first ?? null, now);
}

/** Nobody may handle the cases: someone must be given the role. The line says nothing of the cases [U1, U7]. */
const findCaseHandler: TodayRule = (snapshot) => {
  const { openAppeals, openExplanations, openComplaints, casesHandledBy } = snapshot.exam;
  const isOpen = openAppeals > 0 || openExplanations > 0 || openComplaints > 0;
  return line(isOpen && casesHandledBy === 'itOperator', snapshot, {
    kind: 'findCaseHandler',
    deadline: caseLateSince(snapshot),
  });
};

/** A caseworker prepares the cases, and nobody of the exam office may decide them [K5, U1, U7]. */
const findOfficeForCases: TodayRule = (snapshot) => {
  const { openAppeals, openComplaints, casesHandledBy, officeIsFree } = snapshot.exam;
  const isWithout = casesHandledBy === 'caseworker' && !officeIsFree;
  return line(isWithout && openAppeals + openComplaints > 0, snapshot, {
    kind: 'findOfficeForCases',
    deadline: caseLateSince(snapshot),
  });
};

const casesWithoutCaseworker = [...unansweredAppeals, ...undecidedComplaints, ...appealedDismissals].map(
  (rule): TodayRule =>
    (snapshot) =>
      snapshot.exam.casesHandledBy === 'caseworker' ? [] : rule(snapshot),
);

/** What the cases of an exam ask of each role, also when it is archived [E2, K1, V3]. */
export const caseRulesByRole: Readonly<Partial<Record<Role, readonly TodayRule[]>>> = {
  examOffice: [...explanations, ...casesWithoutCaseworker, ...finishedAppeals, ...remedies, ...orals],
  caseworker: [
    ...explanations,
    ...unansweredAppeals,
    ...undecidedComplaints,
    ...appealedDismissals,
    ...finishedForOffice,
    ...remedies,
    ...orals,
  ],
  itOperator: [findCaseHandler, findOfficeForCases],
};
