import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import type { WebSocket } from 'ws';
import { closeWhenRightEnds } from '../../platform/http/close-when-right-ends.ts';
import type { Services } from '../../services.ts';
import { type BoardRoster, boardOf, rosterOf } from './board.ts';
import { type BoardChanges, boardChanges } from './board-changes.ts';

const everyMs = 1_000;
/** How often the roster is read: names, and when each answer was last saved. */
const rosterEveryMs = 10_000;
/** A message is sent at least this often, so that a board notices when its connection is lost. */
const messageEveryMs = 5_000;
/** A board that does not keep up is disconnected, and receives the whole board when it connects again. */
const mostUnsent = 4 * 1024 * 1024;

/** The boards of an exam that show the same rooms, and what was sent to them. */
type BoardView = {
  readonly rooms: readonly string[] | null;
  readonly boards: Set<WebSocket>;
  readonly changes: BoardChanges;
  sentAt: number;
};

type Watched = {
  /** By their rooms. */
  readonly views: Map<string, BoardView>;
  timer: NodeJS.Timeout | undefined;
  roster: BoardRoster | undefined;
  rosterReadAt: number;
};

const unwatched = (): Watched => ({ views: new Map(), timer: undefined, roster: undefined, rosterReadAt: 0 });

function viewOf({ views }: Watched, rooms: readonly string[] | null): BoardView {
  const key = JSON.stringify(rooms);
  const view = views.get(key) ?? { rooms, boards: new Set(), changes: boardChanges(), sentAt: 0 };
  views.set(key, view);
  return view;
}

/** Views that no board shows any more begin again when one does. */
function forgetUnseen({ views }: Watched): void {
  for (const [key, { boards }] of views) if (boards.size === 0) views.delete(key);
}

async function rosterFor(db: Services['db'], examId: string, watched: Watched): Promise<BoardRoster> {
  const isFresh = performance.now() - watched.rosterReadAt < rosterEveryMs;
  if (watched.roster && isFresh) return watched.roster;
  watched.roster = await rosterOf(db, examId);
  watched.rosterReadAt = performance.now();
  return watched.roster;
}

function send({ boards }: BoardView, text: string): void {
  for (const socket of boards) {
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(text);
  }
}

/** The boards that are connected to this server. */
export type LiveBoards = {
  /** `rooms`: those that the board shows; null: every room. */
  watch(
    exam: { readonly examId: string; readonly rooms: readonly string[] | null },
    socket: WebSocket,
    isStillAdmitted: () => Promise<boolean>,
  ): void;
  stop(): void;
};

/**
 * Sends the changes of an exam's board to its open boards [D9]: one small query each second for all of them together,
 * and none when no board is open.
 */
export function createLiveBoards({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>): LiveBoards {
  const exams = new Map<string, Watched>();
  let isStopped = false;

  const messageOf = (kind: 'board' | 'changed', candidates: readonly BoardCandidate[]) =>
    JSON.stringify({ kind, now: clock.now().toString(), candidates });

  /** Sends a view what has changed in its rooms; nothing, where nothing has, and a message was sent a moment ago. */
  function show(view: BoardView, board: readonly BoardCandidate[]): void {
    const news = view.changes.next(board.filter(({ room }) => isWithinRooms(view.rooms, room)));
    const isRecent = performance.now() - view.sentAt < messageEveryMs;
    if (news.kind === 'changed' && news.candidates.length === 0 && isRecent) return;
    view.sentAt = performance.now();
    send(view, messageOf(news.kind, news.candidates));
  }

  async function look(examId: string, watched: Watched): Promise<void> {
    const now = clock.now();
    const board = await boardOf(db, examId, { now, roster: await rosterFor(db, examId, watched) });
    for (const view of watched.views.values()) show(view, board);
  }

  function again(examId: string, watched: Watched): void {
    forgetUnseen(watched);
    if (isStopped || watched.views.size === 0) return void exams.delete(examId);
    watched.timer = setTimeout(() => run(examId, watched), everyMs);
  }

  function run(examId: string, watched: Watched): void {
    look(examId, watched)
      .catch((error: unknown) => log.error('a board could not be read; it is tried again', error))
      .finally(() => again(examId, watched));
  }

  function begin(examId: string): Watched {
    const watched = unwatched();
    exams.set(examId, watched);
    run(examId, watched);
    return watched;
  }

  return {
    watch({ examId, rooms }, socket, isStillAdmitted) {
      const view = viewOf(exams.get(examId) ?? begin(examId), rooms);
      view.boards.add(socket);
      const sent = view.changes.sent();
      if (sent !== null) socket.send(messageOf('board', sent));
      closeWhenRightEnds(socket, isStillAdmitted, log);
      socket.on('close', () => view.boards.delete(socket));
    },
    stop() {
      isStopped = true;
      for (const { timer } of exams.values()) clearTimeout(timer);
      exams.clear();
    },
  };
}
