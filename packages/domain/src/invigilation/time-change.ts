import type { TimeCommand } from '../sitting/time-command.ts';
import type { BoardState } from './board.ts';

/** The candidates a change of time is meant for. */
type TimeReach =
  | { readonly scope: 'exam' }
  | { readonly scope: 'room'; readonly room: string }
  | { readonly scope: 'candidate'; readonly candidacyId: string }
  | { readonly scope: 'candidates'; readonly candidacyIds: readonly string[] };

/** A change of time as it was stored when it was made. */
type StoredTimeChange = {
  readonly kind: string;
  readonly scope: string;
  readonly room: string | null;
  readonly candidacyId: string | null;
  readonly minutes: number | null;
  readonly startsAt: Temporal.Instant | null;
  readonly reason: string;
  readonly at: Temporal.Instant;
};

type AskedTimeChange = {
  readonly command: TimeCommand;
  readonly reach: TimeReach;
  readonly reason: string;
  readonly at: Temporal.Instant;
};

/** A start that was "now" the first time is an earlier instant than the "now" of a repeated request. */
function isSameStart(
  { startsAt, at }: StoredTimeChange,
  asked: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  if (startsAt === null) return false;
  return startsAt.equals(asked) || (startsAt.equals(at) && asked.equals(now));
}

/** Whether a request repeats the change that was made under its id, or asks for another change with the same id [D7]. */
export function isSameTimeChange(
  made: StoredTimeChange,
  { command, reach, reason, at }: AskedTimeChange,
): boolean {
  const isSame =
    made.kind === command.kind &&
    made.scope === reach.scope &&
    made.room === (reach.scope === 'room' ? reach.room : null) &&
    made.candidacyId === (reach.scope === 'candidate' ? reach.candidacyId : null) &&
    made.reason === reason;
  if (command.kind === 'extension') return isSame && made.minutes === command.minutes;
  return isSame && (command.kind !== 'lateStart' || isSameStart(made, command.startsAt, at));
}

/**
 * Whether a change of time is expected to reach a candidate, as far as the board shows it. decideTime decides;
 * it also knows the candidate's own end, which the board does not.
 */
export function isExpectedToReach(
  kind: TimeCommand['kind'],
  { state, isPaused }: { readonly state: BoardState; readonly isPaused: boolean },
): boolean {
  const isWaiting = state === 'expected' || state === 'arrived';
  if (!isWaiting && state !== 'writing') return false;
  if (kind === 'lateStart') return isWaiting;
  if (kind === 'pause') return !isPaused;
  return kind === 'extension' || isPaused;
}
