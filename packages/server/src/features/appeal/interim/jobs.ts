import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { interimReplyDue, standardInterimReason, type Waiting } from '@karakter/domain/appeal/interim-reply';
import { addPeriod, dateOf, effectiveEnd } from '@karakter/domain/calendar/calendar';
import { isInHours } from '@karakter/domain/calendar/period';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { caseHandlersOf } from '../../exam/exam-office.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';
import { type ExamRecord, examFacts, examsAmong } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { lockAppeal, waitingIn } from '../store.ts';
import { sendReply } from './send.ts';

/** The open appeals whose candidates are to be told today, in the order in which cases are locked. */
async function dueAppeals(tx: Tx, now: Temporal.Instant): Promise<string[]> {
  const open = await tx
    .selectFrom('appeal')
    .select(['id', 'exam_id', 'filed_at', 'reopened_at', 'promised_for'])
    .where('state', 'not in', closedAppealStates)
    .orderBy('id')
    .execute();
  const exams = await examsAmong(tx, { unitIds: [], examIds: [...new Set(open.map((row) => row.exam_id))] });
  const rules = new Map(exams.map((exam) => [exam.id, exam.rules]));
  return open.flatMap((row) => {
    const ofExam = rules.get(row.exam_id);
    return ofExam && isDue(waitingIn(row), ofExam, now) ? [row.id] : [];
  });
}

const isDue = (waiting: Waiting, rules: RuleSet, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(interimReplyDue(waiting, rules).lastDay, dateOf(now)) <= 0;

/** The day that Karakter promises, which is never a day off; null where only people promise one. */
function promisedBySelf(now: Temporal.Instant, { interimReply }: RuleSet): Temporal.PlainDate | null {
  const { bySelf } = interimReply;
  return bySelf === null || isInHours(bySelf) ? null : effectiveEnd(addPeriod(dateOf(now), bySelf));
}

/** Sends the candidate a reply where it is due today or before. Returns the promised day, or null where none was sent. */
async function replyIfDue(tx: Tx, appealId: string, now: Temporal.Instant) {
  const record = await lockAppeal(tx, appealId);
  const exam = record && (await examFacts(tx, record.examId));
  if (!(record && exam)) return null;
  const standard = standardInterimReason(record.appeal.kind);
  const expectedOn = promisedBySelf(now, exam.rules);
  if (!isDue(record, exam.rules, now) || standard === undefined || expectedOn === null) return null;
  await sendReply({ tx, exam, record, now }, { expectedOn, why: { by: null, standard } });
  return { exam, expectedOn };
}

type Promised = {
  readonly exam: ExamRecord;
  readonly expectedOn: Temporal.PlainDate;
  readonly cases: readonly string[];
};

/**
 * Sends, on the last day for it, an interim reply to each candidate whom nobody has told how long the appeal takes, and
 * again when a promised day has come (fvl. § 11 a) [K7]. The people who handle the exam's cases are told what was
 * promised. However often it runs, and whatever days it missed, a candidate is told once for each promise.
 */
export const sendInterimReplies: Task = async ({ tx, now }) => {
  const promised = new Map<string, Promised>();
  for (const id of await dueAppeals(tx, now)) {
    const sent = await replyIfDue(tx, id, now);
    if (sent === null) continue;
    const before = promised.get(sent.exam.id);
    promised.set(sent.exam.id, { ...sent, cases: [...(before?.cases ?? []), id] });
  }
  for (const { exam, expectedOn, cases } of promised.values()) {
    const facts = { cases: cases.length, expectedOn: expectedOn.toString() };
    const to = await caseHandlersOf(tx, exam.id);
    await notifyAll(tx, { to, examId: exam.id, kind: 'interimRepliesSent', facts, at: now, cases });
  }
  await setMorningTimers(tx, now, 'sendInterimReplies');
};
