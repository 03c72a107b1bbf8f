import type { SittingState } from '../sitting/sitting.ts';
import { isAtRest } from '../sitting/sitting-states.ts';

/** One candidate as the invigilator's board shows it [D9]; times in milliseconds since 1970. */
export type BoardSnapshot = {
  readonly state: BoardState;
  /** Since when the candidate's device is offline; null while it is connected, and before it ever was. */
  readonly offlineSince: number | null;
  readonly wantsHelp: boolean;
  /** The candidate is on another device and waits for the invigilator's confirmation. */
  readonly awaitsTakeover: boolean;
  readonly isPaused: boolean;
  /** The paper was opened. */
  readonly hasOpened: boolean;
  /** One sign-in is used on two devices, and one of them is connected. */
  readonly isSignInShared: boolean;
  /** The candidate's own start and end. */
  readonly startsAt: number;
  readonly endsAt: number;
};

export const boardStates = [
  'expected',
  'arrived',
  'writing',
  'handedIn',
  'absent',
  'withdrawn',
  'cancelled',
] as const;
/** `expected`: not here yet; `arrived`: in the waiting room; `absent`: marked as absent when the time was over. */
export type BoardState = (typeof boardStates)[number];

/** How the board names a sitting's state: a waiting candidate has arrived, or is expected. */
export function boardStateOf(state: SittingState): BoardState {
  if (state.kind === 'open') return 'writing';
  if (state.kind === 'waiting') return state.arrivedAt === null ? 'expected' : 'arrived';
  return state.kind;
}

/** Why the invigilator is needed, the most pressing first. */
const boardNeeds = ['takeover', 'help', 'offline', 'notOpened', 'sharedSignIn', 'notCome'] as const;
export type BoardNeed = (typeof boardNeeds)[number];

/** Needs that may last for hours: the board gathers the candidates who have them in one line, below the others. */
export const lastingNeeds = ['sharedSignIn', 'notCome'] as const satisfies readonly BoardNeed[];
export type LastingNeed = (typeof lastingNeeds)[number];

export function isLasting(need: BoardNeed): need is LastingNeed {
  return lastingNeeds.some((each) => each === need);
}

const second = 1000;
/** Loading the page again is not yet a need. */
const offlineAfter = 20 * second;
const notOpenedAfter = 2 * 60 * second;

/** Why this candidate needs the invigilator now, the most pressing reason; null for a candidate who does not [D9]. */
export function boardNeed(snapshot: BoardSnapshot, now: number): BoardNeed | null {
  if (isAtRest(snapshot.state)) return null;
  if (snapshot.awaitsTakeover) return 'takeover';
  if (snapshot.wantsHelp) return 'help';
  const isWriting = snapshot.state === 'writing';
  if (isWriting && snapshot.offlineSince !== null && now - snapshot.offlineSince >= offlineAfter)
    return 'offline';
  const isLate =
    snapshot.state === 'arrived' && !snapshot.isPaused && now - snapshot.startsAt >= notOpenedAfter;
  if (isLate) return 'notOpened';
  if (snapshot.isSignInShared) return 'sharedSignIn';
  return snapshot.state === 'expected' && now >= snapshot.startsAt ? 'notCome' : null;
}

/** The order of the board: candidates with a need first, the most pressing on top; the others keep their order [D9]. */
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

/** A candidate who was withdrawn before the start, or whose exam was cancelled, need not have come. */
const needNotCome = ({ state }: BoardSnapshot) => state === 'withdrawn' || state === 'cancelled';

function hasCome(snapshot: BoardSnapshot): boolean {
  const { state, hasOpened } = snapshot;
  if (needNotCome(snapshot)) return hasOpened;
  return state !== 'expected' && state !== 'absent';
}

const inGroup = {
  expected: () => true,
  present: hasCome,
  writing: ({ state }) => state === 'writing',
  offline: (snapshot, now) =>
    boardNeed({ ...snapshot, wantsHelp: false, awaitsTakeover: false }, now) === 'offline',
  wantsHelp: (snapshot, now) => snapshot.wantsHelp && boardNeed(snapshot, now) !== null,
  notCome: (snapshot, now) => !needNotCome(snapshot) && !hasCome(snapshot) && now >= snapshot.startsAt,
  handedIn: ({ state }) => state === 'handedIn',
} as const satisfies Record<string, (snapshot: BoardSnapshot, now: number) => boolean>;

export type BoardGroup = keyof typeof inGroup;
export const boardGroups = Object.keys(inGroup) as readonly BoardGroup[];

/**
 * Whether a candidate counts in a group on top of the board [D9]. `present` are candidates who have come, also those
 * who have handed in since; `notCome` are candidates whose start has passed and who have not come.
 */
export function isInGroup(group: BoardGroup, snapshot: BoardSnapshot, now: number): boolean {
  return inGroup[group](snapshot, now);
}

export type BoardCounts = Readonly<Record<BoardGroup, number>>;

/** The counts on top of the board [D9]. */
export function boardCounts(snapshots: readonly BoardSnapshot[], now: number): BoardCounts {
  const counts = boardGroups.map((group) => [
    group,
    snapshots.filter((each) => isInGroup(group, each, now)).length,
  ]);
  return Object.fromEntries(counts) as BoardCounts;
}
