import { randomUUID } from 'node:crypto';
import { namesByPart, type PartWriter } from '@karakter/domain/explanation/writing/giving';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type By = { actorId: string; at: Temporal.Instant };

/** To whom the explanation is given now, or undefined where it is the commission's. */
export async function writerOf(tx: Tx, explanationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('explanation_writer')
    .select('person_id')
    .where('explanation_id', '=', explanationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id;
}

/** Ends the present writer's turn, and begins that of another; null gives it back to the commission. */
export async function saveWriter(
  tx: Tx,
  explanationId: string,
  personId: string | null,
  by: By,
): Promise<void> {
  await tx
    .updateTable('explanation_writer')
    .set({ ended_at: by.at })
    .where('explanation_id', '=', explanationId)
    .where('ended_at', 'is', null)
    .execute();
  if (personId === null) return;
  await tx
    .insertInto('explanation_writer')
    .values({
      id: randomUUID(),
      explanation_id: explanationId,
      person_id: personId,
      given_by: by.actorId,
      given_at: by.at,
    })
    .execute();
}

/** Stores that a grader is ill or away, or there again; true where it changed anything. */
export async function saveAway(
  tx: Tx,
  { commissionId, personId, isAway }: { commissionId: string; personId: string; isAway: boolean },
  by: By,
): Promise<boolean> {
  if (!isAway) {
    const { numUpdatedRows } = await tx
      .updateTable('away_grader')
      .set({ ended_at: by.at, ended_by: by.actorId })
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .where('commission_id', 'in', (e) =>
        e
          .selectFrom('commission as c')
          .innerJoin('commission as own', 'own.exam_id', 'c.exam_id')
          .select('c.id')
          .where('own.id', '=', commissionId),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('away_grader')
    .values({
      id: randomUUID(),
      commission_id: commissionId,
      person_id: personId,
      declared_by: by.actorId,
      declared_at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The names of those who wrote each part, in the order of the saves [E3]. Not for blind transactions. */
export async function writersOfParts(tx: Tx, explanationId: string) {
  const { rows } = await sql<PartWriter>`
    select p.part, person.name from explanation_part p join person on person.id = p.person_id
    where p.explanation_id = ${explanationId} order by p.version, p.part`.execute(tx);
  return namesByPart(rows);
}
