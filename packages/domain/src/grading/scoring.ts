import { type Grade, type GradeScale, gradeScales } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { byQuestionKind } from '../papers/question-kinds.ts';
import type { Points } from './assessment.ts';

/** Why a question does not count as the paper says: everyone gets all of its points, or it is left out of the sum. */
export const withdrawals = ['everyoneFull', 'notCounted'] as const;
export type Withdrawal = (typeof withdrawals)[number];

/** How one question counts, beside the paper, which never changes. */
export type QuestionScoring = {
  /** The most it adds to the sum. Graders give points within the paper's range, which are scaled to this. */
  readonly weight: number;
  /** The options that are right; none for a question without options. */
  readonly key: readonly string[];
  readonly pointsForWrong: number;
  readonly withdrawn: Withdrawal | null;
};

export const thresholdUnits = ['percent', 'points'] as const;
/** The least sum, or the least share of the most that can be had, for each grade but the worst [G3]. */
export type Thresholds = {
  readonly unit: (typeof thresholdUnits)[number];
  readonly least: Readonly<Partial<Record<Grade, number>>>;
};

/** One version of an exam's scoring: what points count and which grade a sum gives [G3, G4]. */
export type Scoring = {
  readonly questions: Readonly<Record<string, QuestionScoring>>;
  readonly thresholds: Thresholds | null;
};

/** What the scoring of an answer is made from. */
export type Marked = {
  readonly points: Points;
  readonly choices: Readonly<Record<string, string | null>>;
};

/** The questions of the paper with the scoring that applies to them now. */
export type ScoringFacts = {
  readonly questions: readonly Question[];
  readonly scoring: Scoring;
  readonly scale: GradeScale;
};

export type Score = {
  /** The automatic points of closed questions, within the paper's range, by question id. */
  readonly suggested: Points;
  readonly sum: number;
  readonly most: number;
  /** What the thresholds give; null without thresholds, or as long as a question that counts has no points. */
  readonly grade: Grade | null;
};

/** The first version of an exam's scoring: what the approved paper says. */
export function scoringOf(questions: readonly Question[]): Scoring {
  const scored = questions.map((question): [string, QuestionScoring] => {
    const closed = byQuestionKind<Question, Pick<QuestionScoring, 'key' | 'pointsForWrong'>>(question, {
      essay: () => ({ key: [], pointsForWrong: 0 }),
      multipleChoice: ({ options, pointsForWrong }) => ({
        key: options.filter(({ correct }) => correct).map(({ id }) => id),
        pointsForWrong,
      }),
    });
    return [question.id, { weight: question.points, withdrawn: null, ...closed }];
  });
  return { questions: Object.fromEntries(scored), thresholds: null };
}

/**
 * The automatic points [G3]: full for a right option, `pointsForWrong` for another, 0 for no answer. An option that the
 * question does not have counts as no answer.
 */
function automaticPoints(
  question: Question,
  { key, pointsForWrong }: QuestionScoring,
  chosen: string | null | undefined,
): number | undefined {
  // Work that was not handed in here has no choices to score.
  if (chosen === undefined) return undefined;
  return byQuestionKind<Question, number | undefined>(question, {
    essay: () => undefined,
    multipleChoice: ({ options, points }) => {
      if (!options.some(({ id }) => id === chosen)) return 0;
      return key.some((id) => id === chosen) ? points : pointsForWrong;
    },
  });
}

/** Two decimals at the finest, as points are written. */
const inHundredths = (points: number) => Math.round(points * 100) / 100;

/** The grade that a sum gives: the best one whose threshold it reaches, otherwise the worst. */
function gradeOf(
  thresholds: Thresholds,
  scale: GradeScale,
  { sum, most }: Pick<Score, 'sum' | 'most'>,
): Grade {
  const grades: readonly Grade[] = gradeScales[scale];
  const reached = thresholds.unit === 'points' ? sum : inHundredths(most === 0 ? 0 : (sum / most) * 100);
  const best = grades.slice(0, -1).find((grade) => reached >= (thresholds.least[grade] ?? Infinity));
  return best ?? (grades[grades.length - 1] as Grade);
}

function pointsThatCount(question: Question, scoring: QuestionScoring, given: number | undefined): number {
  if (scoring.withdrawn === 'notCounted') return 0;
  if (scoring.withdrawn === 'everyoneFull') return scoring.weight;
  return question.points === 0 ? 0 : ((given ?? 0) / question.points) * scoring.weight;
}

