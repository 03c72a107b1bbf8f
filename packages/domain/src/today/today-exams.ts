import type { AppealState } from '../appeal/appeal.ts';
import { dateOf } from '../calendar/calendar.ts';
import { publishObstacles } from '../exam/exam.ts';
import type { ExamProgress, ExamStep, ExamStepName } from '../exam/exam-steps.ts';
import type { PaperState } from '../papers/paper-approval.ts';
import type { Role } from '../people/roles.ts';
import type { TodayItem, TodayLack } from './today.ts';

/** An exam as the first pages of those who follow it see it. */
export type ExamToday = ExamProgress & {
  examId: string;
  /** The nine steps, from examSteps: every due date here is theirs. */
  steps: readonly ExamStep[];
  commissions: number;
  /** Candidates who have opened the paper. */
  started: number;
  /** Null where nothing is written. `wroteIt`: the one who looks wrote or submitted it, and so can't approve it. */
  paper: { state: PaperState; returned: boolean; wroteIt: boolean } | null;
  /** Incidents that nobody has decided [D10]. */
  openIncidents: number;
  /** What came late or from elsewhere, and nobody has decided on [D5, D7]. */
  openBranches: number;
  /** Answers that could not be put together, and nobody has dealt with [D3]. */
  openUnmerged: number;
  appeals: Readonly<Partial<Record<AppealState, number>>>;
  /** When the first undecided appeal must have had an answer (fvl. § 11 a). */
  appealReplyDueAt: Temporal.Instant | null;
};

/** A step's due date and whether it is over, as examSteps says. */
type Sight = {
  exam: ExamToday;
  now: Temporal.Instant;
  dueOf: (step: ExamStepName) => Temporal.Instant | null;
  isDone: (step: ExamStepName) => boolean;
};
type Reader = (sight: Sight) => TodayItem[];

const isPast = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;

/** Forty exams of next term are no news: what lies further ahead than this is not the exam office's yet. */
const horizonDays = 14;

function isNear(deadline: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return deadline !== null && isPast(deadline, now.add({ hours: 24 * horizonDays }));
}

/** One line about the exam, if the condition holds. */
function line(
  condition: boolean,
  { exam }: Sight,
  item: Omit<TodayItem, 'examId' | 'deadline'> & { deadline?: Temporal.Instant | null },
): TodayItem[] {
  return condition ? [{ deadline: null, ...item, examId: exam.examId }] : [];
}

const publish: Reader = (sight) => {
  const { exam, now, dueOf } = sight;
  const deadline = dueOf('planning');
  const obstacles = publishObstacles({ ...exam, now }, { ...exam, unlawful: 0 });
  const lacks = (['noCandidates', 'noCommission'] as const).filter((lack) => obstacles.includes(lack));
  return line(exam.state === 'planned' && isNear(deadline, now), sight, {
    kind: 'publishExam',
    lacks,
    deadline,
  });
};

/** The paper is of interest until the exam is over; after that, what is missing shows in the grading. */
const awaitsPaper = ({ exam, now, isDone }: Sight) => !isDone('paper') && !isPast(exam.endsAt, now);

/** What lies with the authors or the approvers, for the exam office to follow up. */
const followUpPaper: Reader = (sight) => {
  const { exam, now, dueOf } = sight;
  const deadline = dueOf('paper');
  const lacks: TodayLack[] = [];
  if (exam.paperApprovedAt === null) lacks.push('paper');
  if (!exam.hasGuide) lacks.push('guide');
  const waitingFor = exam.paper?.state === 'submitted' ? 'approver' : 'author';
  return line(awaitsPaper(sight) && isNear(deadline, now), sight, {
    ...{ kind: 'followUpPaper', lacks, deadline, waitingFor },
  });
};

const writePaper: Reader = (sight) => {
  const { paper } = sight.exam;
  const kind = paper?.returned ? 'correctPaper' : 'writePaper';
  const isDraft = paper === null || paper.state === 'draft';
  return line(awaitsPaper(sight) && isDraft, sight, { kind, deadline: sight.dueOf('paper') });
};

const writeGuide: Reader = (sight) => {
  const isWanted = !sight.exam.hasGuide && sight.exam.announcedAt === null;
  return line(isWanted, sight, { kind: 'writeGuide', deadline: sight.dueOf('paper') });
};

const approvePaper: Reader = (sight) => {
  const { paper } = sight.exam;
  const isMine = paper?.state === 'submitted' && !paper.wroteIt;
  return line(awaitsPaper(sight) && isMine, sight, { kind: 'approvePaper', deadline: sight.dueOf('paper') });
};

const awaitApproval: Reader = (sight) => {
  const { paper } = sight.exam;
  const isOthers = paper?.state === 'submitted' && paper.wroteIt;
  return line(awaitsPaper(sight) && isOthers, sight, { kind: 'followUpPaper', waitingFor: 'approver' });
};

const starts: Reader = (sight) => {
  const { startsAt, state, candidates } = sight.exam;
  const isToday = dateOf(startsAt).equals(dateOf(sight.now)) && !isPast(startsAt, sight.now);
  const counts = { of: candidates, at: startsAt };
  return line(state !== 'planned' && isToday, sight, { kind: 'examStarts', ...counts, deadline: startsAt });
};

const running: Reader = (sight) => {
  const { startsAt, endsAt, state, candidates: of, handedIn: count, started } = sight.exam;
  const isOn = state !== 'planned' && isPast(startsAt, sight.now) && !isPast(endsAt, sight.now);
  return line(isOn, sight, { kind: 'examRunning', count, started, of, at: endsAt });
};

