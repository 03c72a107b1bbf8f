import { isAtRest } from '../sitting/sitting-states.ts';
import { type BoardSnapshot, isInGroup } from './board.ts';

/** The candidates whose exam begins, or ends, at the same instant. */
export type TimeGroup = { readonly at: number; readonly count: number };

export type BoardTimes = {
  /** Starts still to come, the first one first. */
  readonly starts: readonly TimeGroup[];
  /** The ends of the candidates whose time runs or will run, the first one first. */
  readonly ends: readonly TimeGroup[];
  /** Candidates whose time is paused: their ends are unknown until it resumes. */
  readonly paused: number;
};

/** Candidates who are done, and those who have not come, do not keep a room open. */
const isAwaited = (snapshot: BoardSnapshot, now: number) =>
  !isAtRest(snapshot.state) && !isInGroup('notCome', snapshot, now);

function grouped(instants: readonly number[]): TimeGroup[] {
  const counts = new Map<number, number>();
  for (const at of instants) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].map(([at, count]) => ({ at, count })).sort((one, other) => one.at - other.at);
}

/** When the candidates of the board begin and end, by their own times [D7, D9]. */
export function boardTimes(snapshots: readonly BoardSnapshot[], now: number): BoardTimes {
  const awaited = snapshots.filter((each) => isAwaited(each, now));
  const running = awaited.filter(({ isPaused }) => !isPaused);
  return {
    starts: grouped(running.map(({ startsAt }) => startsAt).filter((at) => at > now)),
    ends: grouped(running.map(({ endsAt }) => endsAt)),
    paused: awaited.length - running.length,
  };
}

/** The groups to show where there is room for so many: the first ones, and always the last. */
export function mostTelling(groups: readonly TimeGroup[], most: number): TimeGroup[] {
  const last = groups.at(-1);
  if (last === undefined || groups.length <= most) return [...groups];
  return [...groups.slice(0, most - 1), last];
}
