import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../database/db.ts';

/** The data of an event: ids, numbers and grades, never a name, so that the log itself stays blind [U7]. */
export type NewEvent = {
  examId: string;
  kind: string;
  /** Null when Karakter itself acted, such as an automatic hand-in. */
  actorId: string | null;
  at: Temporal.Instant;
  data: JsonValue;
};

/**
 * Appends to the exam's hash-chained log in the transaction of the change itself [Q3]; returns the event's number.
 */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<number> {
  const { examId, kind, actorId, at, data } = event;
  const { rows } = await sql<{ number: number }>`
    select append_event(${examId}, ${kind}, ${actorId}, ${at.toString()}, ${canonicalJson(data)}) as number`.execute(
    tx,
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('append_event answered nothing');
  return number;
}

/** As `recordEvent`, for many at once: in the order given within each exam, and exam by exam. */
export async function recordEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    select append_events(exam_id, kinds, actors, instants, datas) from (
      select exam_id, array_agg(kind order by place) as kinds, array_agg(actor_id order by place) as actors,
        array_agg(at order by place) as instants, array_agg(data order by place) as datas
      from unnest(${events.map((e) => e.examId)}::uuid[], ${events.map((e) => e.kind)}::text[],
        ${events.map((e) => e.actorId)}::uuid[], ${events.map((e) => e.at.toString())}::text[],
        ${events.map((e) => canonicalJson(e.data))}::text[])
        with ordinality as given (exam_id, kind, actor_id, at, data, place)
      group by exam_id order by exam_id) by_exam`.execute(tx);
}
