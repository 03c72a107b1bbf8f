import { dateOf, isWorkingDay } from '../../calendar/calendar.ts';
import type { ExamState } from '../../exam/exam.ts';
import { announcementDay } from '../../rules/deadlines.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { CommissionResults } from '../commission-results.ts';

/** What keeps grades that are due from being announced without a person [R1]. */
export const bySelfObstacles = ['notChecked', 'rescored', 'correctionProposed', 'unsigned'] as const;
export type BySelfObstacle = (typeof bySelfObstacles)[number];

/** What the exam says about announcing its grades without a person. */
export type BySelfExam = {
  readonly state: ExamState;
  readonly rules: Pick<RuleSet, 'announcement'>;
  /** The exam office turned it off for this exam, with a reason. */
  readonly isTurnedOff: boolean;
};

/** The grades that are announced together: the exam's, or those of one commission [P4]. */
export type AnnouncedTogether = {
  readonly results: CommissionResults;
  readonly checkedAt: Temporal.Instant | null;
  /**
   * The last day for the first of its grades: a candidate whose grade is due later does not keep the others waiting, and
   * gets a grade that is ready together with them.
   */
  readonly dueOn: Temporal.PlainDate | null;
  readonly answers: number;
  /** The exam office planned another time. */
  readonly isPlanned: boolean;
  /** Protocols that lack a signature which the rules ask for before the announcement [G17]. */
  readonly unsigned: number;
  /** Grades that a change of the scoring speaks against, undecided [G4]. */
  readonly rescored: number;
  /** Corrections that wait for a second person [R3]. */
  readonly corrections: number;
};

/**
 * The day on which these grades are announced without a person, by the institution's rule: the first working day after they
 * are due [R1]. Null where people announce them, did so, planned another time or turned it off, and in a cancelled exam.
 */
export function bySelfDay(exam: BySelfExam, grades: AnnouncedTogether): Temporal.PlainDate | null {
  const isOpen = exam.state === 'published' || exam.state === 'checked';
  const isLeft = !exam.rules.announcement.bySelf || exam.isTurnedOff;
  if (!isOpen || isLeft || grades.results === 'announced' || grades.isPlanned) return null;
  return grades.dueOn && announcementDay(grades.dueOn, exam.rules);
}

/** What is to happen on a working morning; `wait` is told to the exam office. */
export type BySelfDecision =
  | { readonly kind: 'none' }
  | { readonly kind: 'announce' }
  | { readonly kind: 'wait'; readonly obstacle: BySelfObstacle };

const none = { kind: 'none' } as const;

function obstacleTo(
  { results, checkedAt, ...grades }: AnnouncedTogether,
  morning: Temporal.Instant,
): BySelfObstacle | 'checkedToday' | undefined {
  if (results === 'open' || checkedAt === null) return 'notChecked';
  // What is checked during the day waits for the next morning, so that the office has the day to plan otherwise.
  if (Temporal.Instant.compare(checkedAt, morning) > 0) return 'checkedToday';
  if (grades.rescored > 0) return 'rescored';
  if (grades.corrections > 0) return 'correctionProposed';
  return grades.unsigned > 0 ? 'unsigned' : undefined;
}

/**
 * Whether these grades are announced without a person on this morning, the institution's hour of a day [R1]. On days off
 * nothing is; days on which Karakter did not run are made up for.
 */
export function decideBySelf(
  exam: BySelfExam,
  grades: AnnouncedTogether,
  morning: Temporal.Instant,
): BySelfDecision {
  const today = dateOf(morning);
  const day = bySelfDay(exam, grades);
  if (day === null || !isWorkingDay(today) || Temporal.PlainDate.compare(today, day) < 0) return none;
  const obstacle = obstacleTo(grades, morning);
  if (obstacle === undefined) return { kind: 'announce' };
  // Where no candidate has handed in anything, nobody waits for a grade.
  if (obstacle === 'checkedToday' || (obstacle === 'notChecked' && grades.answers === 0)) return none;
  return { kind: 'wait', obstacle };
}
