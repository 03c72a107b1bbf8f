import { randomUUID } from 'node:crypto';
import { answerRoom } from '@karakter/domain/sitting/answer-limits';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { claimLease } from './answer/leases.ts';
import type { Sitting } from './store.ts';

type Asked = {
  readonly writer: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly at: Temporal.Instant;
};

/** Each change of the lease is an entry in two logs, and each request is an entry on the board: both are limited. */
async function hasTurnsLeft(tx: Tx, { attemptId, plan }: Sitting): Promise<boolean> {
  const { rows } = await sql<{ turns: number; asked: number }>`
    select coalesce((select max(epoch) from answer_lease where attempt = ${attemptId}), 0) as turns,
      (select count(*) from takeover_request where attempt = ${attemptId})::int as asked`.execute(tx);
  const { turns = 0, asked = 0 } = rows[0] ?? {};
  const room = answerRoom(plan.endsAt.epochMilliseconds - plan.startsAt.epochMilliseconds);
  return turns < room.turns && asked < room.takeoverAsks;
}

/** Asks the invigilator, once for each window. */
async function askFor(tx: Tx, attemptId: number, { writer, deviceId, at }: Asked): Promise<boolean> {
  const asked = await tx
    .insertInto('takeover_request')
    .values({ id: randomUUID(), attempt: attemptId, writer, machine_id: deviceId, requested_at: at })
    .onConflict((c) => c.columns(['attempt', 'writer']).where('decided_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return asked !== undefined;
}

/**
 * The candidate wants to write in this window [D5]. On the same device, and where the exam requires no confirmation,
 * the window gets the lease; otherwise the invigilator is asked. The sitting must be locked. Refuses with
 * `alreadyHandedIn`, `markedAbsent`, `sittingWithdrawn` and `sittingCancelled` for a sitting that has ended, and with
 * `tooManyTakeovers` where the lease has changed more often than in any real exam.
 */
export async function takeOver(tx: Tx, sitting: Sitting, asked: Asked): Promise<'writing' | 'askedFor'> {
  const { candidacyId, examId, attemptId, state } = sitting;
  if (state.kind === 'handedIn') refuse('alreadyHandedIn');
  if (state.kind === 'absent') refuse('markedAbsent');
  if (state.kind === 'withdrawn') refuse('sittingWithdrawn');
  if (state.kind === 'cancelled') refuse('sittingCancelled');
  if (!(await hasTurnsLeft(tx, sitting))) refuse('tooManyTakeovers');
  const isConfirmed = !sitting.takeoverConfirmed;
  const decision = await claimLease(tx, sitting, {
    ...asked,
    isTakeover: true,
    isConfirmed,
    hasOpened: state.kind !== 'waiting',
    confirmedBy: null,
  });
  const isWriting = decision.kind !== 'reading';
  if (decision.kind === 'held') return 'writing';
  if (!isWriting && !(await askFor(tx, attemptId, asked))) return 'askedFor';
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
  const kind = isWriting ? 'writerChanged' : 'takeoverAsked';
  await recordEvent(tx, { examId, kind, actorId: asked.personId, at: asked.at, data: { candidacyId } });
  return isWriting ? 'writing' : 'askedFor';
}

/** The window that opens the paper has the lease, whichever window was in the waiting room before [D5]. */
export async function takeFirstTurn(
  tx: Tx,
  { candidacyId, examId, attemptId }: Sitting,
  window: Pick<Asked, 'writer' | 'deviceId' | 'at'>,
): Promise<void> {
  const wish = { ...window, isTakeover: true, isConfirmed: false, hasOpened: false, confirmedBy: null };
  const { kind } = await claimLease(tx, { candidacyId, attemptId }, wish);
  if (kind === 'granted')
    await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
}
