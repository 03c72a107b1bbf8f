import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Attempt, Attempts, Window } from '../attempts.ts';
import { publishExamDayChange } from '../live/exam-day-changes.ts';
import { claimLease } from './leases.ts';

/**
 * Gives the turn to write to the window that opens the paper where another has it, which so far has only waited [D5].
 * Meanwhile what comes of the sitting is held: it is judged by whose turn it is.
 */
export type FirstTurns = {
  isUnderWay(attempt: Attempt): boolean;
  /** Calls `then` once it is known whose turn it is. */
  give(attempt: Attempt, window: Window, then: () => void): void;
};

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly attempts: Pick<Attempts, 'refresh'>;
};

async function claim({ db, clock, attempts }: Parts, attempt: Attempt, window: Window): Promise<void> {
  // Whoever opened it on another server came first.
  await attempts.refresh([attempt]);
  if (attempt.state !== 'waiting') return;
  const wish = { ...window, isTakeover: true, isConfirmed: false, hasOpened: false, confirmedBy: null };
  const { kind, head, lease } = await claimLease(db, attempt, { ...wish, at: clock.now() }, attempt);
  if (head.sequence >= attempt.head.sequence) Object.assign(attempt, { head, lease, lastStored: 0 });
  const { examId, candidacyId } = attempt;
  if (kind === 'granted')
    await db
      .transaction()
      .execute((tx) => publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' }));
}

export function createFirstTurns(parts: Parts): FirstTurns {
  const underWay = new Map<Attempt, (() => void)[]>();
  return {
    isUnderWay: (attempt) => underWay.has(attempt),
    give(attempt, window, then) {
      const waiting = underWay.get(attempt);
      if (waiting) return void waiting.push(then);
      const held = [then];
      underWay.set(attempt, held);
      claim(parts, attempt, window)
        .then(() => {
          underWay.delete(attempt);
          for (const each of held) each();
        })
        .catch((error: unknown) => {
          underWay.delete(attempt);
          parts.log.error('who opened the paper first could not be decided; the window comes again', error);
          // Nothing that was held is confirmed: the page sends it again.
          window.socket.close(1011);
        });
    },
  };
}
