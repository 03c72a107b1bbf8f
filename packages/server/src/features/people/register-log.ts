import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';

/** The subject of register events in the log: an id that no exam has. */
export const registerLog = '00000000-0000-8000-8000-000000000001';

type RegisterEvent = {
  readonly kind: string;
  /** Null when Karakter itself acted, or a person who was not known until then. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
  /** Ids and kinds only: never a name, an address or a number. */
  readonly data: JsonValue;
};

/**
 * Records changes to the institution, its units and courses, people, roles and ways to sign in: in the same
 * hash-chained log as the exams, in the transaction of the change [Q3].
 */
export async function recordInRegister(tx: Tx, { kind, by, at, data }: RegisterEvent): Promise<void> {
  await recordEvent(tx, { examId: registerLog, kind, actorId: by, at, data });
}

const mostEvents = 200;

/** The changes to these records of a person, the latest first, with the names of their authors. */
export async function registerEventsOf(tx: Tx, personIds: readonly string[], kinds: readonly string[]) {
  return await tx
    .selectFrom('event')
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .select(['event.number', 'event.kind', 'event.at', 'event.data', 'actor.name as by'])
    // The subject is a literal, since the index covers this subject only.
    .where(sql<boolean>`exam_id = ${sql.lit(registerLog)}`)
    .where(sql<boolean>`data::jsonb ->> 'personId' = any(${personIds}::text[])`)
    .where(sql<boolean>`event.kind = any(${kinds}::text[])`)
    .orderBy('event.number', 'desc')
    .limit(mostEvents)
    .execute();
}
