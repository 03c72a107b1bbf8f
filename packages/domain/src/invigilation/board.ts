import type { SittingState } from '../sitting/sitting.ts';
import { isAtRest } from '../sitting/sitting-states.ts';

/** One candidate as the invigilator's board has it [D9]; times in milliseconds since 1970. */
export type BoardSight = {
  readonly state: BoardState;
  /** Since when nothing is heard from the candidate's device; null while it is connected, or was never. */
  readonly offlineSince: number | null;
  readonly wantsHelp: boolean;
  /** The candidate sits on another device and waits for a word. */
  readonly awaitsTakeover: boolean;
  readonly isPaused: boolean;
  /** The paper was opened. */
  readonly hasOpened: boolean;
  /** The candidate's own start. */
  readonly startsAt: number;
};

export const boardStates = ['expected', 'arrived', 'writing', 'handedIn', 'absent', 'withdrawn'] as const;
/** `expected`: not come yet; `arrived`: in the waiting room; `absent`: marked so when the time was over. */
export type BoardState = (typeof boardStates)[number];

/** How the board names a sitting's state: a candidate who waits has come, or is expected. */
export function boardStateOf(state: SittingState): BoardState {
  if (state.kind === 'open') return 'writing';
  if (state.kind === 'waiting') return state.arrivedAt === null ? 'expected' : 'arrived';
  return state.kind;
}

/** Why somebody is needed, the most pressing first. */
export const boardNeeds = ['takeover', 'help', 'offline', 'notOpened'] as const;
export type BoardNeed = (typeof boardNeeds)[number];

const second = 1000;
/** A page that is loaded anew is no candidate in need. */
const offlineAfter = 20 * second;
const notOpenedAfter = 2 * 60 * second;

/** Why this candidate needs the invigilator now, the most pressing reason; null for who does not [D9]. */
export function boardNeed(sight: BoardSight, now: number): BoardNeed | null {
  if (isAtRest(sight.state)) return null;
  if (sight.awaitsTakeover) return 'takeover';
  if (sight.wantsHelp) return 'help';
  const isWriting = sight.state === 'writing';
  if (isWriting && sight.offlineSince !== null && now - sight.offlineSince >= offlineAfter) return 'offline';
  const isLate = sight.state === 'arrived' && !sight.isPaused && now - sight.startsAt >= notOpenedAfter;
  return isLate ? 'notOpened' : null;
}

/** The order of the board: those who need somebody first, by how pressing it is; else as they were [D9]. */
export function inOrderOfNeed<T>(rows: readonly T[], needOf: (row: T) => BoardNeed | null): T[] {
  const rank = (row: T) => {
    const need = needOf(row);
    return need === null ? boardNeeds.length : boardNeeds.indexOf(need);
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

/** Who was withdrawn before the start need not have come, and is not looked for. */
function hasCome({ state, hasOpened }: BoardSight): boolean {
  if (state === 'withdrawn') return hasOpened;
  return state !== 'expected' && state !== 'absent';
}

const inGroup = {
  expected: () => true,
  present: hasCome,
  writing: ({ state }) => state === 'writing',
  offline: (sight, now) =>
    boardNeed({ ...sight, wantsHelp: false, awaitsTakeover: false }, now) === 'offline',
  wantsHelp: (sight, now) => sight.wantsHelp && boardNeed(sight, now) !== null,
  notCome: (sight, now) => sight.state !== 'withdrawn' && !hasCome(sight) && now >= sight.startsAt,
  handedIn: ({ state }) => state === 'handedIn',
} as const satisfies Record<string, (sight: BoardSight, now: number) => boolean>;

export type BoardGroup = keyof typeof inGroup;
export const boardGroups = Object.keys(inGroup) as readonly BoardGroup[];

/**
 * Whether a candidate counts in a group on top of the board [D9]. `present` are those who have come, also those who
 * have handed in since; `notCome` those whose own start has passed without their coming.
 */
export function isInGroup(group: BoardGroup, sight: BoardSight, now: number): boolean {
  return inGroup[group](sight, now);
}

export type BoardCounts = Readonly<Record<BoardGroup, number>>;

/** The counts on top of the board [D9]. */
export function boardCounts(sights: readonly BoardSight[], now: number): BoardCounts {
  const counts = boardGroups.map((group) => [
    group,
    sights.filter((each) => isInGroup(group, each, now)).length,
  ]);
  return Object.fromEntries(counts) as BoardCounts;
}
