import type { Grade } from '../../exam/grades.ts';
import { gradeOfSum, type Marked, type Score, type ScoringFacts, scoreWith } from '../scoring.ts';

/** Points and suggested grade of one work in one version of the scoring. */
export type Scored = Pick<Score, 'sum' | 'most' | 'grade'>;

const inHundredths = (points: number) => Math.round(points * 100) / 100;

/**
 * The points of a work that several have assessed: their mean, and the grade that the thresholds give for it. A work that
 * no one has marked has its automatic points alone.
 */
export function scoreOfAll(facts: ScoringFacts, all: readonly Marked[], choices: Marked['choices']): Scored {
  const marked = all.length === 0 ? [{ points: {}, choices }] : all;
  const scores = marked.map((each) => scoreWith(facts, each));
  const sum = inHundredths(scores.reduce((total, score) => total + score.sum, 0) / scores.length);
  const most = scores[0]?.most ?? 0;
  const isComplete = scores.every(({ grade }) => grade !== null);
  return { sum, most, grade: isComplete ? gradeOfSum(facts, { sum, most }) : null };
}

/** How far the grade of a work has come: a grader's own, the commission's, or announced. */
export const standings = ['none', 'own', 'agreed', 'announced'] as const;
export type Standing = (typeof standings)[number];

/**
 * What a change of the scoring does to one work, from nothing to the gravest:
 * `points`: other points or another suggestion, and no grade that speaks against it.
 * `own`: a grader has confirmed a grade that no longer agrees with the points, and decides.
 * `agreed`: the commission has agreed on such a grade, and decides.
 * `correction`: such a grade is announced; it stands, and the exam office gets a proposal to correct it.
 */
export const rescoringEffects = ['none', 'points', 'own', 'agreed', 'correction'] as const;
export type RescoringEffect = (typeof rescoringEffects)[number];

/** A grade that no longer agrees is decided on where it stands. */
const decidedAt = { own: 'own', agreed: 'agreed', announced: 'correction' } as const;

const shareOf = ({ sum, most }: Scored) => (most === 0 ? 0 : inHundredths((sum / most) * 100));

/** Whether the new version speaks against a grade that was given. */
function speaksAgainst(given: Grade, before: Scored, after: Scored): boolean {
  // Without thresholds no one knows what the points are worth, so every grade whose share of points moved is looked at.
  if (after.grade === null) return shareOf(before) !== shareOf(after);
  return after.grade !== given && after.grade !== before.grade;
}

/**
 * The effect on one work [G4]. A grade that differed from the suggestion already, and whose suggestion does not change, is
 * the grader's own judgement and is left alone.
 */
export function effectOn(
  { before, after }: { readonly before: Scored; readonly after: Scored },
  { given, standing }: { readonly given: Grade | null; readonly standing: Standing },
): RescoringEffect {
  const isSame = before.sum === after.sum && before.most === after.most && before.grade === after.grade;
  if (isSame) return 'none';
  if (given === null || standing === 'none') return 'points';
  return speaksAgainst(given, before, after) ? decidedAt[standing] : 'points';
}
