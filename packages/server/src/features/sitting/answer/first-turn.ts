import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { Log } from '../../../platform/log/log.ts';
import { publishExamDayChange } from '../../exam/exam-day-changes.ts';
import type { LiveSitting, LiveSittings, Window } from '../live-sittings.ts';
import { claimLease } from './leases.ts';

/**
 * Gives the lease to the window that opens the paper where another window has it, which so far has only waited [D5].
 * Meanwhile the sitting's messages are held: they are judged by which window has the lease.
 */
export type FirstTurns = {
  isUnderWay(sitting: LiveSitting): boolean;
  /** Calls `then` once it is known which window has the lease. */
  give(sitting: LiveSitting, window: Window, then: () => void): void;
};

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly liveSittings: Pick<LiveSittings, 'refresh'>;
};

async function claim(
  { db, clock, liveSittings }: Parts,
  sitting: LiveSitting,
  window: Window,
): Promise<void> {
  // A window on another server opened it first.
  await liveSittings.refresh([sitting]);
  if (sitting.state !== 'waiting') return;
  const wish = { ...window, isTakeover: true, isConfirmed: false, hasOpened: false, confirmedBy: null };
  const { kind, head, lease } = await claimLease(db, sitting, { ...wish, at: clock.now() }, sitting);
  if (head.sequence >= sitting.head.sequence) Object.assign(sitting, { head, lease, lastStored: 0 });
  const { examId, candidacyId } = sitting;
  if (kind === 'granted')
    await db
      .transaction()
      .execute((tx) => publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' }));
}

export function createFirstTurns(parts: Parts): FirstTurns {
  const underWay = new Map<LiveSitting, (() => void)[]>();
  return {
    isUnderWay: (sitting) => underWay.has(sitting),
    give(sitting, window, then) {
      const waiting = underWay.get(sitting);
      if (waiting) return void waiting.push(then);
      const held = [then];
      underWay.set(sitting, held);
      claim(parts, sitting, window)
        .then(() => {
          underWay.delete(sitting);
          for (const each of held) each();
        })
        .catch((error: unknown) => {
          underWay.delete(sitting);
          parts.log.error('who opened the paper first could not be decided; the window comes again', error);
          // Nothing that was held is confirmed: the page sends it again.
          window.socket.close(1011);
        });
    },
  };
}
