import { type Grade, type GradeScale, gradeDistance, gradeScales } from '../../exam/grades.ts';

/** What two seats gave one script, each on its own: the grade of the lower seat first. */
export type GradePair = readonly [Grade, Grade];

export type Agreement = {
  /** Scripts that two seats have graded; a script with three seats has three pairs. */
  readonly pairs: number;
  readonly exact: number;
  /** One step apart or less; the exact ones are among them. */
  readonly withinOne: number;
  /** From -1 to 1. Null where it is not defined: without pairs, and where everyone gave one and the same grade. */
  readonly kappa: number | null;
  /**
   * Counts by the better grade of the pair (rows) and the other (columns), best first: whose is which, and so which grader
   * is the stricter, is not in it.
   */
  readonly matrix: readonly (readonly number[])[];
};

/** The pairs of one script, of which each seat that confirmed has given at most one grade. */
export function pairsOf(grades: readonly { readonly seat: number; readonly grade: Grade }[]): GradePair[] {
  const inOrder = grades.toSorted((a, b) => a.seat - b.seat);
  return inOrder.flatMap((first, place) =>
    inOrder.slice(place + 1).map((second): GradePair => [first.grade, second.grade]),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Cohen's weighted kappa with quadratic weights: 1 less the mean squared distance of the pairs over the one that chance
 * alone would give with the same grades (Cohen 1968, Psychological Bulletin 70(4), p. 213–220).
 */
function quadraticKappa(matrix: readonly (readonly number[])[]): number | null {
  const rows = matrix.map(sum);
  const columns = matrix.map((_, column) => sum(matrix.map((row) => row[column] ?? 0)));
  const pairs = sum(rows);
  let observed = 0;
  let expected = 0;
  for (const [i, row] of matrix.entries())
    for (const [j, count] of row.entries()) {
      observed += (i - j) ** 2 * count;
      expected += ((i - j) ** 2 * (rows[i] ?? 0) * (columns[j] ?? 0)) / Math.max(pairs, 1);
    }
  return expected === 0 ? null : 1 - observed / expected;
}

const unordered = (matrix: readonly (readonly number[])[]) =>
  matrix.map((row, i) =>
    row.map((count, j) => (i > j ? 0 : i === j ? count : count + (matrix[j]?.[i] ?? 0))),
  );

/** How well graders who assessed alone agreed, before they talked [G16]. */
export function agreementOf(scale: GradeScale, pairs: readonly GradePair[]): Agreement {
  const grades: readonly Grade[] = gradeScales[scale];
  const matrix = grades.map(() => grades.map(() => 0));
  for (const [first, second] of pairs) {
    const row = matrix[grades.indexOf(first)];
    const column = grades.indexOf(second);
    if (row?.[column] === undefined)
      throw new RangeError(`${first}, ${second} are not on the scale ${scale}`);
    row[column] += 1;
  }
  const within = (steps: number) => pairs.filter(([a, b]) => gradeDistance(scale, a, b) <= steps).length;
  return {
    pairs: pairs.length,
    exact: within(0),
    withinOne: within(1),
    kappa: quadraticKappa(matrix),
    matrix: unordered(matrix),
  };
}
