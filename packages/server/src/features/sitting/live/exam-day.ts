import type { Services } from '../../../services.ts';
import { AnswerLog, type Stored } from '../answer/answer-log.ts';
import { createCheckpoints } from '../answer/checkpoints.ts';
import { createFirstTurns } from '../answer/first-turn.ts';
import { createTakeIn, type TakeIn } from '../answer/take-in.ts';
import { type Attempt, type Attempts, createAttempts, type Pending, type Window } from '../attempts.ts';
import { createWindowMeter } from '../ingest/window-meter.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import { hearExamDay } from './feed.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';
import { createKeyRelease } from './key-release.ts';
import { createOpenings } from './openings.ts';
import { createPresence } from './presence.ts';
import { say, sayAtRest, sendWriting, stop } from './socket-words.ts';
import { isOneTooMany } from './surplus-windows.ts';
import { createTelling } from './tell.ts';
import { welcome } from './welcome.ts';

type Parts = Pick<Services, 'db' | 'pool' | 'clock' | 'log' | 'merger'> & { readonly papers: SealedPapers };

/** Everything that serves the candidates' open windows on this server. */
export type ExamDay = {
  connect(window: Window, candidacyId: string): void;
  /** From the moment the server listens: hears of changes, releases keys, counts as alive. */
  start(): void;
  /** Everything unconfirmed is stored before the database goes away. */
  stop(): Promise<void>;
};

/** The writers are told that an update is safe, and the candidates' other windows what it says. */
function tellStored(stored: readonly Stored[], at: string): void {
  for (const { attempt, update } of stored) {
    const { sequence } = attempt.head;
    for (const window of attempt.windows) {
      if (window.writer !== update.writer) sendWriting(window, update.content);
      else say(window, { kind: 'confirmed', number: update.number, sequence, at });
    }
  }
}

/** Says that it is the window that writes, and is at another machine: that one's number has been copied [D5]. */
function isImpostor({ lease }: Attempt, { writer, machineId }: Window): boolean {
  return lease?.writer === writer && lease.machineId !== null && lease.machineId !== machineId;
}

/** The window's sitting; null, with the window closed, where there is none or it is not the window that it says. */
async function joined(
  { attempts, db }: Pick<Parts, 'db'> & { readonly attempts: Attempts },
  window: Window,
  candidacyId: string,
): Promise<Attempt | null> {
  const attempt = await attempts.join(candidacyId, window);
  const isSurplus = attempt !== undefined && (await isOneTooMany(db, attempt, window));
  if (attempt && !isSurplus && !isImpostor(attempt, window)) return attempt;
  if (attempt) attempts.leave(attempt, window);
  if (isSurplus) stop(window, 'tooManyWindows');
  else window.socket.close(attempt ? 1008 : 1011);
  return null;
}

/** What comes before the welcome is said waits for it. */
function listen(
  window: Window,
  heartbeat: Heartbeat,
): (to: (data: Buffer, isBinary: boolean) => void) => void {
  const { socket } = window;
  const early: [Buffer, boolean][] = [];
  const keep = (data: unknown, isBinary: boolean) => void early.push([data as Buffer, isBinary]);
  const meter = createWindowMeter(socket);
  socket.on('message', (data) => meter((data as Buffer).length));
  heartbeat.add(socket, () => say(window, { kind: 'beat' }));
  socket.on('message', keep);
  return (to) => {
    socket.off('message', keep);
    socket.on('message', (data, isBinary) => to(data as Buffer, isBinary));
    for (const [data, isBinary] of early) to(data, isBinary);
  };
}

export function createExamDay(parts: Parts): ExamDay {
  const { clock, log } = parts;
  const attempts = createAttempts(parts.db);
  const presence = createPresence(parts);
  const openings = createOpenings(parts);
  const keys = createKeyRelease(parts);
  const heartbeat = createHeartbeat();
  const telling = createTelling({ ...parts, attempts, keys });
  const checkpoints = createCheckpoints({ ...parts, delayMs: () => answers.delayMs });
  const answers: AnswerLog = new AnswerLog({ ...parts, attempts }, { onStored, onOvertaken });
  const turns = createFirstTurns({ ...parts, attempts });
  const takeIn: TakeIn = createTakeIn({ ...parts, openings, answers, turns, onOpened: telling.sayLease });
  let feed: { stop(): void } | undefined;
  const untold = (error: unknown) => log.error('a change of the exam day was not told', error);

  function onStored(stored: readonly Stored[]): void {
    tellStored(stored, clock.now().toString());
    for (const { attempt } of stored) checkpoints.note(attempt);
  }

  function onOvertaken(attempt: Attempt, waiting: readonly Pending[]): void {
    takeIn.again(attempt, waiting);
    sayAtRest(attempt);
    if (waiting.length > 0) telling.sayLease(attempt);
  }

  async function serve(window: Window, candidacyId: string): Promise<void> {
    const listenTo = listen(window, heartbeat);
    const attempt = await joined({ ...parts, attempts }, window, candidacyId);
    if (!attempt) return;
    presence.connected(attempt, window, clock.now());
    const left = () => {
      presence.disconnected(attempt, window, clock.now());
      attempts.leave(attempt, window);
    };
    // Whoever gave up while the sitting was being read has said so already, and says it only once.
    if (window.socket.readyState === window.socket.CLOSED) return left();
    window.socket.on('close', left);
    await welcome({ ...parts, presence }, attempt, window);
    keys.await(attempt);
    listenTo((data, isBinary) => takeIn.frame(attempt, window, data, isBinary));
  }

  return {
    connect(window, candidacyId) {
      serve(window, candidacyId).catch((error: unknown) => {
        log.error('an answer could not be sent to its candidate', error);
        window.socket.close(1011);
      });
    },
    start() {
      if (feed) return;
      presence.start();
      keys.start();
      feed = hearExamDay(parts, {
        onNews: (news) => void telling.tell(news).catch(untold),
        onGap: () => void telling.tellAll().catch(untold),
      });
    },
    async stop() {
      feed?.stop();
      keys.stop();
      heartbeat.stop();
      // In this order: what one stores, the next may still have to tell.
      for (const part of [answers, takeIn, checkpoints, openings, presence]) await part.stop();
    },
  };
}
