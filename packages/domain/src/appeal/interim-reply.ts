import { dateOf } from '../calendar/calendar.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import { type Deadline, endingWith, periodAfter } from '../rules/derivation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type AppealState, isClosedAppealState } from './appeal.ts';
import { type ShownAppealState, shownToCandidate } from './appeal-shown.ts';

/** Since when an open case waits for its decision, or the day that the latest interim reply since then promised. */
export type Waiting =
  | { readonly openSince: Temporal.Instant; readonly promisedFor: null }
  | { readonly promisedFor: Temporal.PlainDate };

/**
 * When a candidate without a decision must be told how long it will take: a month after the appeal, and again when the
 * promised day has come (fvl. § 11 a; the coming Act's § 17(3)) [K7].
 */
export function interimReplyDue(
  waiting: Waiting,
  { preliminaryReply }: Pick<RuleSet, 'preliminaryReply'>,
): Deadline {
  const { promisedFor } = waiting;
  if (promisedFor === null) return periodAfter('appealFiled', waiting.openSince, preliminaryReply);
  return endingWith([{ code: 'fixedDate', date: promisedFor }], promisedFor, preliminaryReply.legalBasis);
}

/** The reasons that Karakter gives where it sends the reply: by what the candidate is shown, and by nothing else [K6]. */
export const standardInterimReasons = [
  'received',
  'late',
  'underTreatment',
] as const satisfies readonly ShownAppealState[];
export type StandardInterimReason = (typeof standardInterimReasons)[number];

export function standardInterimReason(state: AppealState): StandardInterimReason | undefined {
  const shown = shownToCandidate(state);
  return standardInterimReasons.find((reason) => reason === shown);
}

/** The longest time ahead that a reply may promise, so that a case is told of again within half a year. */
const furthest = { months: 6 } as const;

export type InterimReplyRefusal = 'interimReplyTooLate' | 'interimDayNotAhead' | 'interimDayTooFar';
type Sent = { readonly kind: 'interimReplySent'; readonly expectedOn: Temporal.PlainDate };

/** An interim reply with a new day, to the candidate of an appeal that is not decided yet [K7]. */
export function decideInterimReply(
  state: AppealState,
  { expectedOn, now }: { readonly expectedOn: Temporal.PlainDate; readonly now: Temporal.Instant },
): Decision<Sent, InterimReplyRefusal> {
  if (isClosedAppealState(state)) return refused('interimReplyTooLate');
  const today = dateOf(now);
  if (Temporal.PlainDate.compare(expectedOn, today) <= 0) return refused('interimDayNotAhead');
  if (Temporal.PlainDate.compare(expectedOn, today.add(furthest)) > 0) return refused('interimDayTooFar');
  return accepted({ kind: 'interimReplySent', expectedOn });
}
