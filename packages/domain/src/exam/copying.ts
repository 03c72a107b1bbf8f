import { addWorkingDays, dateOf, holidays, zone } from '../calendar/calendar.ts';
import type { ExamFacts } from './exam.ts';

/** What an exam consists of, as a person who copies it sees it. */
export const examParts = [
  'course',
  'start',
  'credits',
  'formAndLength',
  'switches',
  'examRoom',
  'contact',
  'gradingTime',
  'plan',
  'coordinators',
  'commission',
  'paper',
  'guide',
  'candidates',
  'rooms',
  'invigilators',
] as const;
export type ExamPart = (typeof examParts)[number];

/**
 * - carried: as it was;
 * - ofCourse: as the course says now;
 * - given: stated when the exam is copied;
 * - asDraft: as it was, as a draft that is approved again by a person who wrote neither;
 * - proposed: shown where it is decided, and only as far as it is still allowed;
 * - not: made new for each exam.
 */
export type Carrying = 'carried' | 'ofCourse' | 'given' | 'asDraft' | 'proposed' | 'not';

/** What a copy of an exam carries over [P15]. */
export const carryingOf: Readonly<Record<ExamPart, Carrying>> = {
  course: 'carried',
  start: 'given',
  credits: 'ofCourse',
  formAndLength: 'carried',
  switches: 'carried',
  examRoom: 'carried',
  contact: 'carried',
  gradingTime: 'carried',
  plan: 'carried',
  coordinators: 'carried',
  commission: 'proposed',
  paper: 'asDraft',
  guide: 'not',
  candidates: 'not',
  rooms: 'not',
  invigilators: 'not',
};

/** The part that each fact belongs to. */
const partOf: Readonly<Record<keyof ExamFacts, ExamPart>> = {
  credits: 'credits',
  form: 'formAndLength',
  workKind: 'formAndLength',
  supervised: 'switches',
  individual: 'switches',
  recheckable: 'formAndLength',
  scale: 'formAndLength',
  startsAt: 'start',
  durationMinutes: 'formAndLength',
  assessing: 'switches',
  confirming: 'switches',
  completing: 'switches',
  announcing: 'switches',
  explanationOpen: 'switches',
  appealOpen: 'switches',
  contactName: 'contact',
  contactPhone: 'contact',
  takeoverConfirmed: 'examRoom',
  graceSeconds: 'examRoom',
  gradingPeriod: 'gradingTime',
  gradingBasis: 'gradingTime',
  planGraders: 'plan',
  planExternals: 'plan',
  planBasis: 'plan',
};

/** The facts that belong to these parts. */
export const factsIn = (parts: readonly ExamPart[]): (keyof ExamFacts)[] =>
  (Object.keys(partOf) as (keyof ExamFacts)[]).filter((fact) => parts.includes(partOf[fact]));

/** The facts of a copy: what is carried as it was, and what is given for the new exam. */
export function factsOfCopy(earlier: ExamFacts, given: Pick<ExamFacts, 'startsAt' | 'credits'>): ExamFacts {
  const carried = factsIn(examParts.filter((part) => carryingOf[part] === 'carried'));
  return { ...(Object.fromEntries(carried.map((fact) => [fact, earlier[fact]])) as ExamFacts), ...given };
}

const monthsOfTerm = 6;
const monthsOfYear = 12;
/** Two exams of a course so far apart are in neighbouring terms: a new exam comes sooner, and a yearly one later. */
const neighbouringTerms = { from: 126, to: 238 } as const;

function stepOf(earlier: Temporal.Instant, ofCourse: readonly Temporal.Instant[]): number {
  const isNeighbour = (other: Temporal.Instant) => {
    const days = Math.abs(dateOf(earlier).until(dateOf(other), { largestUnit: 'days' }).days);
    return days >= neighbouringTerms.from && days <= neighbouringTerms.to;
  };
  return ofCourse.some(isNeighbour) ? monthsOfTerm : monthsOfYear;
}

/** The day of the same name nearest to the date. */
function nearestWeekday(date: Temporal.PlainDate, dayOfWeek: number): Temporal.PlainDate {
  const ahead = (dayOfWeek - date.dayOfWeek + 7) % 7;
  return date.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

/**
 * When a copy is proposed to start: on the same weekday and at the same time, a year later or, where the course has an
 * exam each term, half a year; further on where that is past. A holiday is passed over to the next working day.
 */
export function proposedStart(
  earlier: Temporal.Instant,
  { now, ofCourse }: { now: Temporal.Instant; ofCourse: readonly Temporal.Instant[] },
): Temporal.Instant {
  const first = earlier.toZonedDateTimeISO(zone);
  const step = stepOf(earlier, ofCourse);
  for (let months = step; ; months += step) {
    const day = nearestWeekday(first.toPlainDate().add({ months }), first.dayOfWeek);
    const open = holidays(day.year).has(day.toString()) ? addWorkingDays(day, 1) : day;
    const start = open.toZonedDateTime({ timeZone: zone, plainTime: first.toPlainTime() }).toInstant();
    if (Temporal.Instant.compare(start, now) > 0) return start;
  }
}
