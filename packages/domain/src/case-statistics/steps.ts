/**
 * The steps whose length is counted [V8]: grades from the exam to the announcement, the explanation from the request, the
 * answer or interim reply to an appeal, the appeal, the new assessment and the procedural complaint from the filing, and the
 * whole way from the exam to the decision of an appeal.
 */
export const caseSteps = [
  'grades',
  'explanation',
  'reply',
  'appeal',
  'newAssessment',
  'complaint',
  'whole',
] as const;
export type CaseStep = (typeof caseSteps)[number];

/** One step of one case: how many days it took, null where it is past its deadline and not done. */
export type StepTaken = {
  readonly days: number | null;
  /** Null where the law sets no day for the step. */
  readonly isInTime: boolean | null;
};

export type StepFigures = {
  /** How many are done. */
  readonly cases: number;
  readonly medianDays: number;
  /** The share within the deadline, from 0 to 1, of those done and those overdue; null where the law sets none. */
  readonly inTime: number | null;
};

/** The middle of the numbers; of two in the middle their mean. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? 0;
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
}

/** How long a step took; null where none is done. */
export function stepFigures(taken: readonly StepTaken[]): StepFigures | null {
  const days = taken.flatMap((each) => each.days ?? []);
  if (days.length === 0) return null;
  const bound = taken.filter(({ isInTime }) => isInTime !== null);
  const inTime = bound.filter(({ isInTime }) => isInTime).length;
  return {
    cases: days.length,
    medianDays: median(days),
    inTime: bound.length === 0 ? null : inTime / bound.length,
  };
}

/** A step as it may be published: how the institution kept its time, where enough cases stand behind it [V8]. */
export function publishableStep(figures: StepFigures | null, smallestGroup: number): StepFigures | null {
  return figures !== null && figures.cases >= smallestGroup ? figures : null;
}
