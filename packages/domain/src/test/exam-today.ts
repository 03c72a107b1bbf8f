import { examSteps } from '../exam/exam-steps.ts';
import type { Role } from '../people/roles.ts';
import type { ExamToday } from '../today/exam-today.ts';
import { groupToday, type TodayGroup, todayGroups } from '../today/today.ts';
import { examsToday } from '../today/today-exams.ts';
import { plannedExam } from './exam-progress.ts';
import { higherEducationRules } from './rules.ts';

/** An instant from its ISO text. */
export const at = (text: string) => Temporal.Instant.from(text);
const approved = { state: 'approved', returned: false, wroteIt: false } as const;

/** A published exam with an approved paper, 9–13 on Monday 2 March 2026, three candidates. */
export const exam: Omit<ExamToday, 'steps'> = {
  examId: 'e',
  ...plannedExam,
  state: 'published',
  publishedAt: at('2026-01-10T08:00:00Z'),
  paperApprovedAt: at('2026-02-01T08:00:00Z'),
  hasGuide: true,
  commissions: 1,
  started: 0,
  paper: approved,
  openIncidents: 0,
  declaredGrounds: 0,
  groundsWithoutDecider: 0,
  disqualified: 0,
  heldGrades: 0,
  announcementsWaiting: 0,
  scoringToConfirm: false,
  correctionsToDecide: 0,
  correctionsToConfirm: 0,
  openQuarantines: 0,
  openUnmerged: 0,
  extensionsAsked: 0,
  thirdsNeeded: 0,
  casesHandledBy: 'caseworker',
  officeIsFree: true,
  explanations: {},
  lateRequests: 0,
  appeals: {},
  complaints: {},
  dismissalAppeals: {},
  newOrals: {},
  appealReplyDueAt: null,
  transcriptBlocks: 0,
};
export const planned = { state: 'planned', publishedAt: null } as const;
export const cancelled = { state: 'cancelled' } as const;
export const unwritten = { paper: null, paperApprovedAt: null } as const;
export const submitted = { paperApprovedAt: null, paper: { ...approved, state: 'submitted' } } as const;
const announcedAt = at('2026-03-20T08:00:00Z');
export const announced: Partial<typeof exam> = {
  state: 'announced',
  handedIn: 3,
  graded: 3,
  announcedAt,
  histories: [[{ kind: 'announced', at: announcedAt }]],
};

export const itemsOf = (role: Role, facts: Partial<typeof exam>, now: string) => {
  const whole = { ...exam, ...facts };
  const steps = examSteps(whole, at(now), higherEducationRules);
  return examsToday(role, [{ ...whole, steps }], at(now));
};

/** The kinds in their groups, such as `late publishExam`. */
export function linesOf(role: Role, facts: Partial<typeof exam>, now: string): string[] {
  const groups = groupToday(itemsOf(role, facts, now), at(now));
  const inGroup = (group: TodayGroup) => groups[group].map(({ kind }) => `${group} ${kind}`);
  return todayGroups.flatMap(inGroup);
}
