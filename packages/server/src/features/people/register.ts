import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The person with this e-mail address, whatever its letter case. */
export async function personWithEmail(tx: Tx, email: string) {
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
}

export async function addPerson(
  tx: Tx,
  person: { name: string; email: string; studentNumber?: string; language?: string; at: Temporal.Instant },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: person.email,
      student_number: person.studentNumber ?? null,
      language: person.language ?? 'nb',
      created_at: person.at,
    })
    .execute();
  return id;
}

/** One registration of persons at a time, so that the same person is not added twice. */
export async function lockRegister(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('person register'))`.execute(tx);
}

export async function isPerson(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
