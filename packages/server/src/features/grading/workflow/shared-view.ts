import type { sharedView } from '@karakter/contract/grading/shared';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry, Points } from '@karakter/domain/grading/assessment';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/db.ts';
import type { ScriptRecord } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';
import { sharedByCandidacy } from './shared-store.ts';

type SharedView = z.input<typeof sharedView>;

/** Who changed and confirmed what of a shared assessment, by name; null where each member assesses alone. */
export function viewOfShared(
  { shared, grading }: Pick<ScriptRecord, 'shared' | 'grading'>,
  { workflow, members, me }: CommissionRecord,
): SharedView | null {
  if (workflow.assessing === 'individual') return null;
  const named = (id: string) => {
    const name = members.find(({ personId }) => personId === id)?.name ?? '';
    return { name, isMe: id === me.personId };
  };
  const hasConfirmed = (id: string) => grading.assessments[id]?.kind === 'confirmed';
  const ids = members.map(({ personId }) => personId);
  const own = shared?.confirmations.find(({ by }) => by === me.personId);
  const { takenBackBy = null, takenBackAt = null } = own ?? {};
  const isTakenBack = takenBackBy !== null && takenBackAt !== null && takenBackBy !== me.personId;
  return {
    changes: (shared?.changes ?? []).map(({ field, by, at }) => ({ field, at: at.toString(), ...named(by) })),
    confirmedBy: ids.filter(hasConfirmed).map(named),
    waitsFor: workflow.completing === 'one' ? [] : ids.filter((id) => !hasConfirmed(id)).map(named),
    takenBack: isTakenBack ? { at: takenBackAt.toString(), ...named(takenBackBy) } : null,
  };
}

/** The caller's own assessment, as row security has it. */
async function ownEntry(tx: Tx, commission: CommissionRecord, candidacyId: string) {
  const row = await tx
    .selectFrom('assessment')
    .select(['points', 'comment', 'grade'])
    .where('commission_id', '=', commission.id)
    .where('candidacy_id', '=', candidacyId)
    .where('person_id', '=', commission.me.personId)
    .executeTakeFirst();
  return row && { points: row.points as Points, comment: row.comment, grade: row.grade as Grade | null };
}

/**
 * What was written while the commission assessed in another way, so that a change of workflow loses nothing: the
 * caller's own, now that the assessment is shared, or what was shared, now that each assesses alone.
 */
export async function earlierEntry(
  tx: Tx,
  commission: CommissionRecord,
  candidacyId: string,
): Promise<AssessmentEntry | null> {
  if (commission.kind !== 'ordinary') return null;
  if (commission.workflow.assessing === 'shared')
    return (await ownEntry(tx, commission, candidacyId)) ?? null;
  const shared = await sharedByCandidacy(tx, commission.id, [candidacyId]);
  return shared.get(candidacyId)?.entry ?? null;
}