const decideIncidents: Reader = (sight) => {
  const { state, openIncidents: count } = sight.exam;
  const isOpen = (state === 'published' || state === 'checked') && count > 0;
  return line(isOpen, sight, { kind: 'decideIncidents', count });
};

const decideBranches: Reader = (sight) => {
  const { state, openBranches: count } = sight.exam;
  return line(state === 'published' && count > 0, sight, { kind: 'decideBranches', count });
};

/** Also after the hand-in, until somebody has looked: what is missing in an answer is missing in its grade. */
const lookAtUnmerged: Reader = (sight) => {
  const { state, openUnmerged: count } = sight.exam;
  return line(state !== 'archived' && count > 0, sight, { kind: 'lookAtUnmerged', count });
};

const followUpHandIns: Reader = (sight) => {
  const { candidates, handedIn, absent, endsAt, state } = sight.exam;
  const count = candidates - handedIn - absent;
  const isOpen = state === 'published' && count > 0 && isPast(endsAt.add({ hours: 1 }), sight.now);
  return line(isOpen, sight, { kind: 'followUpHandIns', count, of: candidates, deadline: endsAt });
};

const followUpGrading: Reader = (sight) => {
  const { endsAt, handedIn: of, graded: count, state } = sight.exam;
  const isOn = state === 'published' && isPast(endsAt, sight.now) && count < of;
  const deadline = sight.dueOf('grading');
  return line(isOn, sight, { kind: 'followUpGrading', count, of, deadline, waitingFor: 'graders' });
};

const checkResults: Reader = (sight) => {
  const { state, candidates, handedIn, absent, graded, endsAt } = sight.exam;
  const allIn = isPast(endsAt, sight.now) && candidates > 0 && handedIn + absent >= candidates;
  const isReady = state === 'published' && allIn && graded >= handedIn;
  return line(isReady, sight, { kind: 'checkResults', count: handedIn, deadline: sight.dueOf('results') });
};

const announceResults: Reader = (sight) => {
  const { state, graded: count } = sight.exam;
  return line(state === 'checked', sight, {
    ...{ kind: 'announceResults', count, deadline: sight.dueOf('results') },
  });
};

const followUpExplanations: Reader = (sight) => {
  const { openExplanations: count, explanationDueAt: deadline } = sight.exam;
  const isLate = count > 0 && deadline !== null && isPast(deadline, sight.now);
  return line(isLate, sight, { kind: 'followUpExplanations', count, deadline, waitingFor: 'graders' });
};

/** A line with the number of appeals in one state, and when the first of all must have had an answer. */
function appeals(state: AppealState, item: Pick<TodayItem, 'kind' | 'waitingFor'>): Reader {
  return (sight) => {
    const count = sight.exam.appeals[state] ?? 0;
    return line(count > 0, sight, { ...item, count, deadline: sight.exam.appealReplyDueAt });
  };
}

/** As appeals, for what lies ready: a candidate who waits for it is not made to wait until the last day. */
function readyAppeals(state: AppealState, kind: TodayItem['kind']): Reader {
  return (sight) => {
    const { appealReplyDueAt: due, appeals: byState } = sight.exam;
    const count = byState[state] ?? 0;
    const deadline = due && isPast(due, sight.now) ? due : null;
    return line(count > 0, sight, { kind, count, deadline });
  };
}

const lateAppeals = appeals('filedLate', { kind: 'handleLateAppeals' });
const filedAppeals = appeals('filed', { kind: 'assignAppeals' });
const appealsInGrading = appeals('inGrading', { kind: 'awaitAppealGrading', waitingFor: 'graders' });
const gradedAppeals = readyAppeals('graded', 'decideAppeals');
const newAssessments = readyAppeals('needsNewAssessment', 'arrangeNewAssessment');

const archive: Reader = (sight) => {
  const isQuiet = sight.isDone('explanation') && sight.isDone('appeal');
  return line(sight.exam.state === 'announced' && isQuiet, sight, { kind: 'archiveExam' });
};

const readersOf: Readonly<Partial<Record<Role, readonly Reader[]>>> = {
  examOffice: [
    ...[publish, followUpPaper, starts, running, decideIncidents, decideBranches, lookAtUnmerged],
    ...[followUpHandIns, followUpGrading, checkResults],
    ...[announceResults, followUpExplanations, gradedAppeals, newAssessments],
  ],
  courseCoordinator: [writePaper, writeGuide, approvePaper, awaitApproval, starts, running],
  programmeLeader: [approvePaper],
  caseworker: [
    ...[followUpExplanations, lateAppeals, filedAppeals, appealsInGrading, gradedAppeals, newAssessments],
  ],
  archivist: [archive],
  headOfDepartment: [starts, running, followUpGrading],
  invigilator: [starts, running],
  itOperator: [starts, running],
};

/** What the holder of the role has to do or waits for with these exams [V3]; graders and candidates have their own. */
export function examsToday(role: Role, exams: readonly ExamToday[], now: Temporal.Instant): TodayItem[] {
  const readers = readersOf[role] ?? [];
  return exams.flatMap((exam) => {
    const stepNamed = (name: ExamStepName) => exam.steps.find(({ step }) => step === name);
    const dueOf = (name: ExamStepName) => stepNamed(name)?.at ?? null;
    const isDone = (name: ExamStepName) => stepNamed(name)?.state === 'done';
    return readers.flatMap((read) => read({ exam, now, dueOf, isDone }));
  });
}
