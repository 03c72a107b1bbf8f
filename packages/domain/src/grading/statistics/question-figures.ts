/** A question of which points are counted. */
export type CountedQuestion = {
  readonly questionId: string;
  /** The most points it gives. */
  readonly most: number;
  /** A question that is withdrawn tells nothing about the sum, and the sum nothing about it [G4]. */
  readonly isWithdrawn: boolean;
};

/** The points of one script, in the order of the questions; null where a question has none. */
export type ScriptPoints = readonly (number | null)[];

export type QuestionFigures = {
  readonly questionId: string;
  readonly most: number;
  /** Scripts in which the question has points. */
  readonly scripts: number;
  readonly mean: number | null;
  /** The mean as a share of the most: a high one is an easy question. Below 0 where wrong options cost more than right ones give. */
  readonly difficulty: number | null;
  /** From -1 to 1: how the question's points go with the rest of the sum. */
  readonly discrimination: number | null;
};

/**
 * With fewer scripts a correlation is mostly chance: its standard error is about 1/√(n − 3), which is a quarter here.
 */
export const leastForDiscrimination = 20;

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((total, each) => total + each, 0) / numbers.length;

/** Pearson's correlation; null where one of the two does not vary. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))] as const;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    const [dx, dy] = [x - mean[0], y - mean[1]];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const spread = Math.sqrt(xx * yy);
  // What does not vary differs from its own mean by rounding alone.
  return spread < 1e-9 ? null : Math.max(-1, Math.min(1, xy / spread));
}

function discriminationOf(
  place: number,
  questions: readonly CountedQuestion[],
  complete: readonly (readonly number[])[],
): number | null {
  const others = questions.flatMap(({ isWithdrawn }, other) =>
    isWithdrawn || other === place ? [] : [other],
  );
  if (questions[place]?.isWithdrawn || others.length === 0 || complete.length < leastForDiscrimination)
    return null;
  return correlation(
    complete.map((points) => [
      points[place] ?? 0,
      others.reduce((total, other) => total + (points[other] ?? 0), 0),
    ]),
  );
}

/**
 * How hard each question was, and how well it tells strong scripts from weak ones [G16]: its difficulty is the share of the
 * most points that was given (the classical p-value), its discrimination the corrected item-total correlation, with the
 * sum of the other questions, over scripts in which all have points (Crocker and Algina 1986, Introduction to
 * Classical and Modern Test Theory, ch. 14). Points and means are in the range of the paper, whatever a question weighs.
 */
export function questionFigures(
  questions: readonly CountedQuestion[],
  scripts: readonly ScriptPoints[],
): QuestionFigures[] {
  const isComplete = (points: ScriptPoints): points is readonly number[] =>
    questions.every(({ isWithdrawn }, place) => isWithdrawn || typeof points[place] === 'number');
  const complete = scripts.filter(isComplete);
  return questions.map(({ questionId, most }, place) => {
    const given = scripts.flatMap((points) => points[place] ?? []);
    const mean = given.length === 0 ? null : meanOf(given);
    return {
      questionId,
      most,
      scripts: given.length,
      mean,
      difficulty: mean === null || most === 0 ? null : mean / most,
      discrimination: discriminationOf(place, questions, complete),
    };
  });
}

/** The mean of what several graders gave the same question; null where none gave any. */
export function meanPoints(given: readonly number[]): number | null {
  return given.length === 0 ? null : meanOf(given);
}

/** Below this a question is said to tell strong scripts from weak ones poorly (Ebel and Frisbie 1991, Essentials of Educational Measurement, ch. 13). */
export const weakDiscrimination = 0.2;
