import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import type { WebSocket } from 'ws';
import type { Services } from '../../services.ts';
import { boardOf, type Standing, standingOf } from './board.ts';
import { type BoardChanges, boardChanges } from './board-changes.ts';

const everyMs = 1_000;
/** Names, and when each was last saved, are asked for so often. */
const standingEveryMs = 10_000;
/** Something is said at least so often, so that a board notices when its line is gone. */
const wordEveryMs = 5_000;
/** Whether a board may still be shown is asked so often: the right may end, or the day after the exam. */
const admissionEveryMs = 2_000;
/** As 403 and 404 over HTTP. */
const rightEndedCode = 4404;
/** A board that does not keep up is let go, and starts again with the whole when it comes back. */
const mostUnsent = 4 * 1024 * 1024;

type Watched = {
  readonly boards: Set<WebSocket>;
  readonly changes: BoardChanges;
  timer: NodeJS.Timeout | undefined;
  saidAt: number;
  standing: Standing | undefined;
  standingSince: number;
};

const unwatched = (): Watched => ({
  boards: new Set(),
  changes: boardChanges(),
  timer: undefined,
  saidAt: 0,
  standing: undefined,
  standingSince: 0,
});

async function standingFor(db: Services['db'], examId: string, watched: Watched): Promise<Standing> {
  const isFresh = performance.now() - watched.standingSince < standingEveryMs;
  if (watched.standing && isFresh) return watched.standing;
  watched.standing = await standingOf(db, examId);
  watched.standingSince = performance.now();
  return watched.standing;
}

function tell({ boards }: Watched, text: string): void {
  for (const socket of boards) {
    if (socket.bufferedAmount > mostUnsent) socket.terminate();
    else socket.send(text);
  }
}

/** A database that does not answer ends no board: it shows nothing new meanwhile either. */
function closeWhenRightEnds(
  socket: WebSocket,
  isStillAdmitted: () => Promise<boolean>,
  log: Pick<Services['log'], 'error'>,
): () => void {
  let timer: NodeJS.Timeout;
  const ask = async () => {
    const isAdmitted = await isStillAdmitted().catch((error: unknown) => {
      log.error('whether a board may still be shown could not be asked; it is tried again', error);
      return true;
    });
    if (!isAdmitted) return socket.close(rightEndedCode, 'no longer open');
    if (socket.readyState === socket.OPEN) later();
  };
  const later = () => {
    timer = setTimeout(() => void ask(), admissionEveryMs);
  };
  later();
  return () => clearTimeout(timer);
}

/** The boards that are open at this server. */
export type LiveBoards = {
  watch(examId: string, socket: WebSocket, isStillAdmitted: () => Promise<boolean>): void;
  stop(): void;
};

/**
 * Tells the boards of an exam what changes on it [D9]: one small query each second for all of them together, and
 * none when nobody watches.
 */
export function createLiveBoards({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>): LiveBoards {
  const exams = new Map<string, Watched>();
  let isStopped = false;

  const words = (kind: 'board' | 'changed', candidates: readonly BoardCandidate[]) =>
    JSON.stringify({ kind, now: clock.now().toString(), candidates });

  async function look(examId: string, watched: Watched): Promise<void> {
    const now = clock.now();
    const board = await boardOf(db, examId, { now, standing: await standingFor(db, examId, watched) });
    const told = watched.changes.next(board);
    if (
      told.kind === 'changed' &&
      told.candidates.length === 0 &&
      performance.now() - watched.saidAt < wordEveryMs
    )
      return;
    watched.saidAt = performance.now();
    tell(watched, words(told.kind, told.candidates));
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
      const told = watched.changes.told();
      if (told !== null) socket.send(words('board', told));
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
