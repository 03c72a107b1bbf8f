import type { ServerMessage } from '@karakter/contract/sitting/socket';
import type { MessageKind } from '@karakter/domain/text/message-languages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/db.ts';

type ExamMessage = {
  readonly message: Omit<Extract<ServerMessage, { kind: 'message' }>, 'kind'>;
  /** The candidates in its room; null: all of the exam. */
  readonly to: readonly string[] | null;
};

/** A message to the candidates, as it is sent to the open windows, and to whom [D8]. */
export async function readExamMessage(db: Database, messageId: string): Promise<ExamMessage | undefined> {
  const row = await db
    .selectFrom('exam_message')
    .select(['id', 'at', 'text_nb as nb', 'text_nn as nn', 'text_en as en', 'kind'])
    .select(
      sql<
        string[]
      >`array(select candidacy_id::text from message_reach where message_id = exam_message.id)`.as('to'),
    )
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, at, kind, to, ...texts } = row;
  const messageKind = kind as MessageKind;
  return {
    message: { id, at: at.toString(), texts, messageKind },
    to: messageKind === 'room' ? to : null,
  };
}
