import type { ServerMessage } from '@karakter/contract/sitting/socket';
import type { Database } from '../../../platform/database/db.ts';

type ExamMessage = Omit<Extract<ServerMessage, { kind: 'message' }>, 'kind'>;

/** A message to all candidates, as it is sent to the open windows [D8]. */
export async function readExamMessage(db: Database, messageId: string): Promise<ExamMessage | undefined> {
  const row = await db
    .selectFrom('exam_message')
    .select(['id', 'at', 'text_nb as nb', 'text_nn as nn', 'text_en as en'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, at, ...texts } = row;
  return { id, at: at.toString(), texts };
}
