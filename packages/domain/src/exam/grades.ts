import type { RuleSet, ScaleName } from '../rules/rule-set.ts';

/** The grading scales, each from best to worst (uhl. § 11-7(1); 1–6 is the schools') [R4]. */
export const gradeScales = {
  'A-F': ['A', 'B', 'C', 'D', 'E', 'F'],
  'pass-fail': ['pass', 'fail'],
  '1-6': ['6', '5', '4', '3', '2', '1'],
} as const satisfies Record<ScaleName, readonly string[]>;

export type GradeScale = keyof typeof gradeScales;
export type Grade = (typeof gradeScales)[GradeScale][number];

/** What an appeal did to the grade: til gunst, uendret, til ugunst [K5]. */
export const appealOutcomes = ['inFavour', 'unchanged', 'toDisadvantage'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** True when the text is exactly one of the scale's grades; no other letter case or spacing is accepted. */
export function isGradeOn(scale: GradeScale, text: string): text is Grade {
  return (gradeScales[scale] as readonly string[]).includes(text);
}

function stepsBelowBest(scale: GradeScale, grade: Grade): number {
  const index = (gradeScales[scale] as readonly Grade[]).indexOf(grade);
  if (index < 0) throw new RangeError(`${grade} is not a grade on the scale ${scale}`);
  return index;
}

/**
 * The number of steps between two grades of one scale; F is one step below E.
 * A grade from another scale is a fault of the program and throws.
 */
export function gradeDistance(scale: GradeScale, from: Grade, to: Grade): number {
  return Math.abs(stepsBelowBest(scale, from) - stepsBelowBest(scale, to));
}

/**
 * True when the appeal's grade is so far from the original, up or down, that the institution must assess again before
 * the final grade is set (uhl. § 11-11(3)) [K6]. Pass/fail has one step and so never reaches the threshold, unless the
 * rule set asks for a new assessment on every change there.
 */
export function needsNewAssessment(
  scale: GradeScale,
  from: Grade,
  to: Grade,
  rules: Pick<RuleSet, 'reassessThreshold'>,
): boolean {
  const threshold = rules.reassessThreshold;
  const distance = gradeDistance(scale, from, to);
  if (threshold === null) return false;
  if (scale === 'pass-fail' && threshold.onEveryPassFailChange) return distance > 0;
  return distance >= threshold.grades;
}

/** Names what the new grade means for the candidate compared with the original [K5]. */
export function compareOutcome(scale: GradeScale, original: Grade, changed: Grade): AppealOutcome {
  const gained = stepsBelowBest(scale, original) - stepsBelowBest(scale, changed);
  if (gained > 0) return 'inFavour';
  return gained < 0 ? 'toDisadvantage' : 'unchanged';
}
