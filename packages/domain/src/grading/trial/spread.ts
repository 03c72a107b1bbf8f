import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';

/** What one grader gave one sample. */
export type TrialValue = {
  readonly sample: number;
  readonly grade: Grade | null;
  readonly sum: number;
  readonly points: Readonly<Record<string, number>>;
};

/** The least, the most and the middle of some points, and how many gave any. */
export type Range = {
  readonly least: number;
  readonly most: number;
  readonly median: number;
  readonly given: number;
};

export function rangeOf(points: readonly number[]): Range | null {
  const sorted = points.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return { least, most, median: (low + high) / 2, given: sorted.length };
}

export type GradeSpread = {
  /** The best and the worst grade that was given; null where none was. */
  readonly best: Grade | null;
  readonly worst: Grade | null;
  /** How many grades lie between them: 0 where all gave the same. */
  readonly steps: number;
};

/** How far apart the grades of one sample are. */
export function gradeSpread(scale: GradeScale, grades: readonly Grade[]): GradeSpread {
  const order: readonly Grade[] = gradeScales[scale];
  const places = grades.map((grade) => order.indexOf(grade)).filter((place) => place >= 0);
  if (places.length === 0) return { best: null, worst: null, steps: 0 };
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return { best: order[first] ?? null, worst: order[last] ?? null, steps: last - first };
}

export type QuestionSpread = {
  readonly questionId: string;
  /** The mean over the samples of the distance between the most and the fewest points, as a share of the question's most. */
  readonly share: number;
  /** By sample, null where no one gave points. */
  readonly samples: readonly (Range | null)[];
};

/**
 * Each question with its spread, the widest first: where the meeting has most to agree on. Spread is measured as a share
 * of the question's points, so that a large question does not come first for its size alone.
 */
export function questionSpreads(
  questions: readonly { readonly id: string; readonly points: number }[],
  samples: number,
  values: readonly TrialValue[],
): QuestionSpread[] {
  const spreads = questions.map(({ id, points: most }) => {
    const ranges = Array.from({ length: samples }, (_, index) =>
      rangeOf(values.flatMap(({ sample, points }) => (sample === index + 1 ? (points[id] ?? []) : []))),
    );
    const wide = ranges.flatMap((range) => (range ? [(range.most - range.least) / most] : []));
    const share = wide.length === 0 ? 0 : wide.reduce((sum, each) => sum + each, 0) / wide.length;
    return { questionId: id, share, samples: ranges };
  });
  return spreads.toSorted((a, b) => b.share - a.share);
}
