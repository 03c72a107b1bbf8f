import type { ExamState } from '../exam/exam.ts';
import { isOver, type SittingTimes } from '../sitting/sitting-times.ts';

/** Why a person is not added as a candidate on the spot [P14]. */
export type LateCandidateRefusal =
  | 'lateCandidatesNotOpen'
  | 'onlyKnownCandidates'
  | 'candidateHasOtherPart'
  | 'candidateAlready'
  | 'candidateWithdrew'
  | 'lateCandidateTooLate';

export type LateCandidateFacts = {
  readonly examState: ExamState;
  /** Null for a person whom Karakter does not know. */
  readonly person: {
    /** A grader, an invigilator or a coordinator of this exam, whose part no candidate can have [U7]. */
    readonly hasOtherPart: boolean;
    readonly registered: 'no' | 'withdrawn' | 'yes';
  } | null;
  /** Whether the actor may register a person whom Karakter does not know. */
  readonly mayRegister: boolean;
};

/**
 * Why this person cannot be added as a candidate now, whatever the hour. A candidate who has withdrawn is not added
 * again: the withdrawal is taken back, so that number and answer stay one.
 */
export function lateCandidateRefusal({
  examState,
  person,
  mayRegister,
}: LateCandidateFacts): LateCandidateRefusal | undefined {
  if (examState !== 'published') return 'lateCandidatesNotOpen';
  if (person === null) return mayRegister ? undefined : 'onlyKnownCandidates';
  if (person.hasOtherPart) return 'candidateHasOtherPart';
  if (person.registered === 'withdrawn') return 'candidateWithdrew';
  return person.registered === 'yes' ? 'candidateAlready' : undefined;
}

/** Whether the candidate has the whole duration from now, or ends with the others. */
export const lateCandidateTimes = ['common', 'own'] as const;
export type LateCandidateTime = (typeof lateCandidateTimes)[number];

type EntryFacts = { readonly common: SittingTimes; readonly now: Temporal.Instant };

/** Whether the candidate comes too late: the time would be up with the others', and no room is open then. */
export function comesTooLate({ common, now }: EntryFacts): boolean {
  return isOver({ ...common, now });
}

/**
 * The candidate's own start, where it differs from the common one: now, when the whole duration is decided and the
 * others have begun. The common start still to come gives the whole duration by itself.
 */
export function ownStart(time: LateCandidateTime, { common, now }: EntryFacts): Temporal.Instant | null {
  if (time === 'common') return null;
  return Temporal.Instant.compare(common.startsAt, now) < 0 ? now : null;
}
