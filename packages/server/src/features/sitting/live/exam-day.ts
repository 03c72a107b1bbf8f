import type { Services } from '../../../services.ts';
import { AnswerLog, type Stored } from '../answer/answer-log.ts';
import { createCheckpoints } from '../answer/checkpoints.ts';
import { createFirstTurns } from '../answer/first-turn.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { createWindowMeter } from '../ingest/window-meter.ts';
import {
  createLiveSittings,
  type LiveSitting,
  type LiveSittings,
  type Pending,
  type Window,
} from '../live-sittings.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import { createBroadcaster } from './broadcast.ts';
import { subscribeToExamDay } from './exam-day-changes.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';
import { createKeyRelease } from './key-release.ts';
import { createOpenings } from './openings.ts';
import { createPresence } from './presence.ts';
import { send, sendAtRest, sendWriting, stop } from './socket-messages.ts';
import { isOneTooMany } from './surplus-windows.ts';
import { welcome } from './welcome.ts';

type Parts = Pick<Services, 'db' | 'pool' | 'clock' | 'log' | 'merger'> & { readonly papers: SealedPapers };

/** Everything that serves the candidates' open windows on this server. */
export type ExamDay = {
  connect(window: Window, candidacyId: string): void;
  /** Called when the server listens: subscribes to changes, releases keys and counts the server as alive. */
  start(): void;
  /** Stores everything that is not yet confirmed before the database goes away. */
  stop(): Promise<void>;
};

/** Confirms stored updates to their writers, and sends their content to the candidates' other windows. */
function confirmStored(stored: readonly Stored[], at: string): void {
  for (const { sitting, update } of stored) {
    const { sequence } = sitting.head;
    for (const window of sitting.windows) {
      if (window.writer !== update.writer) sendWriting(window, update.content);
      else send(window, { kind: 'confirmed', number: update.number, sequence, at });
    }
  }
}

/** The window claims the number of the one that writes, but is on another device: the number has been copied [D5]. */
function isImpostor({ lease }: LiveSitting, { writer, deviceId }: Window): boolean {
  return lease?.writer === writer && lease.deviceId !== null && lease.deviceId !== deviceId;
}

/** The window's sitting; null, with the window closed, where there is no sitting or the window is not what it claims. */
async function joined(
  { liveSittings, db }: Pick<Parts, 'db'> & { readonly liveSittings: LiveSittings },
  window: Window,
  candidacyId: string,
): Promise<LiveSitting | null> {
  const sitting = await liveSittings.join(candidacyId, window);
  const isSurplus = sitting !== undefined && (await isOneTooMany(db, sitting, window));
  if (sitting && !isSurplus && !isImpostor(sitting, window)) return sitting;
  if (sitting) liveSittings.leave(sitting, window);
  if (isSurplus) stop(window, 'tooManyWindows');
  else window.socket.close(sitting ? 1008 : 1011);
  return null;
}

/** Frames that arrive before the welcome has been sent wait for it. */
function listen(
  window: Window,
  heartbeat: Heartbeat,
): (to: (data: Buffer, isBinary: boolean) => void) => void {
  const { socket } = window;
  const early: [Buffer, boolean][] = [];
  const keep = (data: unknown, isBinary: boolean) => void early.push([data as Buffer, isBinary]);
  const meter = createWindowMeter(socket);
  socket.on('message', (data) => meter((data as Buffer).length));
  heartbeat.add(socket, () => send(window, { kind: 'beat' }));
  socket.on('message', keep);
  return (to) => {
    socket.off('message', keep);
    socket.on('message', (data, isBinary) => to(data as Buffer, isBinary));
    for (const [data, isBinary] of early) to(data, isBinary);
  };
}

export function createExamDay(parts: Parts): ExamDay {
  const { clock, log } = parts;
  const liveSittings = createLiveSittings(parts.db);
  const presence = createPresence(parts);
  const openings = createOpenings(parts);
  const keys = createKeyRelease(parts);
  const heartbeat = createHeartbeat();
  const broadcaster = createBroadcaster({ ...parts, liveSittings, keys });
  const checkpoints = createCheckpoints({ ...parts, delayMs: () => answers.delayMs });
  const answers: AnswerLog = new AnswerLog({ ...parts, liveSittings }, { onStored, onOvertaken });
  const turns = createFirstTurns({ ...parts, liveSittings });
  const ingest: Ingest = createIngest({ ...parts, openings, answers, turns, broadcaster });
  let subscription: { stop(): void } | undefined;
  const notBroadcast = (error: unknown) => log.error('a change of the exam day was not broadcast', error);

  function onStored(stored: readonly Stored[]): void {
    confirmStored(stored, clock.now().toString());
    for (const { sitting } of stored) checkpoints.note(sitting);
  }

  function onOvertaken(sitting: LiveSitting, waiting: readonly Pending[]): void {
    ingest.again(sitting, waiting);
    sendAtRest(sitting);
    if (waiting.length > 0) broadcaster.sendLease(sitting);
  }

  async function serve(window: Window, candidacyId: string): Promise<void> {
    const listenTo = listen(window, heartbeat);
    const sitting = await joined({ ...parts, liveSittings }, window, candidacyId);
    if (!sitting) return;
    presence.connected(sitting, window, clock.now());
    const left = () => {
      presence.disconnected(sitting, window, clock.now());
      liveSittings.leave(sitting, window);
    };
    // A window that closed while the sitting was being read has emitted its only 'close' event already.
    if (window.socket.readyState === window.socket.CLOSED) return left();
    window.socket.on('close', left);
    await welcome({ ...parts, presence }, sitting, window);
    keys.enqueue(sitting);
    listenTo((data, isBinary) => ingest.frame(sitting, window, data, isBinary));
  }

  return {
    connect(window, candidacyId) {
      serve(window, candidacyId).catch((error: unknown) => {
        log.error('an answer could not be sent to its candidate', error);
        window.socket.close(1011);
      });
    },
    start() {
      if (subscription) return;
      presence.start();
      keys.start();
      subscription = subscribeToExamDay(parts, {
        onChange: (change) => void broadcaster.broadcast(change).catch(notBroadcast),
        onGap: () => void broadcaster.broadcastAll().catch(notBroadcast),
      });
    },
    async stop() {
      subscription?.stop();
      keys.stop();
      heartbeat.stop();
      // In this order: what one part stores, a later part may still have to send.
      for (const part of [answers, ingest, checkpoints, openings, presence]) await part.stop();
    },
  };
}
