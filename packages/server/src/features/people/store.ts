import type { Role } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/db.ts';
import { publishToServers } from '../../platform/database/server-feed.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { isOpenSession } from './session.ts';

/** The channel on which each server receives ended sessions. */
export const endedSessions = 'session_ended';

export async function personName(tx: Tx, personId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return name;
}

/** The person's candidacy in the one exam that the session reaches; null where it reaches all. */
export async function onlyCandidacyId(
  tx: Tx,
  { personId, onlyExamId }: Pick<Actor, 'personId' | 'onlyExamId'>,
): Promise<string | null> {
  if (onlyExamId === undefined) return null;
  const own = await tx
    .selectFrom('candidacy_person')
    .select('candidacy_id')
    .where('person_id', '=', personId)
    .where('exam_id', '=', onlyExamId)
    .executeTakeFirst();
  return own?.candidacy_id ?? null;
}

/** The facts by which others know a person. */
export async function ownIdentity(tx: Tx, personId: string) {
  return tx
    .selectFrom('person')
    .select(['name', 'student_number as studentNumber', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

export async function saveLanguage(tx: Tx, personId: string, language: Language): Promise<void> {
  await tx.updateTable('person').set({ language }).where('id', '=', personId).execute();
}

export async function saveActiveRole(tx: Tx, sessionId: string, role: Role): Promise<void> {
  await tx.updateTable('session').set({ active_role: role }).where('id', '=', sessionId).execute();
}

/** The person's open sessions, newest first. */
export async function openSessionsOf(tx: Tx, personId: string, idleMinutes: number) {
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'provider', 'user_agent', 'created_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where(isOpenSession(systemClock.now(), idleMinutes))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    provider: r.provider,
    userAgent: r.user_agent,
    createdAt: r.created_at.toString(),
    expiresAt: r.expires_at.toString(),
  }));
}

/** The session is in use now. */
export async function keepSession(tx: Tx, sessionId: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('session').set({ last_active_at: now }).where('id', '=', sessionId).execute();
}

/** What is needed to end the provider's session: the provider's name, and its ID token, sealed. */
export async function providerOf(tx: Tx, sessionId: string) {
  return tx
    .selectFrom('session')
    .select(['provider', 'id_token'])
    .where('id', '=', sessionId)
    .executeTakeFirst();
}

/** Ends a session of the person's own, and publishes it to every server; false when there is no such open session. */
export async function revokeOwnSession(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ revoked_at: systemClock.now() })
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await publishToServers(tx, endedSessions, sessionId);
  return numUpdatedRows > 0n;
}

/** Ends every session of the person, and publishes it to every server. */
export async function endAllSessions(tx: Tx, personId: string): Promise<void> {
  const ended = await tx
    .updateTable('session')
    .set({ revoked_at: systemClock.now() })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of ended) await publishToServers(tx, endedSessions, id);
}

/** The sessions among these that are not open any more: ended by their person, expired or unused. */
export async function endedAmong(
  db: Database,
  sessionIds: readonly string[],
  idleMinutes: number,
): Promise<string[]> {
  if (sessionIds.length === 0) return [];
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', sql<string>`any(${sessionIds}::uuid[])`)
    .where((e) => e.not(isOpenSession(systemClock.now(), idleMinutes)))
    .execute();
  return rows.map(({ id }) => id);
}

/** More devices than any person is signed in on. */
const mostOpenSessions = 20;

/**
 * Ends those of a person's sessions that have been unused the longest, where there are more than any person needs, and
 * publishes it to every server. A session in which an answer is open is never ended by signing in elsewhere.
 */
export async function endSurplusSessions(tx: Tx, personId: string): Promise<void> {
  const now = systemClock.now().toString();
  const { rows } = await sql<{ id: string }>`
    update session set revoked_at = ${now} where id in (
      select id from (
        select id, writes_until, row_number() over (order by last_active_at desc, created_at desc) as place
        from session where person_id = ${personId} and revoked_at is null
          and (expires_at > ${now} or writes_until > ${now})) as held
      where place > ${mostOpenSessions} and coalesce(writes_until <= ${now}, true))
    returning id`.execute(tx);
  for (const { id } of rows) await publishToServers(tx, endedSessions, id);
}

const keptDays = 7;
/** So that one pass is never long; the rest is deleted in the next. */
const mostDeleted = 20_000;

/**
 * Deletes sessions a week after they ended, in any way. Sign-ins during a person's own exam stay with it, since they
 * show when a person signed in a second time [D11].
 */
export async function deleteOldSessions(db: Database): Promise<void> {
  const before = systemClock
    .now()
    .subtract({ hours: 24 * keptDays })
    .toString();
  await sql`
    delete from session where id in (
      select id from session n
      where n.expires_at < ${before} and coalesce(n.writes_until < ${before}, true)
        and not exists (
          select from candidacy_person p join candidacy c on c.id = p.candidacy_id
          join sitting s on s.candidacy_id = c.id join exam e on e.id = s.exam_id
          where p.person_id = n.person_id and n.created_at >= own_start(e, s) and n.created_at < own_end(e, c, s))
      limit ${mostDeleted})`.execute(db);
}
