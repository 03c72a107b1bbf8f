import { dateOf, zone } from '../../calendar/calendar.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import {
  type AssessedExam,
  announcementDay,
  appealDeadline,
  type DeadlineState,
  explanationRequestDeadline,
  paperDue,
  planningDay,
  proceduralComplaintDeadline,
} from '../deadlines.ts';
import { type GradedExam, gradesDueFor } from '../grades-due.ts';
import type { DatedRule, RuleSet } from '../rule-set.ts';
import { type RuledDays, rulesApplying } from '../rules-for.ts';
import type { Parameter } from './rule-fields.ts';

/** The days of an exam that its rules decide, in their order. */
export const plannedDateNames = [
  'planning',
  'paperDue',
  'gradesDue',
  'announcement',
  'explanationRequest',
  'appeal',
  'complaint',
] as const;
export type PlannedDateName = (typeof plannedDateNames)[number];

type PlannedDates = Readonly<Record<PlannedDateName, string | null>>;
type PlannedExam = AssessedExam & GradedExam & { readonly startsAt: Temporal.Instant };

const dayOf = (state: DeadlineState): string | null =>
  state.kind === 'running' ? state.deadline.lastDay.toString() : null;

/** The days of an exam by a set of rules: those after the announcement as if it came at noon on its last day. */
function plannedDates(exam: PlannedExam, rules: RuleSet): PlannedDates {
  const starts = dateOf(exam.startsAt);
  const due = gradesDueFor(exam, rules);
  const announced = due.kind === 'running' ? announcementDay(due.deadline.lastDay, rules) : null;
  const at = announced?.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  const history = at ? ([{ kind: 'announced', at }] as const) : [];
  return {
    planning: planningDay(starts, rules).toString(),
    paperDue: dayOf(paperDue(starts, rules)),
    gradesDue: dayOf(due),
    announcement: announced?.toString() ?? null,
    explanationRequest: dayOf(explanationRequestDeadline(history, rules, exam)),
    appeal: dayOf(appealDeadline(history, rules, exam)),
    complaint: dayOf(proceduralComplaintDeadline(history, rules, exam)),
  };
}

export type MovedDate = {
  readonly what: PlannedDateName;
  readonly before: string | null;
  readonly after: string | null;
};

/** The days of an exam that are other ones by the second set of rules than by the first. */
export function movedDates(exam: PlannedExam, before: RuleSet, after: RuleSet): MovedDate[] {
  const [old, changed] = [plannedDates(exam, before), plannedDates(exam, after)];
  return plannedDateNames
    .filter((what) => old[what] !== changed[what])
    .map((what) => ({ what, before: old[what], after: changed[what] }));
}

/**
 * Whether a rule of an exam, or of a case of it filed on a day, is another one with a planned change than without. It
 * asks once for each two days, since many exams are on one.
 */
export function touchedBy(
  parameter: Parameter,
  of: Pick<RuledDays, 'sector' | 'institution'>,
  { before, after }: { readonly before: readonly DatedRule[]; readonly after: readonly DatedRule[] },
): (days: Pick<RuledDays, 'on' | 'filedOn'>) => boolean {
  const known = new Map<string, boolean>();
  return ({ on, filedOn }) => {
    const key = `${on} ${filedOn}`;
    const valueIn = (inForce: readonly DatedRule[]) =>
      canonicalJson(rulesApplying({ ...of, on, filedOn }, inForce)(parameter).value as never);
    const isTouched = known.get(key) ?? valueIn(before) !== valueIn(after);
    known.set(key, isTouched);
    return isTouched;
  };
}
