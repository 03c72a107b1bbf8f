import { dateOf } from '../calendar/calendar.ts';
import { hasHandIn } from '../exam/exam-form.ts';
import type { ExamStepName } from '../exam/exam-steps.ts';
import { publishLacks } from '../exam/publishing.ts';
import { areIncidentsOpen } from '../incidents/incident.ts';
import type { Role } from '../people/roles.ts';
import type { ExamToday } from './exam-today.ts';
import type { TodayItem, TodayLack } from './today.ts';
import { cancelledToday } from './today-cancelled.ts';
import { caseRulesByRole } from './today-cases.ts';
import { announceOverdue, decideExtensions } from './today-due.ts';
import { attendanceToday, handInsToday, thirdsToday } from './today-hand-ins.ts';
import { carryOutImpartiality, decideImpartiality, findDecider } from './today-impartiality.ts';
import { type ExamSnapshot, line, type TodayRule } from './today-rule.ts';

const isPast = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;

/** Forty exams of next term are no news: an exam further ahead than this is not yet a task of the exam office. */
const horizonDays = 14;

function isNear(deadline: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return deadline !== null && isPast(deadline, now.add({ hours: 24 * horizonDays }));
}

/** Nothing has been put into the exam yet, so that nobody waits for it. */
const isEmptyDraft = ({ state, candidates, commissions, paper, hasGuide }: ExamToday) =>
  state === 'planned' && candidates === 0 && commissions === 0 && paper === null && !hasGuide;

/** An empty draft is never late; it becomes urgent as its day comes, and is no task after it. */
const fillDraft: TodayRule = (snapshot) => {
  const { exam, now, dueOf } = snapshot;
  const isAhead = isNear(dueOf('planning'), now) && !isPast(exam.startsAt, now);
  return line(isEmptyDraft(exam) && isAhead, snapshot, { kind: 'fillDraft', deadline: exam.startsAt });
};

const publish: TodayRule = (snapshot) => {
  const { exam, now, dueOf } = snapshot;
  const deadline = dueOf('planning');
  const isWanted = exam.state === 'planned' && !isEmptyDraft(exam) && isNear(deadline, now);
  return line(isWanted, snapshot, {
    kind: 'publishExam',
    lacks: publishLacks(exam),
    deadline,
  });
};

/** The paper is of interest until the exam is over; after that, missing parts show in the grading. */
const awaitsPaper = ({ exam, now, isDone }: ExamSnapshot) => !isDone('paper') && !isPast(exam.endsAt, now);

/** Papers that wait for the authors or the approvers, for the exam office to follow up. */
const followUpPaper: TodayRule = (snapshot) => {
  const { exam, now, dueOf } = snapshot;
  const deadline = dueOf('paper');
  const lacks: TodayLack[] = [];
  if (exam.paperApprovedAt === null) lacks.push('paper');
  if (!exam.hasGuide) lacks.push('guide');
  const waitingFor = exam.paper?.state === 'submitted' ? 'approver' : 'author';
  const isWanted = awaitsPaper(snapshot) && !isEmptyDraft(exam) && isNear(deadline, now);
  return line(isWanted, snapshot, {
    kind: 'followUpPaper',
    lacks,
    deadline,
    waitingFor,
  });
};

const writePaper: TodayRule = (snapshot) => {
  const { paper } = snapshot.exam;
  const kind = paper?.returned ? 'correctPaper' : 'writePaper';
  const isDraft = paper === null || paper.state === 'draft';
  return line(awaitsPaper(snapshot) && isDraft, snapshot, { kind, deadline: snapshot.dueOf('paper') });
};

const writeGuide: TodayRule = (snapshot) => {
  const isWanted = !snapshot.exam.hasGuide && snapshot.exam.announcedAt === null;
  return line(isWanted, snapshot, { kind: 'writeGuide', deadline: snapshot.dueOf('paper') });
};

const approvePaper: TodayRule = (snapshot) => {
  const { paper } = snapshot.exam;
  const isMine = paper?.state === 'submitted' && !paper.wroteIt;
  return line(awaitsPaper(snapshot) && isMine, snapshot, {
    kind: 'approvePaper',
    deadline: snapshot.dueOf('paper'),
  });
};

const awaitApproval: TodayRule = (snapshot) => {
  const { paper } = snapshot.exam;
  const isOthers = paper?.state === 'submitted' && paper.wroteIt;
  return line(awaitsPaper(snapshot) && isOthers, snapshot, { kind: 'followUpPaper', waitingFor: 'approver' });
};

const starts: TodayRule = (snapshot) => {
  const { startsAt, state, candidates } = snapshot.exam;
  const isToday = dateOf(startsAt).equals(dateOf(snapshot.now)) && !isPast(startsAt, snapshot.now);
  const counts = { of: candidates, at: startsAt };
  return line(state !== 'planned' && isToday, snapshot, {
    kind: 'examStarts',
    ...counts,
    deadline: startsAt,
  });
};

const running: TodayRule = (snapshot) => {
  const { form, startsAt, endsAt, state, candidates: of, handedIn: count, started } = snapshot.exam;
  const isOn = state !== 'planned' && isPast(startsAt, snapshot.now) && !isPast(endsAt, snapshot.now);
  return line(isOn && hasHandIn(form), snapshot, { kind: 'examRunning', count, started, of, at: endsAt });
};

const decideIncidents: TodayRule = (snapshot) => {
  const { state, openIncidents: count } = snapshot.exam;
  const isOpen = areIncidentsOpen(state) && count > 0;
  return line(isOpen, snapshot, { kind: 'decideIncidents', count });
};

