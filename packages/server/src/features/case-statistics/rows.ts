import type { StatisticsRow, StatisticsStep } from '@karakter/contract/case-statistics/routes';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { dateOf, endOfDay } from '@karakter/domain/calendar/calendar';
import { type CaseFigures, together } from '@karakter/domain/case-statistics/figures';
import { publishable, type SafeFigures } from '@karakter/domain/case-statistics/publishable';
import {
  caseSteps,
  publishableStep,
  type StepTaken,
  stepFigures,
} from '@karakter/domain/case-statistics/steps';
import type { Tx } from '../../platform/database/db.ts';
import { type ExamRecord, examsAmong, rulesOfUnit } from '../exam/store.ts';
import { gradeDueAfter } from '../grading/due.ts';
import { type Counted, type CourseYear, courseYears, type StepRow, stepsTaken } from './store.ts';

/** When a step should have been done; null where neither the law nor the office has set a day. */
function dueOf(
  { step, started, due, due_on }: StepRow,
  exam: ExamRecord | undefined,
): Temporal.Instant | null {
  if (step === 'grades') return exam === undefined ? null : gradeDueAfter(exam, started, due_on);
  if (step === 'reply')
    return exam === undefined
      ? null
      : interimReplyDue({ openSince: started, promisedFor: null }, exam.rules).at;
  return due ?? (due_on === null ? null : endOfDay(Temporal.PlainDate.from(due_on)));
}

/** What is counted of the step; one that runs and has time left is not counted yet. */
function takenIn(row: StepRow, exam: ExamRecord | undefined, now: Temporal.Instant): StepTaken[] {
  const { started, ended, cases } = row;
  const due = dueOf(row, exam);
  const isLate = due !== null && Temporal.Instant.compare(ended ?? now, due) >= 0;
  if (ended === null && !isLate) return [];
  const days = ended === null ? null : dateOf(started).until(dateOf(ended), { largestUnit: 'days' }).days;
  return Array.from({ length: cases }, () => ({ days, isInTime: due === null ? null : !isLate }));
}

const figuresOf = (row: CourseYear): CaseFigures => {
  const { candidates, asked, appealed, complained, assessed_again: assessedAgain, up, unchanged, down } = row;
  const ends = { up, unchanged, down, notDecided: appealed - up - unchanged - down };
  return { candidates, asked, appealed, complained, assessedAgain, ends };
};

type Steps = readonly { readonly row: StepRow; readonly taken: readonly StepTaken[] }[];
/** From how many cases a step is shown, and whether their number is; null where everything is. */
type Smallest = number | null;

function stepViews(steps: Steps, smallest: Smallest): StatisticsStep[] {
  return caseSteps.flatMap((step) => {
    const all = stepFigures(steps.flatMap(({ row, taken }) => (row.step === step ? taken : [])));
    const shown = smallest === null ? all : publishableStep(all, smallest);
    if (shown === null) return [];
    return [{ step, ...shown, cases: smallest === null ? shown.cases : null }];
  });
}

type Group = { readonly rows: readonly [CourseYear, ...CourseYear[]]; readonly steps: Steps };

/** A unit’s courses of one year, after the unit as a whole. */
function viewsOf({ rows, steps }: Group, smallest: Smallest): StatisticsRow[] {
  const [first] = rows;
  const figures = rows.map(figuresOf);
  const safe: { rows: readonly SafeFigures[]; total: SafeFigures } =
    smallest === null ? { rows: figures, total: together(figures) } : publishable(figures, smallest);
  const { year, unit_id: unitId, unit_nb: nb, unit_nn: nn, unit_en: en } = first;
  const of = { year, unitId, unit: { nb, nn, en } };
  const courses = rows.flatMap((row, place): StatisticsRow[] => {
    const { code, title_nb, title_nn, title_en } = row;
    const course = { code, title: { nb: title_nb, nn: title_nn, en: title_en } };
    const own = safe.rows[place];
    // How long a course took is the unit’s to publish: its cases are few.
    const ownSteps = smallest === null ? steps.filter((each) => each.row.code === code) : [];
    return own === undefined ? [] : [{ ...of, course, ...own, steps: stepViews(ownSteps, null) }];
  });
  return [{ ...of, course: null, ...safe.total, steps: stepViews(steps, smallest) }, ...courses];
}

/** The smallest group of a unit, by the rules that apply now [R4]. */
export async function smallestGroupOf(tx: Tx, unitId: string, now: Temporal.Instant): Promise<number> {
  return (await rulesOfUnit(tx, unitId, now)).statistics.smallestGroup;
}

type Asked = Counted & { readonly isExact: boolean };

/** The statistics of these units by year, unit and course: every number, or what may be published of them [V8]. */
export async function statisticsRows(
  tx: Tx,
  now: Temporal.Instant,
  { isExact, ...counted }: Asked,
): Promise<StatisticsRow[]> {
  const years = await courseYears(tx, counted);
  const taken = await stepsTaken(tx, counted);
  const examIds = [...new Set(taken.map(({ exam_id }) => exam_id))];
  const exams = new Map((await examsAmong(tx, { unitIds: [], examIds })).map((exam) => [exam.id, exam]));
  const keyOf = ({ unit_id, year }: { unit_id: string; year: number }) => `${unit_id} ${year}`;
  const steps = Map.groupBy(
    taken.map((row) => ({ row, taken: takenIn(row, exams.get(row.exam_id), now) })),
    ({ row }) => keyOf(row),
  );
  const smallest = new Map<string, number>();
  for (const { unit_id } of years)
    if (!smallest.has(unit_id)) smallest.set(unit_id, await smallestGroupOf(tx, unit_id, now));
  return [...Map.groupBy(years, keyOf)].flatMap(([key, [first, ...others]]) => {
    if (first === undefined) return [];
    const group = { rows: [first, ...others] as const, steps: steps.get(key) ?? [] };
    return viewsOf(group, isExact ? null : (smallest.get(first.unit_id) ?? null));
  });
}
