const number = (typed: string) => {
  const given = Number(typed.replace(',', '.'));
  return Number.isFinite(given) ? given : 0;
};

/** The points of a question, by the text typed so far. */
export const typedPoints = (typed: string): number => Math.max(0, number(typed));

/** The deduction for a wrong choice, by the text typed so far. */
export const typedPointsForWrong = (typed: string): number => Math.min(0, number(typed)) || 0;

/** The points of a level of the grading guide, by the text typed so far. */
export const typedLevelPoints = (typed: string): number => Math.min(10_000, typedPoints(typed));

/** The number of a question in the paper, by the text typed so far. */
export const typedQuestionNumber = (typed: string): number =>
  Math.min(200, Math.max(1, Math.round(typedPoints(typed))));
