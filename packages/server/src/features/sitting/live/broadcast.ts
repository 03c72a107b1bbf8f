import { type Merging, wholeAnswer } from '../answer/whole-answer.ts';
import { type Attempt, type Attempts, restOf, type Window } from '../attempts.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import type { ExamDayChange } from './exam-day-changes.ts';
import { readExamMessage } from './exam-message.ts';
import type { KeyRelease } from './key-release.ts';
import { fetchPace, messagePace, paced } from './paced.ts';
import { leaseViewOf, send, sendAtRest, sendWriting, timesOf } from './socket-messages.ts';

type Parts = Merging & {
  readonly attempts: Attempts;
  readonly papers: SealedPapers;
  readonly keys: KeyRelease;
};

const windowsOf = (attempts: readonly Attempt[]): Window[] => attempts.flatMap((each) => [...each.windows]);

/** Sends the open windows what has changed for them [D5, D7, D8]. */
export type Broadcaster = {
  broadcast(change: ExamDayChange): Promise<void>;
  /** Sends each window of the sitting whose turn it is to write, unless the sitting has come to rest. */
  sendLease(attempt: Attempt): void;
  /** Sends every window its current times and lease, since changes may have been missed. */
  broadcastAll(): Promise<void>;
};

export function createBroadcaster(parts: Parts): Broadcaster {
  const { db, clock, attempts, papers, keys } = parts;
  function sendLease(attempt: Attempt): void {
    // In a sitting at rest no window writes, and a window that received a lease would believe it may open again.
    if (restOf(attempt)) return;
    for (const window of attempt.windows)
      send(window, { kind: 'lease', lease: leaseViewOf(attempt, window) });
  }

  /** Another window writes now, or quarantined updates were accepted: each window gets the whole answer, then the lease. */
  async function sendAnswerAndLease(attempt: Attempt): Promise<void> {
    const answer = await wholeAnswer(parts, attempt);
    for (const window of attempt.windows) sendWriting(window, answer);
    sendLease(attempt);
  }

  function sendTimes(attempt: Attempt): void {
    const times = timesOf(attempt, clock.now());
    for (const window of attempt.windows) send(window, { kind: 'times', times });
    keys.enqueue(attempt);
  }

  async function sendMessage({ examId, messageId }: { examId: string; messageId: string }): Promise<void> {
    const message = await readExamMessage(db, messageId);
    const windows = windowsOf(attempts.of(examId, null));
    if (message) paced(windows, messagePace, (window) => send(window, { kind: 'message', ...message }));
  }

  async function refreshed(reached: readonly Attempt[], what: 'times' | 'lease'): Promise<void> {
    await attempts.refresh(reached);
    for (const attempt of reached) {
      sendAtRest(attempt);
      if (what === 'lease') await sendAnswerAndLease(attempt);
      else sendTimes(attempt);
    }
  }

  return {
    sendLease,
    async broadcast(change) {
      if (change.what === 'message') return sendMessage(change);
      const { examId, candidacyIds, what } = change;
      if (what === 'paper') papers.forget(examId);
      const reached = attempts.of(examId, candidacyIds);
      if (what !== 'paper') return refreshed(reached, what);
      paced(windowsOf(reached), fetchPace, (window) => send(window, { kind: 'corrected' }));
    },
    async broadcastAll() {
      const present = [...attempts.all()];
      await refreshed(present, 'times');
      for (const attempt of present) sendLease(attempt);
    },
  };
}
