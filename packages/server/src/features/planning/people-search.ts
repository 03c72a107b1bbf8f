import { randomUUID } from 'node:crypto';
import type { FoundPerson } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

const most = 20;

/** Colleagues and external graders whose name or e-mail has every word; students are not among them. */
export async function peopleWith(tx: Tx, text: string): Promise<FoundPerson[]> {
  const words = text.trim().split(/\s+/);
  let query = tx
    .selectFrom('person')
    .leftJoin('external_grader', 'external_grader.person_id', 'person.id')
    .select(['person.id as personId', 'name', 'email', 'employer'])
    .where('student_number', 'is', null)
    .orderBy('name')
    .limit(most);
  for (const word of words) {
    query = query.where(sql<boolean>`position(lower(${word}) in lower(name || ' ' || email)) > 0`);
  }
  return await query.execute();
}

/** The person with this e-mail address, whatever its letter case. */
export async function personWithEmail(tx: Tx, email: string) {
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
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

/** Registers an external grader, or corrects where one works. */
export async function saveExternalGrader(
  tx: Tx,
  external: {
    personId: string;
    employer: string;
    employedHereUntil: string | null;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const facts = { employer: external.employer, employed_here_until: external.employedHereUntil };
  await tx
    .insertInto('external_grader')
    .values({ person_id: external.personId, ...facts, added_by: external.by, added_at: external.at })
    .onConflict((c) => c.column('person_id').doUpdateSet(facts))
    .execute();
}

/** One registration of persons at a time, so that the same person is not added twice. */
export async function lockRegister(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('person register'))`.execute(tx);
}

export async function isPerson(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
  return found !== undefined;
}
