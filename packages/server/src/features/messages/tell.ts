import type { Tx } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { notify } from '../notices/notify.ts';
import { examOfficeOf } from '../planning/exam-office.ts';
import { tellExamDay } from '../sitting/feed.ts';
import { insertMessage, type NewMessage } from './store.ts';

/**
 * Says something to all candidates of the exam and to its exam office at once [D8]: kept, in the log, on every open
 * page within a moment, and by mail to the others of the exam office. A message that is kept already changes nothing;
 * false then.
 */
export async function tellAll(tx: Tx, message: NewMessage): Promise<boolean> {
  const { id, examId, kind, texts, by, at } = message;
  if (!(await insertMessage(tx, message))) return false;
  await recordEvent(tx, { examId, kind: 'messageSent', actorId: by, at, data: { messageId: id, kind } });
  await tellExamDay(tx, { examId, candidacyIds: null, what: 'messages' });
  for (const to of await examOfficeOf(tx, examId)) {
    if (to !== by) await notify(tx, { to, examId, kind: 'messageToAll', facts: { text: texts.nb }, at });
  }
  return true;
}
