import type { ReadEvent } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { holdersOf } from '../../exam/exam-roles.ts';
import { gradersOfExam } from '../commission-store.ts';

export type OtherPart = 'isGrader' | 'isInvigilator' | 'isCoordinator' | 'hasReadPaper';

const readings: readonly ReadEvent[] = [
  'paperRead',
  'paperPreviewed',
  'paperPrinted',
  'gradedPaperRead',
  'guideRead',
];

/** The people who have read the paper or its guide in another role than the candidate's, also one that has ended. */
async function paperReaders(tx: Tx, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(merged_into, person.id) as id from document_read join person on person.id = person_id
    where exam_id = ${examId} and kind = any(${readings}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * The people whose part in the exam no candidate can have: a coordinator reads the paper before the start, and has read it
 * also after being dismissed, an invigilator confirms devices and gives more time, and a grader would grade their own
 * answer [U7, A4].
 */
export async function otherPartsIn(tx: Tx, examId: string): Promise<ReadonlyMap<string, OtherPart>> {
  const coordinators = await holdersOf(tx, examId, 'courseCoordinator');
  const invigilators = await holdersOf(tx, examId, 'invigilator');
  const graders = await gradersOfExam(tx, examId);
  const readers = await paperReaders(tx, examId);
  return new Map<string, OtherPart>([
    ...coordinators.map(({ personId }) => [personId, 'isCoordinator'] as const),
    ...invigilators.map(({ personId }) => [personId, 'isInvigilator'] as const),
    ...readers.map((personId) => [personId, 'hasReadPaper'] as const),
    ...[...graders].map((personId) => [personId, 'isGrader'] as const),
  ]);
}
