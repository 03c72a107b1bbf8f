import { commandAtEnd, decideSitting, type SittingEvent } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import { isWorthAnotherTry } from '../../platform/database/database-faults.ts';
import type { Tx } from '../../platform/database/db.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { recordEvents } from '../../platform/log/events.ts';
import type { Log } from '../../platform/log/log.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import { lockOverdueSittings, type Sitting } from '../sitting/store.ts';
import { type Accepted, handInAnswers } from './hand-in.ts';
import { withWhatIsWritten } from './written-sittings.ts';

type Closing = {
  tx: Tx;
  now: Temporal.Instant;
  secret: string;
  log: Pick<Log, 'error'>;
  merger: AnswerMerger;
};

/** The effect of the end on a sitting; none where the sitting had already ended. */
function decidedAtEnd(sitting: Sitting, now: Temporal.Instant): SittingEvent | null {
  const facts = { ...sitting.plan, now, paperReady: true };
  const decision = decideSitting(sitting.state, commandAtEnd(sitting.state), facts);
  return decision.kind === 'accepted' ? decision.event : null;
}

/**
 * Absences are recorded after the answers: the first event locks the exam's log, and other transactions must not wait
 * for it long.
 */
async function close({ tx, now, secret, merger }: Closing, sittings: readonly Sitting[]): Promise<void> {
  const accepted: Accepted[] = [];
  const absent: { sitting: Sitting; event: Extract<SittingEvent, { kind: 'candidateAbsent' }> }[] = [];
  for (const sitting of sittings) {
    const event = decidedAtEnd(sitting, now);
    if (event?.kind === 'answerHandedIn') accepted.push({ sitting, event, actorId: null });
    else if (event?.kind === 'candidateAbsent') absent.push({ sitting, event });
  }
  if (accepted.length > 0) await handInAnswers(tx, accepted, { secret, now, merger });
  await saveSittingEvents(tx, absent);
  const events = absent.map(({ sitting: { examId, candidacyId }, event: { kind } }) => {
    return { examId, kind, actorId: null, at: now, data: { candidacyId } };
  });
  await recordEvents(tx, events);
}

/** Closes sittings, or changes nothing. */
async function areClosed(closing: Closing, sittings: readonly Sitting[]): Promise<boolean> {
  await sql`savepoint some_sittings`.execute(closing.tx);
  try {
    await close(closing, sittings);
    await sql`release savepoint some_sittings`.execute(closing.tx);
    return true;
  } catch (error) {
    if (isWorthAnotherTry(error)) throw error;
    const names = sittings.map(({ candidacyId }) => candidacyId).join(', ');
    closing.log.error(`these sittings could not be closed and are tried again: ${names}`, error);
    await sql`rollback to savepoint some_sittings`.execute(closing.tx);
    return false;
  }
}

/**
 * All together; where that fails, each sitting alone, so that one failure does not affect the others. Returns how many
 * failed.
 */
async function closeAll(closing: Closing, sittings: readonly Sitting[]): Promise<number> {
  if (sittings.length === 0 || (await areClosed(closing, sittings))) return 0;
  let failed = 0;
  for (const sitting of sittings) if (!(await areClosed(closing, [sitting]))) failed += 1;
  return failed;
}

/**
 * The size of one transaction: thousands of sittings that end at once are closed in short steps, so that nothing waits
 * long.
 */
const atOnce = 100;

/**
 * Ends every sitting of an exam whose own end and grace period have passed: the answer that the server has is handed
 * in, and a candidate who never opened the paper is absent [S1, D16]. The timer survives a restart; running it again
 * finds nothing left to do.
 */
export function closeSittingsTask(parts: Pick<Closing, 'secret' | 'log' | 'merger'>): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    // Failed sittings are tried again each time, with room for the others beside them.
    const limit = atOnce + Number(payload.failed ?? 0);
    // All are locked before the first event, so that a simultaneous hand-in never deadlocks with this.
    const overdue = await lockOverdueSittings(tx, examId, now, limit);
    const failed = await closeAll({ ...parts, tx, now }, await withWhatIsWritten(tx, overdue));
    const isMoreWaiting = overdue.length === limit && failed < limit;
    if (failed === 0 && !isMoreWaiting) return;
    const dueAt = isMoreWaiting ? now : now.add({ minutes: 1 });
    // Not one of the timers that planning sets at the ends and resets with every change of a candidate's time.
    const key = `closeSittingsAgain:${examId}:${failed}`;
    await setTimer(tx, { dueAt, task: 'closeSittings', payload: { examId, failed }, key });
  };
}
