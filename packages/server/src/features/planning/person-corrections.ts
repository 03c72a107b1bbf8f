import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { ExamRecord } from '../exam/store.ts';
import { type PersonCorrection, saveCorrections } from '../register/corrections.ts';

type By = { readonly actorId: string; readonly at: Temporal.Instant };

async function candidaciesOf(tx: Tx, examId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('candidacy_person')
    .select('candidacy_id')
    .where('exam_id', '=', examId)
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
    .orderBy('candidacy_id')
    .execute();
  return rows.map((row) => row.candidacy_id);
}

/** Corrects candidates' names and addresses; the exam's log records how many, and which of its candidates [U7]. */
export async function correctPersons(
  tx: Tx,
  exam: Pick<ExamRecord, 'id'>,
  corrections: readonly PersonCorrection[],
  { actorId, at }: By,
): Promise<void> {
  if (corrections.length === 0) return;
  await saveCorrections(tx, corrections, { actorId, at, examId: exam.id });
  const personIds = corrections.map(({ personId }) => personId);
  const candidacyIds = await candidaciesOf(tx, exam.id, personIds);
  const what = corrections.some(({ name }) => name !== undefined) ? 'nameOrAddress' : 'address';
  const candidacies = candidacyIds.map((candidacyId) => ({ candidacyId }));
  const data = { what, persons: corrections.length, candidacies };
  await recordEvent(tx, { examId: exam.id, kind: 'candidateFactsCorrected', actorId, at, data });
}