const decideQuarantined: TodayRule = (snapshot) => {
  const { state, openQuarantines: count } = snapshot.exam;
  return line(state === 'published' && count > 0, snapshot, { kind: 'decideQuarantined', count });
};

/** Also after the hand-in, until the office has looked: a part missing in an answer is missing in its grade. */
const lookAtUnmerged: TodayRule = (snapshot) => {
  const { openUnmerged: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'lookAtUnmerged', count });
};

const followUpGrading: TodayRule = (snapshot) => {
  const { endsAt, handedIn: of, graded: count, state } = snapshot.exam;
  const isOn = state === 'published' && isPast(endsAt, snapshot.now) && count < of;
  const deadline = snapshot.dueOf('grading');
  return line(isOn, snapshot, { kind: 'followUpGrading', count, of, deadline, waitingFor: 'graders' });
};

const checkResults: TodayRule = (snapshot) => {
  const { state, candidates, handedIn, absent, graded, endsAt } = snapshot.exam;
  const allIn = isPast(endsAt, snapshot.now) && candidates > 0 && handedIn + absent >= candidates;
  const isReady = state === 'published' && allIn && graded >= handedIn;
  return line(isReady, snapshot, {
    kind: 'checkResults',
    count: handedIn,
    deadline: snapshot.dueOf('results'),
  });
};

/** Commissions that have finished while others still grade, where they are announced separately [P4]. */
const checkCommissions: TodayRule = (snapshot) => {
  const { readyCommissions, checkedCommissions } = snapshot.exam;
  const count = readyCommissions + checkedCommissions;
  const isWhole = checkResults(snapshot).length > 0;
  return line(count > 0 && !isWhole, snapshot, {
    kind: 'announceCommissions',
    count,
    deadline: snapshot.dueOf('results'),
  });
};

const announceResults: TodayRule = (snapshot) => {
  const { state, graded: count } = snapshot.exam;
  return line(state === 'checked', snapshot, {
    kind: 'announceResults',
    count,
    deadline: snapshot.dueOf('results'),
  });
};

/** A held grade waits for the exam office alone, before the announcement and after it [R2]. */
const lookAtHeldGrades: TodayRule = (snapshot) => {
  const { heldGrades: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'lookAtHeldGrades', count });
};

/** Announced grades that a change of the scoring speaks against [G4, R3]. */
const decideCorrections: TodayRule = (snapshot) => {
  const { correctionsToDecide: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'decideCorrections', count });
};

/** Proposed corrections of grades that the reader may confirm, since another person proposed them [R3]. */
const confirmCorrections: TodayRule = (snapshot) => {
  const { correctionsToConfirm: count } = snapshot.exam;
  return line(count > 0, snapshot, { kind: 'confirmCorrections', count });
};

const confirmScoring: TodayRule = (snapshot) =>
  line(snapshot.exam.scoringToConfirm, snapshot, {
    kind: 'confirmScoring',
  });

const archive: TodayRule = (snapshot) => {
  const isQuiet = snapshot.isDone('explanation') && snapshot.isDone('appeal');
  return line(snapshot.exam.state === 'announced' && isQuiet, snapshot, { kind: 'archiveExam' });
};

const untilHandIn = [
  fillDraft,
  publish,
  followUpPaper,
  starts,
  running,
  decideIncidents,
  decideQuarantined,
  lookAtUnmerged,
];
const afterHandIn = [
  attendanceToday,
  findDecider,
  carryOutImpartiality,
  handInsToday,
  followUpGrading,
  checkResults,
  checkCommissions,
  announceResults,
  announceOverdue,
  lookAtHeldGrades,
  decideCorrections,
  confirmCorrections,
];

const rulesByRole: Readonly<Record<Role, readonly TodayRule[]>> = {
  candidate: [],
  grader: [],
  examOffice: [...untilHandIn, ...afterHandIn, thirdsToday],
  courseCoordinator: [writePaper, writeGuide, approvePaper, awaitApproval, starts, running, confirmScoring],
  programmeLeader: [approvePaper, confirmScoring],
  caseworker: [confirmCorrections],
  archivist: [archive],
  rectorsDelegate: [decideExtensions],
  headOfDepartment: [starts, running, decideImpartiality, followUpGrading],
  invigilator: [starts, running, attendanceToday],
  itOperator: [starts, running],
};

/** The role holder's tasks and pending items for these exams [V3]; graders and candidates have their own function. */
export function examsToday(role: Role, exams: readonly ExamToday[], now: Temporal.Instant): TodayItem[] {
  const ofCases = caseRulesByRole[role] ?? [];
  const rules = [...rulesByRole[role], ...ofCases];
  return exams.flatMap((exam) => {
    const stepNamed = (name: ExamStepName) => exam.steps.find(({ step }) => step === name);
    const dueOf = (name: ExamStepName) => stepNamed(name)?.at ?? null;
    const isDone = (name: ExamStepName) => stepNamed(name)?.state === 'done';
    const snapshot = { exam, now, dueOf, isDone };
    // Cases of an archived exam go on; nothing else of it does.
    if (exam.state === 'archived') return ofCases.flatMap((rule) => rule(snapshot));
    if (exam.state !== 'cancelled') return rules.flatMap((rule) => rule(snapshot));
    const decided = rules.includes(decideIncidents) ? decideIncidents(snapshot) : [];
    return [...decided, ...cancelledToday(role, exam, now)];
  });
}
