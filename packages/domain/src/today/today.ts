import { dateOf, endOfDay } from '../calendar/calendar.ts';

/** All tasks and pending items that a person may have, in the order of the exam's course [V3]. */
export const todayKinds = [
  'failedMail',
  'waitingSignIns',
  'followUpLateGraders',
  'describeInstitution',
  'addCourses',
  'appointExamOffice',
  'inviteExamOffice',
  'makeFirstExam',
  'publishExam',
  'fillDraft',
  'writePaper',
  'correctPaper',
  'writeGuide',
  'approvePaper',
  'followUpPaper',
  'examStarts',
  'examRunning',
  'examCancelled',
  'decideIncidents',
  'decideQuarantined',
  'lookAtUnmerged',
  'followUpHandIns',
  'registerAttendance',
  'acceptConfidentiality',
  'awaitAnswers',
  'awaitGuide',
  'gradeScripts',
  'agreeGrades',
  'awaitCoGrader',
  'confirmScoring',
  'decideRescored',
  'decideImpartiality',
  'findDecider',
  'carryOutImpartiality',
  'appointThird',
  'decideExtension',
  'followUpGrading',
  'checkResults',
  'announceCommissions',
  'announceResults',
  'announceOverdue',
  'lookAtHeldGrades',
  'decideCorrections',
  'confirmCorrections',
  'writeExplanation',
  'sendExplanations',
  'findWriter',
  'arrangeExplanations',
  'handleLateRequests',
  'followUpExplanations',
  'handleLateAppeals',
  'assignAppeals',
  'gradeAppeals',
  'makeNewAssessment',
  'giveReasons',
  'awaitAppealGrading',
  'decideAppeals',
  'arrangeNewAssessment',
  'handleLateComplaints',
  'takeUpComplaints',
  'decideComplaints',
  'awaitBoard',
  'arrangeNewGrading',
  'awaitNewGrading',
  'checkNewGrading',
  'announceNewGrading',
  'arrangeNewExam',
  'handleDismissalAppeals',
  'arrangeNewOral',
  'holdNewOral',
  'awaitDismissalDecision',
  'liftTranscriptBlocks',
  'findCaseHandler',
  'findOfficeForCases',
  'archiveExam',
  'sitExam',
  'meetForExam',
  'examOpen',
  'readExplanation',
  'explanationAwaited',
  'mayAskExplanation',
  'mayAppeal',
  'appealUnderReview',
  'gradeAwaited',
  'gradeHeld',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** The role that must act next, when it is not the reader's. */
export const waitedFor = [
  'author',
  'approver',
  'candidates',
  'graders',
  'coGrader',
  'examOffice',
  'board',
] as const;
export type WaitedFor = (typeof waitedFor)[number];

/** What publishing or approving still lacks, as far as a list of many exams can show. */
export const todayLacks = ['noCandidates', 'noCommission', 'paper', 'guide'] as const;
export type TodayLack = (typeof todayLacks)[number];

/** One line of the first page: its subject, its numbers, its deadline, and the person responsible. */
export type TodayItem = {
  kind: TodayKind;
  examId?: string;
  candidacyId?: string;
  commissionId?: string;
  explanationId?: string;
  candidateNumber?: number;
  /** How many are done or concerned, and of how many. */
  count?: number;
  of?: number;
  started?: number;
  lacks?: readonly TodayLack[];
  /** When it begins or ends, where that is no deadline. */
  at?: Temporal.Instant;
  /** The first instant that is too late; null: there is no date, so it can be done now. */
  deadline: Temporal.Instant | null;
  waitingFor?: WaitedFor;
};

export const todayGroups = ['running', 'late', 'today', 'thisWeek', 'later', 'waiting'] as const;
export type TodayGroup = (typeof todayGroups)[number];

const isBy = (at: Temporal.Instant, limit: Temporal.Instant) => Temporal.Instant.compare(at, limit) <= 0;

/**
 * The group of a line: an exam that runs now comes first; then late once its deadline has passed, also where others are responsible; otherwise with the others,
 * if they are responsible; otherwise by the deadline's day in Oslo. A deadline at 24:00 is the end of that day, and a
 * week ends with its Sunday. A line without a deadline can be done today, but an appeal whose deadline is suspended
 * does not press the candidate.
 */
export function todayGroupOf(item: TodayItem, now: Temporal.Instant): TodayGroup {
  const { kind, deadline, waitingFor } = item;
  if (kind === 'examRunning') return 'running';
  if (deadline && isBy(deadline, now)) return 'late';
  if (waitingFor) return 'waiting';
  const today = dateOf(now);
  if (!deadline && kind === 'mayAppeal') return 'later';
  if (!deadline || isBy(deadline, endOfDay(today))) return 'today';
  return isBy(deadline, endOfDay(today.add({ days: 7 - today.dayOfWeek }))) ? 'thisWeek' : 'later';
}

const order = (kind: TodayKind) => todayKinds.indexOf(kind);

function byUrgency(a: TodayItem, b: TodayItem): number {
  const byDate =
    a.deadline && b.deadline
      ? Temporal.Instant.compare(a.deadline, b.deadline)
      : Number(a.deadline !== null) - Number(b.deadline !== null);
  return byDate || order(a.kind) - order(b.kind) || endsFirst(a, b);
}

/** Of exams that run now, the one that ends first needs attention first. */
function endsFirst(a: TodayItem, b: TodayItem): number {
  return a.at && b.at ? Temporal.Instant.compare(a.at, b.at) : 0;
}

/**
 * The lines in their groups, each in exactly one; lines without a date first, then by deadline, then by the course
 * [V3].
 */
export function groupToday(
  items: readonly TodayItem[],
  now: Temporal.Instant,
): Record<TodayGroup, TodayItem[]> {
  const sorted = items.toSorted(byUrgency);
  const inGroup = (group: TodayGroup) => sorted.filter((item) => todayGroupOf(item, now) === group);
  return byGroup(inGroup);
}

function byGroup<T>(of: (group: TodayGroup) => T): Record<TodayGroup, T> {
  return {
    running: of('running'),
    late: of('late'),
    today: of('today'),
    thisWeek: of('thisWeek'),
    later: of('later'),
    waiting: of('waiting'),
  };
}

/**
 * As groupToday, with all lines of one exam together, in the group of the most urgent of them: with forty exams a
 * person looks at one exam at a time, not at five lines of it in five places. Each line is still in exactly one group.
 */
export function groupTodayByExam(
  items: readonly TodayItem[],
  now: Temporal.Instant,
): Record<TodayGroup, TodayItem[]> {
  const groups = groupToday(items, now);
  const byExam = new Map<string | TodayItem, { group: TodayGroup; lines: TodayItem[] }>();
  for (const group of todayGroups) {
    for (const item of groups[group]) {
      const key = item.examId ?? item;
      const first = byExam.get(key);
      if (first) first.lines.push(item);
      else byExam.set(key, { group, lines: [item] });
    }
  }
  const exams = [...byExam.values()];
  return byGroup((group) => exams.filter((exam) => exam.group === group).flatMap(({ lines }) => lines));
}
