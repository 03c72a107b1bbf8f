import type { Services } from '../../../services.ts';
import { AnswerLog, type Stored } from '../answer/answer-log.ts';
import { createCheckpoints } from '../answer/checkpoints.ts';
import { createFirstTurns } from '../answer/first-turn.ts';
import { createIngest } from '../ingest/ingest.ts';
import { createWindowMeter } from '../ingest/window-meter.ts';
import { createLiveSittings, type LiveSitting, type LiveSittings, type Window } from '../live-sittings.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import { type Broadcaster, createBroadcaster } from './broadcast.ts';
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
  /** Stores everything that is not yet confirmed before the database closes. */
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

/** The window uses the writer id of the window that writes, but is on another device: the id has been copied [D5]. */
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

/** Sends the open windows what changes at any server. */
function followChanges(parts: Pick<Parts, 'pool' | 'log'>, broadcaster: Broadcaster): { stop(): void } {
  const notBroadcast = (error: unknown) =>
    parts.log.error('a change of the exam day was not broadcast', error);
  return subscribeToExamDay(parts, {
    onChange: (change) => void broadcaster.broadcast(change).catch(notBroadcast),
    onGap: () => void broadcaster.broadcastAll().catch(notBroadcast),
  });
}

/**
 * The parts, and the path of a keystroke to the database and of its confirmation back:
 *
 *     window ── frame ──> listen ──> ingest ── in the answer ──> answers ── many candidates' ──> answer_entry
 *        ^               metered,      │ │ │                       │ │       in one statement
 *        │               heartbeat     │ │ └─ late, taken over ──> quarantine ────────────────> answer_branch
 *        │                             │ └─ opens the paper ─────> openings ──────────────────> sitting
 *        │                             └─ the first to write ────> turns ─────────────────────> answer_lease
 *        │                             ^                           │ │
 *        │                             └──── judged again <── onOvertaken
 *        └── confirmed, or the other windows' writing <────────── onStored ──> checkpoints ───> answer_checkpoint
 *
 * Beside that way: `presence` records which windows are connected, `keys` sends each candidate the paper's key at the
 * start, and `broadcaster` sends what has changed to the windows. A part is created after all parts that it uses.
 */
export function createExamDay(parts: Parts): ExamDay {
  const { clock, log } = parts;
  const liveSittings = createLiveSittings(parts.db);
  const answers = new AnswerLog({ ...parts, liveSittings });
  const checkpoints = createCheckpoints({ ...parts, delayMs: () => answers.delayMs });
  const openings = createOpenings(parts);
  const turns = createFirstTurns({ ...parts, liveSittings });
  const presence = createPresence(parts);
  const keys = createKeyRelease(parts);
  const broadcaster = createBroadcaster({ ...parts, liveSittings, keys });
  const ingest = createIngest({ ...parts, openings, answers, turns, broadcaster });
  const heartbeat = createHeartbeat();
  let subscription: { stop(): void } | undefined;

  answers.subscribe({
    onStored(stored) {
      confirmStored(stored, clock.now().toString());
      for (const { sitting } of stored) checkpoints.note(sitting);
    },
    onOvertaken(sitting, waiting) {
      ingest.again(sitting, waiting);
      sendAtRest(sitting);
      if (waiting.length > 0) broadcaster.sendLease(sitting);
    },
  });

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
      subscription = followChanges(parts, broadcaster);
    },
    async stop() {
      subscription?.stop();
      keys.stop();
      heartbeat.stop();
      // In this order, since an earlier part may store what a later part has to send.
      for (const part of [answers, ingest, checkpoints, openings, presence]) await part.stop();
    },
  };
}
