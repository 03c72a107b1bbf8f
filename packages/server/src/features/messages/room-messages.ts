import { randomUUID } from 'node:crypto';
import { type MessageRoom, messagesRoutes } from '@karakter/contract/messages/routes';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { isInRooms } from '@karakter/domain/invigilation/watch';
import { statesWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import type { MessageTexts } from '@karakter/domain/text/message-languages';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { roomsWatched, servesInRooms } from '../exam/access.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { examToSpeakIn } from './access.ts';
import { insertMessage } from './store.ts';

type Seated = { exam_id: string; room: string; candidacy_ids: string[] };

/** The candidates of each exam in these rooms, on exams that are held about now. */
async function seatedIn(tx: Tx, rooms: readonly string[], now: Temporal.Instant): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    select s.exam_id, s.room, array_agg(s.candidacy_id::text) as candidacy_ids
    from sitting s join exam e on e.id = s.exam_id
    where s.room = any(${rooms}::text[]) and s.room <> '' and s.state <> all(${statesWithoutAnswer}::text[])
      and e.state = 'published' and e.starts_at between ${now}::timestamptz - interval '30 days'
        and ${now}::timestamptz + interval '1 day'
    group by s.exam_id, s.room order by s.exam_id`.execute(tx);
  return rows;
}

type RoomNow = { readonly exam: ExamRecord; readonly room: string; readonly candidacyIds: readonly string[] };

/** The candidates who are in these rooms now, of the exams that the actor serves, in the order of their ids. */
async function servedIn(
  tx: Tx,
  actor: Actor,
  rooms: readonly string[],
  now: Temporal.Instant,
): Promise<RoomNow[]> {
  const found: RoomNow[] = [];
  for (const { exam_id, room, candidacy_ids: candidacyIds } of await seatedIn(tx, rooms, now)) {
    const exam = await examFacts(tx, exam_id);
    if (!exam || !(await servesInRooms(tx, actor, exam, now))) continue;
    if (isWithinRooms(roomsWatched(actor, exam, now), room)) found.push({ exam, room, candidacyIds });
  }
  return found;
}

async function roomsOf(tx: Tx, examId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sitting')
    .select('room')
    .distinct()
    .where('exam_id', '=', examId)
    .execute();
  return rows.map(({ room }) => room).filter((room) => room !== '');
}

/** The exam's rooms to which the actor may send a message now, and how many it would reach. */
export async function messageRoomsOf(
  tx: Tx,
  actor: Actor,
  exam: ExamRecord,
  now: Temporal.Instant,
): Promise<MessageRoom[]> {
  if (!isInRooms(exam, now)) return [];
  const served = await servedIn(tx, actor, await roomsOf(tx, exam.id), now);
  const own = new Set(served.filter((each) => each.exam.id === exam.id).map(({ room }) => room));
  return [...own].map((room) => {
    const here = served.filter((each) => each.room === room);
    return {
      room,
      courseCodes: here.map((each) => each.exam.courseCode),
      reaches: here.reduce((sum, { candidacyIds }) => sum + candidacyIds.length, 0),
    };
  });
}

type RoomMessage = {
  readonly sentAs: string;
  readonly room: string;
  readonly texts: MessageTexts;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/**
 * Stores one exam's part of the message with its receivers, shows it in their windows, and records it; false where that
 * was done before, as by the other request of a double click.
 */
async function sendPart(tx: Tx, { exam, candidacyIds }: RoomNow, message: RoomMessage): Promise<boolean> {
  const { texts, by, at, room, sentAs } = message;
  const [id, examId] = [randomUUID(), exam.id];
  const part = { id, examId, kind: 'room', texts, by, at, toRoom: { room, sentAs } } as const;
  if (!(await insertMessage(tx, part))) return false;
  await sql`insert into message_reach (message_id, candidacy_id)
    select ${id}::uuid, unnest(${candidacyIds}::uuid[])`.execute(tx);
  await publishExamDayChange(tx, { what: 'message', examId, messageId: id });
  const data = { messageId: id, kind: 'room', reached: candidacyIds.length };
  await recordEvent(tx, { examId, kind: 'messageSent', actorId: by, at, data });
  return true;
}

/** How many the message has reached, where it was sent before; refused where another one has this id. */
async function sentBefore(tx: Tx, { sentAs, room, texts, by }: RoomMessage): Promise<number | undefined> {
  const parts = await tx
    .selectFrom('exam_message')
    .select(['room', 'text_nb as nb', 'text_nn as nn', 'text_en as en', 'by_person'])
    .select(
      sql<number>`(select count(*)::int from message_reach where message_id = exam_message.id)`.as('reached'),
    )
    .where('sent_as', '=', sentAs)
    .execute();
  const [first] = parts;
  if (!first) return undefined;
  const isSame = first.room === room && first.by_person === by;
  if (!isSame || first.nb !== texts.nb || first.nn !== texts.nn || first.en !== texts.en)
    refuse('doneOtherwise');
  return parts.reduce((sum, { reached }) => sum + reached, 0);
}

/** Messages to the candidates in a room, whichever exam they sit [D8, D9]. */
export function mountRoomMessages(mount: Mount): void {
  mount(messagesRoutes.sendRoomMessage, async ({ tx, actor, now, params, body }) => {
    const { room, ...texts } = body;
    await examToSpeakIn(tx, actor, params.examId, now);
    const message = { sentAs: params.messageId, room, texts, by: actor.personId, at: now };
    const before = await sentBefore(tx, message);
    if (before !== undefined) return { reached: before };
    const served = await servedIn(tx, actor, [room], now);
    if (!served.some(({ exam }) => exam.id === params.examId)) refuse('roomHasNoOne');
    // In the order of the exams' ids: of the same message twice at once, the second waits at the first exam.
    for (const part of served)
      if (!(await sendPart(tx, part, message))) return { reached: (await sentBefore(tx, message)) ?? 0 };
    return { reached: served.reduce((sum, { candidacyIds }) => sum + candidacyIds.length, 0) };
  });
}
