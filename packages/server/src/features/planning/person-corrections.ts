import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { ExamRecord } from '../exam/store.ts';
import { sendToNewAddresses } from '../notices/undelivered.ts';

/** What is to be a person's name or address from now on. */
export type PersonCorrection = { readonly personId: string; readonly name?: string; readonly email?: string };

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

/**
 * Corrects names and addresses, and sends undelivered mail to the new ones. The old and new values and the author are
 * stored with the person; the exam's log records how many, and which of its candidates [U7].
 */
export async function correctPersons(
  tx: Tx,
  exam: Pick<ExamRecord, 'id'>,
  corrections: readonly PersonCorrection[],
  { actorId, at }: By,
): Promise<void> {
  if (corrections.length === 0) return;
  for (const { personId, name, email } of corrections) {
    const before = await tx
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const after = { name: name ?? before.name, email: email ?? before.email };
    await tx.updateTable('person').set(after).where('id', '=', personId).execute();
    const change = {
      name_before: before.name,
      name_after: after.name,
      email_before: before.email,
      email_after: after.email,
    };
    await tx
      .insertInto('person_change')
      .values({
        id: randomUUID(),
        person_id: personId,
        exam_id: exam.id,
        changed_by: actorId,
        changed_at: at,
        ...change,
      })
      .execute();
  }
  const readdressed = corrections.filter(({ email }) => email !== undefined).map(({ personId }) => personId);
  await sendToNewAddresses(tx, readdressed);
  const personIds = corrections.map(({ personId }) => personId);
  const candidacyIds = await candidaciesOf(tx, exam.id, personIds);
  const what = corrections.some(({ name }) => name !== undefined) ? 'nameOrAddress' : 'address';
  const candidacies = candidacyIds.map((candidacyId) => ({ candidacyId }));
  const data = { what, persons: corrections.length, candidacies };
  await recordEvent(tx, { examId: exam.id, kind: 'candidateFactsCorrected', actorId, at, data });
}

const mostChanges = 100;

/** How a person's name and address have been corrected, in whatever exam, the latest first. */
export async function changesOfPerson(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('person_change')
    .innerJoin('person as officer', 'officer.id', 'person_change.changed_by')
    .selectAll('person_change')
    .select('officer.name as by')
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .limit(mostChanges)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.changed_at.toString(),
    by: row.by,
    before: { name: row.name_before, email: row.email_before },
    after: { name: row.name_after, email: row.email_after },
  }));
}