/** What a sum is graded as, where every question that counts has its points. */
export function gradeOfSum(
  { scoring: { thresholds }, scale }: Pick<ScoringFacts, 'scoring' | 'scale'>,
  score: Pick<Score, 'sum' | 'most'>,
): Grade | null {
  return thresholds && gradeOf(thresholds, scale, score);
}

/**
 * The one way from points and choices to automatic points, sum and grade [G3, G4]. Points that a grader has set win
 * over automatic ones, in every version.
 */
export function scoreWith(facts: ScoringFacts, { points, choices }: Marked): Score {
  const scored = facts.questions.flatMap((question) => {
    const scoring = facts.scoring.questions[question.id];
    if (!scoring) return [];
    const automatic = automaticPoints(question, scoring, choices[question.id]);
    const given = points[question.id] ?? automatic;
    const isMissing = scoring.withdrawn === null && given === undefined;
    return [
      { id: question.id, automatic, counts: pointsThatCount(question, scoring, given), isMissing, scoring },
    ];
  });
  const counting = scored.filter(({ scoring }) => scoring.withdrawn !== 'notCounted');
  const sum = inHundredths(counting.reduce((total, { counts }) => total + counts, 0));
  const most = inHundredths(counting.reduce((total, { scoring }) => total + scoring.weight, 0));
  const automatic = scored.flatMap((each) =>
    each.automatic === undefined ? [] : [[each.id, each.automatic]],
  );
  const isComplete = !scored.some(({ isMissing }) => isMissing);
  return {
    suggested: Object.fromEntries(automatic),
    sum,
    most,
    grade: isComplete ? gradeOfSum(facts, { sum, most }) : null,
  };
}

export type ScoringFault =
  | 'scoringUnknownQuestion'
  | 'weightOutOfRange'
  | 'keyMissing'
  | 'nothingCounts'
  | 'thresholdsDisordered';

function faultInQuestion(question: Question, scoring: QuestionScoring | undefined): ScoringFault | undefined {
  if (!scoring) return 'scoringUnknownQuestion';
  const { weight, key, pointsForWrong, withdrawn } = scoring;
  const isInRange = weight > 0 && weight <= 10_000 && inHundredths(weight) === weight;
  if (!isInRange || pointsForWrong > 0 || pointsForWrong < -question.points) return 'weightOutOfRange';
  const hasKey = byQuestionKind<Question, boolean>(question, {
    essay: () => key.length === 0,
    multipleChoice: ({ options }) =>
      key.every((id) => options.some((option) => option.id === id)) && (key.length > 0 || withdrawn !== null),
  });
  return hasKey ? undefined : 'keyMissing';
}

function areOrdered({ unit, least }: Thresholds, scale: GradeScale): boolean {
  const grades: readonly Grade[] = gradeScales[scale];
  const all = grades.slice(0, -1).map((grade) => least[grade]);
  const isNumber = (each: number | undefined): each is number =>
    each !== undefined && each >= 0 && inHundredths(each) === each && (unit === 'points' || each <= 100);
  return all.every(isNumber) && all.every((each, i) => i === 0 || each < (all[i - 1] ?? 0));
}

/** What is wrong with a version of the scoring, if anything: thresholds fall from the best grade to the next worst. */
export function faultInScoring({ questions, scoring, scale }: ScoringFacts): ScoringFault | undefined {
  const isOfPaper = Object.keys(scoring.questions).every((id) => questions.some((q) => q.id === id));
  if (!isOfPaper) return 'scoringUnknownQuestion';
  for (const question of questions) {
    const fault = faultInQuestion(question, scoring.questions[question.id]);
    if (fault) return fault;
  }
  if (Object.values(scoring.questions).every(({ withdrawn }) => withdrawn === 'notCounted'))
    return 'nothingCounts';
  const { thresholds } = scoring;
  return thresholds === null || areOrdered(thresholds, scale) ? undefined : 'thresholdsDisordered';
}

/** The questions with the range within which graders give points: the paper's, or wider where a wrong choice costs more. */
export function markedQuestions({ questions, scoring }: Omit<ScoringFacts, 'scale'>): Question[] {
  return questions.map((question) =>
    byQuestionKind<Question, Question>(question, {
      essay: (same) => same,
      multipleChoice: (closed) => {
        const now = scoring.questions[closed.id]?.pointsForWrong ?? 0;
        return { ...closed, pointsForWrong: Math.min(closed.pointsForWrong, now) };
      },
    }),
  );
}
