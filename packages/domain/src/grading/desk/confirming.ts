import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';

/** One script of the grader's own, as far as the check before a confirmation needs it. */
export type OwnMarks = {
  readonly candidateNumber: number;
  /** The sum of points; null where there are none. */
  readonly points: number | null;
  readonly grade: string | null;
  /** The questions without points. */
  readonly gaps: number;
  /** The questions whose points are set by hand. */
  readonly byHand: number;
};

/** What a grader should look at before confirming a script; only a missing grade prevents it. */
export type ConfirmingFinding = { readonly candidateNumber: number } & (
  | { readonly kind: 'gradeMissing' }
  | { readonly kind: 'pointsMissing'; readonly questions: number }
  /** A script with the same sum has another grade, or one with a lower sum a better grade, or the reverse. */
  | {
      readonly kind: 'sameSum' | 'betterWithLess' | 'worseWithMore';
      readonly other: { readonly candidateNumber: number; readonly points: number; readonly grade: string };
    }
);

/** Gaps first, then contradictions. */
const findingOrder: readonly ConfirmingFinding['kind'][] = [
  'gradeMissing',
  'pointsMissing',
  'worseWithMore',
  'betterWithLess',
  'sameSum',
];

type Graded = OwnMarks & { readonly points: number; readonly grade: Grade };

const isGraded = (script: OwnMarks): script is Graded =>
  script.points !== null && script.grade !== null && script.gaps === 0;

/** Where the grader gives whole-script grades alone, no question needs points [G3]. */
const usesPoints = (scripts: readonly OwnMarks[]) => scripts.some(({ byHand }) => byHand > 0);

const rankOf = (scale: GradeScale, { grade }: { grade: string }) =>
  (gradeScales[scale] as readonly string[]).indexOf(grade);

/** For each sum: the best grade that a lower sum has, the worst that a higher one has, and all with the sum itself. */
function gradesBySum(scripts: readonly OwnMarks[], scale: GradeScale) {
  const bySum = new Map<number, Graded[]>();
  for (const script of scripts.filter(isGraded)) {
    const same = bySum.get(script.points);
    if (same) same.push(script);
    else bySum.set(script.points, [script]);
  }
  const sums = [...bySum.keys()].toSorted((a, b) => a - b);
  const pick = (among: readonly (Graded | undefined)[], isBetter: (a: number, b: number) => boolean) =>
    among.reduce((chosen, each) => {
      if (each === undefined || chosen === undefined) return chosen ?? each;
      return isBetter(rankOf(scale, each), rankOf(scale, chosen)) ? each : chosen;
    }, undefined);
  const best = (among: readonly (Graded | undefined)[]) => pick(among, (a, b) => a < b);
  const worst = (among: readonly (Graded | undefined)[]) => pick(among, (a, b) => a > b);
  const lower = new Map<number, Graded | undefined>();
  const higher = new Map<number, Graded | undefined>();
  let bestBelow: Graded | undefined;
  for (const sum of sums) {
    lower.set(sum, bestBelow);
    bestBelow = best([bestBelow, ...(bySum.get(sum) ?? [])]);
  }
  let worstAbove: Graded | undefined;
  for (const sum of sums.toReversed()) {
    higher.set(sum, worstAbove);
    worstAbove = worst([worstAbove, ...(bySum.get(sum) ?? [])]);
  }
  return { bySum, lower, higher };
}

type Sums = ReturnType<typeof gradesBySum>;

function contradictionsOf(script: Graded, scale: GradeScale, { bySum, lower, higher }: Sums) {
  const { candidateNumber, points } = script;
  const own = rankOf(scale, script);
  const found: ConfirmingFinding[] = [];
  const add = (kind: 'sameSum' | 'betterWithLess' | 'worseWithMore', other: Graded) => {
    const { candidateNumber: number, points: sum, grade } = other;
    found.push({ kind, candidateNumber, other: { candidateNumber: number, points: sum, grade } });
  };
  const below = lower.get(points);
  if (below && rankOf(scale, below) < own) add('worseWithMore', below);
  const above = higher.get(points);
  if (above && rankOf(scale, above) > own) add('betterWithLess', above);
  const same = bySum.get(points)?.find(({ grade }) => grade !== script.grade);
  if (same) add('sameSum', same);
  return found;
}

/**
 * What is incomplete or contradicts the grader's own other scripts, gaps first [G1, G3]. It names only what the grader
 * has entered: a co-grader's work is never compared [G2].
 */
export function findingsBeforeConfirming(
  asked: readonly OwnMarks[],
  all: readonly OwnMarks[],
  scale: GradeScale,
): ConfirmingFinding[] {
  const needsPoints = usesPoints(all);
  const sums = gradesBySum(all, scale);
  const found = asked.flatMap((script): ConfirmingFinding[] => {
    const { candidateNumber, gaps: questions } = script;
    return [
      ...(script.grade === null ? [{ kind: 'gradeMissing', candidateNumber } as const] : []),
      ...(needsPoints && questions > 0
        ? [{ kind: 'pointsMissing', candidateNumber, questions } as const]
        : []),
      ...(needsPoints && isGraded(script) ? contradictionsOf(script, scale, sums) : []),
    ];
  });
  const place = ({ kind }: ConfirmingFinding) => findingOrder.indexOf(kind);
  return found.toSorted((a, b) => place(a) - place(b) || a.candidateNumber - b.candidateNumber);
}
