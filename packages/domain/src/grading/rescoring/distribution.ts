import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';
import { gradeOfSum, type Score, type Thresholds, type thresholdUnits } from '../scoring.ts';

/** A script's points as far as thresholds ask: those without all their points have no grade yet. */
export type ScriptSum = Pick<Score, 'sum' | 'most'> & { readonly isComplete: boolean };

export type GradeCount = { readonly grade: Grade; readonly count: number };

/** How many scripts each grade of the scale gets with these thresholds, best first [G3]. */
export function distributionWith(
  thresholds: Thresholds,
  scale: GradeScale,
  sums: readonly ScriptSum[],
): GradeCount[] {
  const facts = { scale, scoring: { questions: {}, thresholds } };
  const given = sums.filter(({ isComplete }) => isComplete).map((score) => gradeOfSum(facts, score));
  return gradeScales[scale].map((grade) => ({ grade, count: given.filter((each) => each === grade).length }));
}

/** Percent of the most points for each grade but the worst, where a commission begins: no rule, only a place to start. */
const usual: Readonly<Record<GradeScale, readonly number[]>> = {
  'A-F': [90, 77, 65, 53, 41],
  'pass-fail': [40],
  '1-6': [90, 75, 60, 45, 30],
};

/** Thresholds to begin with, in percent or in points of `most`. */
export function startingThresholds(
  scale: GradeScale,
  unit: (typeof thresholdUnits)[number] = 'percent',
  most = 100,
): Thresholds {
  const grades: readonly Grade[] = gradeScales[scale];
  const inUnit = (percent: number) => (unit === 'percent' ? percent : Math.round(percent * most) / 100);
  const least = usual[scale].map((percent, index) => [grades[index] as Grade, inUnit(percent)] as const);
  return { unit, least: Object.fromEntries(least) };
}

/** The same thresholds in the other unit, in hundredths. */
export function inOtherUnit({ unit, least }: Thresholds, most: number): Thresholds {
  const to = unit === 'percent' ? 'points' : 'percent';
  const factor = to === 'points' ? most / 100 : 100 / Math.max(most, 0.01);
  const moved = Object.entries(least).map(
    ([grade, value]) => [grade, Math.round(value * factor * 100) / 100] as const,
  );
  return { unit: to, least: Object.fromEntries(moved) };
}
