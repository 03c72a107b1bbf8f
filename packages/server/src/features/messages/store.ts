import { statesWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import type { MessageKind, MessageTexts } from '@karakter/domain/text/message-languages';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';

export type NewMessage = {
  id: string;
  examId: string;
  kind: MessageKind;
  texts: MessageTexts;
  by: string;
  at: Temporal.Instant;
  /** For a message to a room: the room, and the sender's id of it, the same for all exams there. */
  toRoom?: { readonly room: string; readonly sentAs: string };
};

/** Stores a message; false where it is already stored, as after a double click. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<boolean> {
  const row = await tx
    .insertInto('exam_message')
    .values({
      id: message.id,
      exam_id: message.examId,
      kind: message.kind,
      text_nb: message.texts.nb,
      text_nn: message.texts.nn,
      text_en: message.texts.en,
      by_person: message.by,
      at: message.at,
      room: message.toRoom?.room ?? null,
      sent_as: message.toRoom?.sentAs ?? null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The exam's messages, newest first, with the number of confirmed readings of each. Counted message by message by
 * index, not joined: every open staff page requests this repeatedly, and a joined count sorts all receipts.
 */
export async function messagesOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('exam_message as m')
    .innerJoin('person', 'person.id', 'm.by_person')
    .select(['m.id', 'm.kind', 'm.text_nb', 'm.text_nn', 'm.text_en', 'm.at', 'm.room', 'person.name'])
    .select((eb) =>
      eb
        .selectFrom('message_reach')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('message_id', '=', 'm.id')
        .as('reached'),
    )
    .select((eb) =>
      eb
        .selectFrom('message_seen')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('message_id', '=', 'm.id')
        .as('seen'),
    )
    .where('m.exam_id', '=', examId)
    .orderBy('m.at', 'desc')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MessageKind,
    texts: { nb: row.text_nb, nn: row.text_nn, en: row.text_en },
    at: row.at,
    by: row.name,
    room: row.room,
    seen: Number(row.seen),
    /** Of a message to a room: how many sat there. */
    reached: Number(row.reached),
  }));
}

/** The recipients of a message: all who have come or may still come. */
function receivers(tx: Tx, examId: string) {
  return tx
    .selectFrom('sitting')
    .where('sitting.exam_id', '=', examId)
    .where('sitting.state', 'not in', statesWithoutAnswer);
}

export async function countReceivers(tx: Tx, examId: string): Promise<number> {
  const { count } = await receivers(tx, examId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The recipients who have not confirmed the message, by room and seat. */
export async function unreadBy(tx: Tx, { examId, messageId }: { examId: string; messageId: string }) {
  return receivers(tx, examId)
    .where(
      sql<boolean>`exists (select from exam_message m where m.id = ${messageId} and (m.room is null
        or exists (select from message_reach r where r.message_id = m.id and r.candidacy_id = sitting.candidacy_id)))`,
    )
    .innerJoin('candidacy', 'candidacy.id', 'sitting.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'sitting.candidacy_id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['attempt', 'sitting.room', 'sitting.seat', 'candidate_number', 'person.name'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_seen')
            .select('message_id')
            .where('message_id', '=', messageId)
            .whereRef('message_seen.candidacy_id', '=', 'sitting.candidacy_id'),
        ),
      ),
    )
    .orderBy('sitting.room')
    .orderBy('sitting.seat')
    .orderBy('candidate_number')
    .execute();
}

/** Whether the message with this id has the same text. */
export async function isSameMessage(
  tx: Tx,
  { id, kind, texts }: Pick<NewMessage, 'id' | 'kind' | 'texts'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('exam_message')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('text_nb', '=', texts.nb)
    .where('text_nn', 'is not distinct from', texts.nn)
    .where('text_en', 'is not distinct from', texts.en)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isMessageOf(tx: Tx, examId: string, messageId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('exam_message')
    .select('id')
    .where('id', '=', messageId)
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * A candidate's messages in one statement, since ten thousand candidates may request them in the same moment [D14]:
 * undefined where the candidacy is not the person's, or not of the one exam that the session reaches [U9]. Messages
 * about the paper are left out until the candidate has opened it [A4].
 */
export async function ownMessages(
  tx: Tx,
  { personId, onlyExamId }: Pick<Actor, 'personId' | 'onlyExamId'>,
  candidacyId: string,
) {
  const rows = await tx
    .selectFrom('candidacy_person as cp')
    .innerJoin('candidacy as c', 'c.id', 'cp.candidacy_id')
    .innerJoin('sitting as st', 'st.candidacy_id', 'cp.candidacy_id')
    .leftJoin('exam_message as m', (join) =>
      join
        .onRef('m.exam_id', '=', 'cp.exam_id')
        .on(sql<boolean>`(m.kind <> 'correction' or st.started_at is not null)`)
        .on(sql<boolean>`(m.room is null or exists (select from message_reach r
          where r.message_id = m.id and r.candidacy_id = cp.candidacy_id))`),
    )
    .leftJoin('message_seen as s', (join) =>
      join.onRef('s.message_id', '=', 'm.id').onRef('s.candidacy_id', '=', 'cp.candidacy_id'),
    )
    .select(['m.id', 'm.kind', 'm.text_nb', 'm.text_nn', 'm.text_en', 'm.at', 's.seen_at'])
    .select(['cp.exam_id', 'c.language', 'st.started_at'])
    .where('cp.candidacy_id', '=', candidacyId)
    .where('cp.person_id', '=', personId)
    .$if(onlyExamId !== undefined, (query) => query.where('cp.exam_id', '=', onlyExamId ?? ''))
    .orderBy('m.at')
    .orderBy('m.id')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const messages = rows.flatMap((row) => {
    const { id, kind, text_nb: nb, at } = row;
    if (id === null || nb === null || at === null) return [];
    const texts = { nb, nn: row.text_nn, en: row.text_en };
    return [{ id, kind: kind as MessageKind, texts, at, seenAt: row.seen_at }];
  });
  return {
    examId: first.exam_id,
    paperLanguage: first.language === 'nn' ? ('nn' as const) : ('nb' as const),
    openedAt: first.started_at,
    messages,
  };
}

/** Records that the candidate has read the message; the first time counts. */
export async function saveSeen(
  tx: Tx,
  seen: { messageId: string; candidacyId: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('message_seen')
    .values({ message_id: seen.messageId, candidacy_id: seen.candidacyId, seen_at: seen.at })
    .onConflict((c) => c.doNothing())
    .execute();
}
