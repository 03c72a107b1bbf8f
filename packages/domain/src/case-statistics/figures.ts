/** How the last appeal of a candidate ended; the rest are withdrawn, dismissed, lapsed or still open. */
export const appealEnds = ['up', 'unchanged', 'down', 'notDecided'] as const;
export type AppealEnd = (typeof appealEnds)[number];
export type AppealEnds = Readonly<Record<AppealEnd, number>>;

/** What is counted of the candidates whose grades are announced; each person once in each of them [V8]. */
export const countedParts = ['asked', 'appealed', 'complained'] as const;
export type CountedPart = (typeof countedParts)[number];

/** The numbers of a course’s exams of one year, or of a whole unit’s. */
export type CaseFigures = Readonly<Record<CountedPart, number>> & {
  /** Those whose grades are announced. */
  readonly candidates: number;
  readonly ends: AppealEnds;
  /** Of those who appealed, for whom a new assessment was needed. */
  readonly assessedAgain: number;
};

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** The numbers of several courses together. */
export function together(all: readonly CaseFigures[]): CaseFigures {
  const sum = (of: (figures: CaseFigures) => number) => sumOf(all.map(of));
  return {
    candidates: sum(({ candidates }) => candidates),
    asked: sum(({ asked }) => asked),
    appealed: sum(({ appealed }) => appealed),
    complained: sum(({ complained }) => complained),
    assessedAgain: sum(({ assessedAgain }) => assessedAgain),
    ends: {
      up: sum(({ ends }) => ends.up),
      unchanged: sum(({ ends }) => ends.unchanged),
      down: sum(({ ends }) => ends.down),
      notDecided: sum(({ ends }) => ends.notDecided),
    },
  };
}
