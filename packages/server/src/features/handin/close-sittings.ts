import { commandAtEnd, decideSitting } from '@karakter/domain/sitting';
import { sql } from 'kysely';
import { isWorthAnotherTry } from '../../platform/database-faults.ts';
import type { Tx } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { setTimer } from '../../platform/jobs.ts';
import type { Task } from '../../platform/jobs-runner.ts';
import type { Log } from '../../platform/log.ts';
import { lockOverdueSittings, type Sitting, saveSittingEvent } from '../sitting/store.ts';
import { handInAnswers } from './hand-in.ts';

type Closing = { tx: Tx; now: Temporal.Instant; secret: string; log: Pick<Log, 'error'> };

async function close({ tx, now, secret }: Closing, sitting: Sitting): Promise<void> {
  const facts = { ...sitting.plan, now, paperReady: true };
  const decision = decideSitting(sitting.state, commandAtEnd(sitting.state), facts);
  if (decision.kind !== 'accepted') return;
  const { event } = decision;
  const { candidacyId, examId } = sitting;
  if (event.kind === 'answerHandedIn')
    return handInAnswers(tx, [{ sitting, event, actorId: null }], { secret, now });
  await saveSittingEvent(tx, candidacyId, event);
  await recordEvent(tx, { examId, kind: event.kind, actorId: null, at: now, data: { candidacyId } });
}

/** Closes one sitting, or leaves no trace of having tried: what fails for one must fail for nobody else. */
async function closedAlone(closing: Closing, sitting: Sitting): Promise<boolean> {
  await sql`savepoint one_sitting`.execute(closing.tx);
  try {
    await close(closing, sitting);
    await sql`release savepoint one_sitting`.execute(closing.tx);
    return true;
  } catch (error) {
    if (isWorthAnotherTry(error)) throw error;
    closing.log.error(`the sitting ${sitting.candidacyId} could not be closed and is tried again`, error);
    await sql`rollback to savepoint one_sitting`.execute(closing.tx);
    return false;
  }
}

/** So many in one transaction: a hall that ends at once is closed in short steps, and nothing waits for it long. */
const atOnce = 100;

/**
 * Brings to rest every sitting of an exam whose own end and grace period have passed: what the server has is handed
 * in, and who never opened the paper is absent [S1, D16]. The timer outlives a restart; running again finds nothing
 * left to do.
 */
export function closeSittingsTask({ secret, log }: Pick<Closing, 'secret' | 'log'>): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    let failed = 0;
    // All are held before the first event: a hand-in of the same moment then never waits crosswise with this.
    const overdue = await lockOverdueSittings(tx, examId, now, atOnce);
    for (const sitting of overdue) {
      if (!(await closedAlone({ tx, now, secret, log }, sitting))) failed += 1;
    }
    if (failed === 0 && overdue.length < atOnce) return;
    const dueAt = failed === 0 ? now : now.add({ minutes: 1 });
    const key = `closeSittings:${examId}:again`;
    await setTimer(tx, { dueAt, task: 'closeSittings', payload: { examId }, key });
  };
}
