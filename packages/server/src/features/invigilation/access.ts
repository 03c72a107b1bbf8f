import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { examAround, isInCommission } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';

const watchers: readonly Role[] = ['invigilator', 'examOffice'];

/**
 * The exam, for a person who watches its rooms and so sees its candidates: an invigilator who also grades it stays
 * blind to them [U7]. Invigilators watch the exams to which they are appointed, in the days around them. `change`
 * locks the exam, so that changes of its time come one after the other.
 */
export async function examToWatch(
  tx: Tx,
  actor: Actor,
  examId: string,
  look: { purpose: 'see' | 'change'; now: Temporal.Instant },
): Promise<ExamRecord> {
  const { purpose, now } = look;
  const exam = await examAround(tx, actor, examId, { roles: watchers, now, hold: purpose === 'change' });
  orNotFound(!(await isInCommission(tx, actor, examId)));
  return exam;
}

/** A candidate's sitting, for a person who watches it, locked until the transaction ends. */
export async function sittingToWatch(
  tx: Tx,
  actor: Actor,
  { examId, candidacyId }: { examId: string; candidacyId: string },
  now: Temporal.Instant,
): Promise<Sitting> {
  await examToWatch(tx, actor, examId, { purpose: 'see', now });
  const sitting = orNotFound(await lockSitting(tx, candidacyId));
  return orNotFound(sitting.examId === examId && sitting);
}
