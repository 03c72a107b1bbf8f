import type { ExamFacts, ExamState } from './exam.ts';

export type ExamFactsFault =
  | { field: 'startsAt'; code: 'startNotAhead' }
  | { field: 'durationMinutes'; code: 'durationOutside' | 'tooLongSupervised' }
  | { field: 'credits'; code: 'creditsOutside' }
  | { field: 'appealOpen'; code: 'notRecheckable' }
  | { field: 'contactName' | 'contactPhone'; code: 'missing' }
  | { field: 'graceSeconds'; code: 'graceOutside' }
  | { field: keyof ExamFacts; code: 'fixedSincePublishing' };

const minute = 1;
const day = 24 * 60 * minute;
const shortest = 5 * minute;
const longest = 60 * day;
/** Nobody is watched over for longer than a day at a desk. */
const longestSupervised = 12 * 60 * minute;

const longestGraceSeconds = 60 * 60;

/** What may be corrected after candidates have been told the rest: whom to call, and what the room decides. */
const openSincePublishing: readonly (keyof ExamFacts)[] = [
  ...(['contactName', 'contactPhone', 'takeoverConfirmed', 'graceSeconds'] as const),
];

/** The facts that differ, in the order they are stated. */
export function changedFacts(before: ExamFacts, after: ExamFacts): (keyof ExamFacts)[] {
  const fields = Object.keys(after) as (keyof ExamFacts)[];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}

function faultsInTime(facts: ExamFacts, now: Temporal.Instant): ExamFactsFault[] {
  const faults: ExamFactsFault[] = [];
  if (Temporal.Instant.compare(facts.startsAt, now) <= 0)
    faults.push({ field: 'startsAt', code: 'startNotAhead' });
  const { durationMinutes } = facts;
  if (!Number.isInteger(durationMinutes) || durationMinutes < shortest || durationMinutes > longest) {
    faults.push({ field: 'durationMinutes', code: 'durationOutside' });
  } else if (facts.supervised && durationMinutes > longestSupervised) {
    faults.push({ field: 'durationMinutes', code: 'tooLongSupervised' });
  }
  return faults;
}

/** What is wrong with the facts of an exam that is yet to be published; credits go by halves up to 120. */
export function faultsInFacts(facts: ExamFacts, now: Temporal.Instant): ExamFactsFault[] {
  const faults = faultsInTime(facts, now);
  if (!(facts.credits > 0 && facts.credits <= 120 && Number.isInteger(facts.credits * 2))) {
    faults.push({ field: 'credits', code: 'creditsOutside' });
  }
  // What leaves nothing to grade again cannot be appealed (uhl. § 11-10(4)).
  if (facts.appealOpen && !facts.recheckable) faults.push({ field: 'appealOpen', code: 'notRecheckable' });
  for (const field of ['contactName', 'contactPhone'] as const) {
    if (facts[field].trim() === '') faults.push({ field, code: 'missing' });
  }
  const { graceSeconds } = facts;
  if (!Number.isInteger(graceSeconds) || graceSeconds < 0 || graceSeconds > longestGraceSeconds)
    faults.push({ field: 'graceSeconds', code: 'graceOutside' });
  return faults;
}

/** What is wrong with changing the facts: once published, only what candidates were not told may. */
export function faultsInChange(
  state: ExamState,
  before: ExamFacts,
  after: ExamFacts,
  now: Temporal.Instant,
): ExamFactsFault[] {
  const faults = faultsInFacts(after, now);
  if (state === 'planned') return faults;
  const fixed = changedFacts(before, after).filter((field) => !openSincePublishing.includes(field));
  return [
    ...fixed.map((field): ExamFactsFault => ({ field, code: 'fixedSincePublishing' })),
    ...faults.filter(({ field }) => openSincePublishing.includes(field)),
  ];
}
