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
  /** The candidates whom it affected, and how many were passed over. */
  readonly reachedIds: readonly string[];
  readonly skipped: number;
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

/** Whether the change was made for these candidates: for all of them but those who were passed over. */
function isSameChoice({ reachedIds, skipped }: StoredTimeChange, asked: readonly string[]): boolean {
  const chosen = new Set(asked);
  return reachedIds.length + skipped === chosen.size && reachedIds.every((id) => chosen.has(id));
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
    (reach.scope !== 'candidates' || isSameChoice(made, reach.candidacyIds)) &&
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

type ExpectedChange =
  | { readonly kind: 'extension'; readonly minutes: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Null: now. */
  | { readonly kind: 'lateStart'; readonly startsAt: number | null };

type BoardTime = {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Null where the time is not paused. */
  readonly pausedSince: number | null;
};

/** The candidate's end after the change, as the board expects it; null while the time is paused, when no one knows. */
export function expectedEnd(
  change: ExpectedChange,
  { startsAt, endsAt, pausedSince }: BoardTime,
  now: number,
): number | null {
  if (change.kind === 'pause') return null;
  // A pause takes no time before the start.
  if (change.kind === 'resume')
    return pausedSince === null ? endsAt : endsAt + Math.max(0, now - Math.max(pausedSince, startsAt));
  if (pausedSince !== null) return null;
  if (change.kind === 'extension') return endsAt + change.minutes * 60_000;
  return (change.startsAt ?? now) + endsAt - startsAt;
}
