import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Tx } from '../../platform/database/db.ts';
import { jsonFile } from './files.ts';

/**
 * What graders put beside the answers for each other, as grounds of their assessments [G5, R3]; a private note and what
 * was not to be shown are in no archive.
 */
export async function markFiles(tx: Tx, examId: string): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('script_mark as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'm.candidacy_id')
    .select(['c.kind as commissionKind', 'c.number as commissionNumber'])
    .select(['candidate_number as candidateNumber', 'm.person_id as graderId', 'm.kind'])
    .select(['m.question_id as questionId', 'm.passage', 'm.text'])
    .where('c.exam_id', '=', examId)
    .where('m.is_shown', '=', true)
    .orderBy('c.kind')
    .orderBy('c.number')
    .orderBy('candidate_number')
    .orderBy('m.person_id')
    .orderBy('m.place')
    .execute();
  if (rows.length === 0) return [];
  const about = 'Sensorenes merknader ved besvarelsene, uten private notater';
  return [jsonFile('sensur/merknader.json', about, rows)];
}

/** Deletes what graders wrote for themselves alone: once the exam is archived they can no longer read it either. */
export async function forgetPrivateMarks(tx: Tx, examId: string): Promise<void> {
  await tx
    .deleteFrom('script_mark')
    .where('is_shown', '=', false)
    .where('commission_id', 'in', tx.selectFrom('commission').select('id').where('exam_id', '=', examId))
    .execute();
}
