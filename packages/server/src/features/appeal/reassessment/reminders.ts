import { dateOf } from '@karakter/domain/calendar/calendar';
import { reminderOn } from '@karakter/domain/grading/due/reminders';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';
import { examFacts } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { hasSigned, standingOf } from './protocol.ts';
import { reassessmentRecord } from './store.ts';

type Unsigned = {
  commissionId: string;
  examId: string;
  candidateNumber: number;
  dueOn: string;
  personId: string;
};

/** The present members of open new assessments with a day, who have not signed the protocol as it is now. */
async function unsigned(tx: Tx): Promise<Unsigned[]> {
  const open = await tx
    .selectFrom('reassessment')
    .select('id')
    .where('closed_at', 'is', null)
    .where('due_on', 'is not', null)
    .orderBy('id')
    .execute();
  const found: Unsigned[] = [];
  for (const { id } of open) {
    const record = await reassessmentRecord(tx, id);
    if (!record?.isOpen || record.dueOn === null) continue;
    const standing = await standingOf(tx, record);
    const { commissionId, examId, candidateNumber, dueOn, members } = record;
    for (const { personId } of members) {
      if (hasSigned(standing, personId)) continue;
      found.push({ commissionId, examId, candidateNumber, dueOn, personId });
    }
  }
  return found;
}

/** Stores that the reminder was sent; false where it had been. */
async function isNew(tx: Tx, { personId, commissionId }: Unsigned, stage: string, now: Temporal.Instant) {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('grading_reminder')
    .values({ person_id: personId, commission_id: commissionId, stage, on_day: dateOf(now).toString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Reminds each member of a new assessment who has not signed, before its day and after it, as graders are reminded; each
 * reminder once, however often it runs [K6, G9].
 */
export const remindReassessments: Task = async ({ tx, now }) => {
  for (const each of await unsigned(tx)) {
    const { personId: to, examId, candidateNumber, dueOn } = each;
    const exam = await examFacts(tx, examId);
    const due = Temporal.PlainDate.from(dueOn);
    const name = exam && reminderOn(dateOf(now), due, exam.rules.gradingReminders);
    if (name === undefined || !(await isNew(tx, each, `${name} ${dueOn}`, now))) continue;
    const facts = { candidateNumber, dueOn, isLate: name.startsWith('after') };
    await notify(tx, { to, examId, kind: 'reassessmentReminder', facts, at: now });
  }
  await setMorningTimers(tx, now, 'remindReassessments');
};
