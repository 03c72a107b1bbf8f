import { createHash, randomBytes } from 'node:crypto';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import type { Waiting } from '@karakter/domain/appeal/interim-reply';
import type { Language } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { responsibleIn } from '../../cases/store.ts';
import { writersIn } from '../../explanation/writers.ts';

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

/** When the person's address was made; null where there is none. */
export async function feedMadeAt(tx: Tx, personId: string): Promise<Temporal.Instant | null> {
  const row = tx.selectFrom('calendar_feed').select('made_at').where('person_id', '=', personId);
  return (await row.executeTakeFirst())?.made_at ?? null;
}

/** Makes the code of the address, of which only the hash is kept; the former one stops working. */
export async function makeFeed(tx: Tx, personId: string, at: Temporal.Instant): Promise<string> {
  const code = randomBytes(32).toString('base64url');
  const made = { token_hash: hashOf(code), made_at: at };
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: personId, ...made })
    .onConflict((c) => c.column('person_id').doUpdateSet(made))
    .execute();
  return code;
}

export async function endFeed(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('calendar_feed').where('person_id', '=', personId).execute();
}

/** The person whose calendar has this code. */
export async function personOfFeed(tx: Tx, code: string) {
  const row = await tx
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .select(['person.id', 'person.language'])
    .where('token_hash', '=', hashOf(code))
    .executeTakeFirst();
  return row && { personId: row.id, language: row.language as Language };
}

/** The exams in whose commissions the person is, and those over which the person watches. */
export async function dutiesOf(tx: Tx, personId: string) {
  const { rows } = await sql<{ examId: string; isGraded: boolean }>`
    select c.exam_id as "examId", true as "isGraded" from commission_member m
      join commission c on c.id = m.commission_id where m.person_id = ${personId} and m.ended_at is null
    union select exam_id, false from role_grant
      where person_id = ${personId} and role = 'invigilator' and exam_id is not null and revoked_at is null`.execute(
    tx,
  );
  return rows;
}

type Owed = { examId: string; dueAt: Temporal.Instant; count: number };

/** The explanations that the person can write, by when they are due [E2]. */
export async function explanationsToWrite(tx: Tx, personId: string): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select x.exam_id as "examId", x.due_at as "dueAt", count(*) as count from explanation x
    where x.sent_at is null and x.state <> 'ready' and x.manual is null
      and x.commission_id in (select commission_id from commission_member where person_id = ${personId})
      and ${personId} in (${writersIn(sql.ref('x'))})
    group by x.exam_id, x.due_at`.execute(tx);
  return rows;
}

const isResponsible = (kind: 'explanation' | 'appeal', personId: string) => sql`k.id in (
    select case_id from case_responsible where case_kind = ${kind} and person_id = ${personId})
  and ${responsibleIn({ kind: sql.lit(kind), id: sql.ref('k.id'), examId: sql.ref('k.exam_id') })} = ${personId}`;

/** The open explanations that the person is responsible for as a caseworker [K12]. */
export async function explanationsOfCaseworker(tx: Tx, personId: string) {
  const { rows } = await sql<{ id: string; examId: string; dueAt: Temporal.Instant }>`
    select k.id, k.exam_id as "examId", k.due_at as "dueAt" from explanation k
    where k.sent_at is null and ${isResponsible('explanation', personId)}`.execute(tx);
  return rows;
}

/** The undecided appeals that the person is responsible for, with what decides when a reply is due [K7, K12]. */
export async function appealsOfCaseworker(tx: Tx, personId: string) {
  const { rows } = await sql<{
    id: string;
    examId: string;
    openSince: Temporal.Instant;
    promisedFor: string | null;
  }>`
    select k.id, k.exam_id as "examId", coalesce(k.reopened_at, k.filed_at) as "openSince",
      k.promised_for as "promisedFor"
    from appeal k
    where k.state <> all(${closedAppealStates}::text[]) and ${isResponsible('appeal', personId)}`.execute(tx);
  return rows.map(({ id, examId, openSince, promisedFor }) => {
    const waiting: Waiting =
      promisedFor === null
        ? { openSince, promisedFor: null }
        : { promisedFor: Temporal.PlainDate.from(promisedFor) };
    return { id, examId, waiting };
  });
}
