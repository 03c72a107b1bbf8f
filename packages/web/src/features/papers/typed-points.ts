const number = (typed: string) => {
  const given = Number(typed.replace(',', '.'));
  return Number.isFinite(given) ? given : 0;
};

/** What a question gives, by what has been typed so far. */
export const typedPoints = (typed: string): number => Math.max(0, number(typed));

/** What a wrong choice takes, by what has been typed so far. */
export const typedPointsForWrong = (typed: string): number => Math.min(0, number(typed)) || 0;
