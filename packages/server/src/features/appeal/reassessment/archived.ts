import type { Tx } from '../../../platform/database/db.ts';

/**
 * The new assessments of an appeal for the archive, also those taken back: who made them, each version of the protocol
 * that was signed, as it was, and the signatures [K6, X2]. Not for blind transactions.
 */
export async function newAssessmentFiles(tx: Tx, appealId: string) {
  const made = await tx
    .selectFrom('reassessment')
    .select([
      'id',
      'composition',
      'decider',
      'state',
      'opened_at',
      'closed_at',
      'close_reason',
      'grade',
      'reasons',
    ])
    .where('appeal_id', '=', appealId)
    .orderBy('opened_at')
    .execute();
  const files = [];
  for (const { id, ...facts } of made) {
    files.push({
      ...facts,
      positions: await tx
        .selectFrom('reassessment_position')
        .where('reassessment_id', '=', id)
        .innerJoin('person', 'person.id', 'reassessment_position.person_id')
        .select(['person.name', 'grade', 'says', 'written_at'])
        .orderBy('written_at')
        .execute(),
      versions: await tx
        .selectFrom('reassessment_version')
        .where('reassessment_id', '=', id)
        .select(['number', 'content', 'sha256', 'made_at'])
        .orderBy('number')
        .execute(),
      signatures: await tx
        .selectFrom('reassessment_signature')
        .where('reassessment_id', '=', id)
        .select(['version', 'name', 'external', 'signed_at'])
        .orderBy('signed_at')
        .execute(),
    });
  }
  return files;
}
