import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import type { WebSocket } from 'ws';
import { startPeriodic } from '../../platform/jobs/periodic.ts';
import type { Services } from '../../services.ts';
import { type BoardRoster, boardOf, rosterOf } from './board.ts';
import { type BoardChanges, boardChanges } from './board-changes.ts';

const everyMs = 1_000;
/** How often the roster is read: names, and when each answer was last saved. */
const rosterEveryMs = 10_000;
/** A message is sent at least this often, so that a board notices when its connection is lost. */
const messageEveryMs = 5_000;
/** How often the right to see the board is checked: it may be withdrawn, or the day after the exam may end. */
const admissionEveryMs = 2_000;
/** As 403 and 404 over HTTP. */
const rightEndedCode = 4404;
/** A board that does not keep up is disconnected, and receives the whole board when it connects again. */
const mostUnsent = 4 * 1024 * 1024;

type Watched = {
  readonly boards: Set<WebSocket>;
  readonly changes: BoardChanges;
  timer: NodeJS.Timeout | undefined;
  sentAt: number;
  roster: BoardRoster | undefined;
  rosterReadAt: number;
};

const unwatched = (): Watched => ({
  boards: new Set(),
  changes: boardChanges(),
  timer: undefined,
  sentAt: 0,
  roster: undefined,
  rosterReadAt: 0,
});

async function rosterFor(db: Services['db'], examId: string, watched: Watched): Promise<BoardRoster> {
  const isFresh = performance.now() - watched.rosterReadAt < rosterEveryMs;
  if (watched.roster && isFresh) return watched.roster;
  watched.roster = await rosterOf(db, examId);
  watched.rosterReadAt = performance.now();
  return watched.roster;
}

function send({ boards }: Watched, text: string): void {
  for (const socket of boards) {
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(text);
  }
}

/** A database that does not answer closes no board: a board shows nothing new meanwhile in any case. */
function closeWhenRightEnds(
  socket: WebSocket,
  isStillAdmitted: () => Promise<boolean>,
  log: Pick<Services['log'], 'error'>,
): () => void {
  const { stop } = startPeriodic(log, {
    everyMs: admissionEveryMs,
    work: async () => {
      if (!(await isStillAdmitted())) socket.close(rightEndedCode, 'no longer open');
    },
    failure: 'whether a board may still be shown could not be asked; it is tried again',
  });
  return stop;
}

/** The boards that are connected to this server. */
export type LiveBoards = {
  watch(examId: string, socket: WebSocket, isStillAdmitted: () => Promise<boolean>): void;
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

  async function look(examId: string, watched: Watched): Promise<void> {
    const now = clock.now();
    const board = await boardOf(db, examId, { now, roster: await rosterFor(db, examId, watched) });
    const news = watched.changes.next(board);
    if (
      news.kind === 'changed' &&
      news.candidates.length === 0 &&
      performance.now() - watched.sentAt < messageEveryMs
    )
      return;
    watched.sentAt = performance.now();
    send(watched, messageOf(news.kind, news.candidates));
  }

  function again(examId: string, watched: Watched): void {
    if (isStopped || watched.boards.size === 0) return void exams.delete(examId);
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
    watch(examId, socket, isStillAdmitted) {
      const watched = exams.get(examId) ?? begin(examId);
      watched.boards.add(socket);
      const sent = watched.changes.sent();
      if (sent !== null) socket.send(messageOf('board', sent));
      const stopAsking = closeWhenRightEnds(socket, isStillAdmitted, log);
      socket.on('close', () => {
        stopAsking();
        watched.boards.delete(socket);
      });
    },
    stop() {
      isStopped = true;
      for (const { timer } of exams.values()) clearTimeout(timer);
      exams.clear();
    },
  };
}
