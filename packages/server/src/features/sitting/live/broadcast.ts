import type { ExamDayChange } from '../../exam/exam-day-changes.ts';
import { type Merging, wholeAnswer } from '../answer/whole-answer.ts';
import { type LiveSitting, type LiveSittings, restOf, type Window } from '../live-sittings.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import { readExamMessage } from './exam-message.ts';
import type { KeyRelease } from './key-release.ts';
import { fetchPace, messagePace, paced } from './paced.ts';
import { leaseViewOf, send, sendAtRest, sendWriting, timesOf } from './socket-messages.ts';

type Parts = Merging & {
  readonly liveSittings: LiveSittings;
  readonly papers: SealedPapers;
  readonly keys: KeyRelease;
};

const windowsOf = (sittings: readonly LiveSitting[]): Window[] =>
  sittings.flatMap((each) => [...each.windows]);

/** Sends the open windows what has changed for them [D5, D7, D8]. */
export type Broadcaster = {
  broadcast(change: ExamDayChange): Promise<void>;
  /** Sends the lease to each window of the sitting, unless the sitting has ended. */
  sendLease(sitting: LiveSitting): void;
  /** Sends every window its current times and lease, since changes may have been missed. */
  broadcastAll(): Promise<void>;
};

export function createBroadcaster(parts: Parts): Broadcaster {
  const { db, clock, liveSittings, papers, keys } = parts;
  function sendLease(sitting: LiveSitting): void {
    // In an ended sitting no window writes, and a window that received a lease would assume that it may open the
    // paper again.
    if (restOf(sitting)) return;
    for (const window of sitting.windows)
      send(window, { kind: 'lease', lease: leaseViewOf(sitting, window) });
  }

  /** Another window writes now, or quarantined updates were accepted: each window gets the whole answer, then the lease. */
  async function sendAnswerAndLease(sitting: LiveSitting): Promise<void> {
    const answer = await wholeAnswer(parts, sitting);
    for (const window of sitting.windows) sendWriting(window, answer);
    sendLease(sitting);
  }

  function sendTimes(sitting: LiveSitting): void {
    const times = timesOf(sitting, clock.now());
    for (const window of sitting.windows) send(window, { kind: 'times', times });
    keys.enqueue(sitting);
  }

  function sendPlace({ room, seat, windows }: LiveSitting): void {
    for (const window of windows) send(window, { kind: 'place', room, seat });
  }

  async function sendMessage({ examId, messageId }: { examId: string; messageId: string }): Promise<void> {
    const found = await readExamMessage(db, messageId);
    if (!found) return;
    const windows = windowsOf(liveSittings.of(examId, found.to));
    paced(windows, messagePace, (window) => send(window, { kind: 'message', ...found.message }));
  }

  async function refreshed(
    reached: readonly LiveSitting[],
    what: 'times' | 'lease' | 'place',
  ): Promise<void> {
    await liveSittings.refresh(reached);
    for (const sitting of reached) {
      sendAtRest(sitting);
      if (what === 'lease') await sendAnswerAndLease(sitting);
      else if (what === 'place') sendPlace(sitting);
      else sendTimes(sitting);
    }
  }

  return {
    sendLease,
    async broadcast(change) {
      if (change.what === 'message') return sendMessage(change);
      const { examId, candidacyIds, what } = change;
      if (what === 'paper') papers.forget(examId);
      const reached = liveSittings.of(examId, candidacyIds);
      if (what !== 'paper') return refreshed(reached, what);
      paced(windowsOf(reached), fetchPace, (window) => send(window, { kind: 'corrected' }));
    },
    async broadcastAll() {
      const present = [...liveSittings.all()];
      await refreshed(present, 'times');
      for (const sitting of present) sendLease(sitting);
    },
  };
}
