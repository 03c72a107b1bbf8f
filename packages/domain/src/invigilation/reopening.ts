import { isOver, type SittingTimes } from '../sitting/sitting-times.ts';

/** Why a hand-in that was a mistake is not opened again [D17]. */
export type ReopenRefusal =
  | 'reopenIsForOffice'
  | 'reopenAfterLimit'
  | 'reopenNeedsTime'
  | 'reopenWhileGraded';

export type ReopenFacts = {
  /** The candidate's own times as they are, without the minutes that come with the opening. */
  readonly times: SittingTimes;
  readonly now: Temporal.Instant;
  /** New time that is given with it; 0 for none. */
  readonly minutes: number;
  readonly isOfOffice: boolean;
  /** Whether any grader has assessed an answer of the exam. */
  readonly hasGradingBegun: boolean;
  /** How long after the end the exam office may do it, by the institution's rules. */
  readonly limitMinutes: number;
};

/** The candidate's end with the minutes that are given with the opening. */
export function endWith({ times, minutes }: Pick<ReopenFacts, 'times' | 'minutes'>): Temporal.Instant {
  return times.endsAt.add({ minutes });
}

/**
 * Why a hand-in cannot be opened again now. While the candidate's time runs, everyone who watches the room may do it; after
 * the end only the exam office, within the institution's limit and with new time. Never once an answer of the exam is
 * being assessed: graders get all answers at once, and none is taken from their hands [S4].
 */
export function reopenRefusal(facts: ReopenFacts): ReopenRefusal | undefined {
  const { times, now, isOfOffice, hasGradingBegun, limitMinutes } = facts;
  if (hasGradingBegun) return 'reopenWhileGraded';
  if (isOver({ ...times, now })) {
    if (!isOfOffice) return 'reopenIsForOffice';
    const limit = times.endsAt.add({ minutes: limitMinutes });
    if (Temporal.Instant.compare(now, limit) >= 0) return 'reopenAfterLimit';
  }
  return isOver({ ...times, endsAt: endWith(facts), now }) ? 'reopenNeedsTime' : undefined;
}
