import { statesWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { notifyAll } from '../notices/notify.ts';
import { insertMessage, type NewMessage } from './store.ts';

/**
 * The receivers of a message by mail besides being shown: the others of the exam office, and candidates of an exam
 * without invigilators, who need not have the page open. A correction of the paper goes only to candidates who have opened the paper [A4].
 */
async function receiversByMail(tx: Tx, { examId, kind, by }: NewMessage): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select exam_office_of(${examId}) as person_id
    union
    select cp.person_id from exam e join sitting s on s.exam_id = e.id
      join candidacy_person cp on cp.candidacy_id = s.candidacy_id
    where e.id = ${examId} and not e.supervised and s.state <> all(${statesWithoutAnswer}::text[])
      and (${kind} <> 'correction' or s.started_at is not null)`.execute(tx);
  return rows.map((row) => row.person_id).filter((person) => person !== by);
}

/**
 * Sends a message to all candidates of the exam and to its exam office at once [D8]. It is stored, written to the log,
 * shown on every open page within a moment, and mailed to people whom no page reaches. Returns false for a message that
 * is stored already.
 */
export async function sendToAll(tx: Tx, message: NewMessage): Promise<boolean> {
  const { id, examId, kind, texts, by, at } = message;
  if (!(await insertMessage(tx, message))) return false;
  // A correction is published with the paper, which pages fetch again.
  if (kind !== 'correction') await publishExamDayChange(tx, { what: 'message', examId, messageId: id });
  const to = await receiversByMail(tx, message);
  await notifyAll(tx, { to, examId, kind: 'messageToAll', facts: { texts }, at });
  // Last: from here until the commit, other events of the exam wait for its log.
  await recordEvent(tx, { examId, kind: 'messageSent', actorId: by, at, data: { messageId: id, kind } });
  return true;
}
