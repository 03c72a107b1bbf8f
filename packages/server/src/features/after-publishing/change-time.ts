import { randomUUID } from 'node:crypto';
import type { ExamTime } from '@karakter/domain/after-publishing/time-change';
import { decideExam } from '@karakter/domain/exam/exam';
import { changedFacts } from '@karakter/domain/exam/exam-facts';
import { type Because, isReasonGiven } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { scheduleExam, schedulePaperReminders } from '../exam/exam-times.ts';
import { loggedChanges } from '../exam/exam-view.ts';
import { recomputeTimes } from '../exam/moved-times.ts';
import { type ExamRecord, saveFacts } from '../exam/store.ts';
import { lockSittings, type Sitting } from '../sitting/store.ts';
import { insertChange } from './change-store.ts';
import { expectAgain, isOtherDay } from './other-day.ts';
import { someoneHasBegun, type TimeChange, timeChangeOf } from './time-change.ts';
import { notifyOfTime } from './time-notices.ts';

/** Refuses where the exam's time can no longer be changed; returns the event of the change. */
export function timeOpenOrRefuse(exam: ExamRecord, sittings: readonly Sitting[], now: Temporal.Instant) {
  const decision = decideExam(exam.state, 'changeTime', {
    ...exam,
    now,
    hasBegun: someoneHasBegun(sittings, now),
  });
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.event;
}

/** Stores the exam's new time, and everything that follows from it: own times, timers, reminders, open windows. */
async function saveTime(tx: Tx, { moved, own }: TimeChange, now: Temporal.Instant): Promise<void> {
  const examId = moved.id;
  await saveFacts(tx, examId, moved);
  const ids = own.map(({ candidacyId }) => candidacyId);
  await recomputeTimes(tx, moved, ids);
  await scheduleExam(tx, examId);
  await schedulePaperReminders(tx, moved, now);
  await publishExamDayChange(tx, { examId, candidacyIds: null, what: 'times' });
}

type Asked = { readonly asked: ExamTime; readonly because: Because; readonly seen: string };

/**
 * Gives a published exam another start or duration, as it was `seen`, before anyone has begun [P14]. The exam must be
 * locked (examToChange). Everyone concerned is notified; what is before and after goes to the log.
 */
export async function changeTime(
  tx: Tx,
  exam: ExamRecord,
  { asked, because, seen }: Asked,
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<void> {
  const sittings = await lockSittings(tx, exam.id, {});
  const event = timeOpenOrRefuse(exam, sittings, at);
  if (!isReasonGiven(because, exam.rules.changeReasons.time)) refuse('changeNeedsReason');
  const change = await timeChangeOf(tx, { exam, asked, sittings }, at);
  if (seen !== change.seen) refuse('changedMeanwhile');
  await saveTime(tx, change, at);
  const id = randomUUID();
  await insertChange(tx, { id, examId: exam.id, kind: 'time', ...because, by, at });
  const data = {
    changeId: id,
    reason: because.reason,
    changes: loggedChanges(exam, change.moved, changedFacts(exam, asked)),
    reached: change.reached.length,
  };
  await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at, data });
  if (isOtherDay(exam, change.moved)) await expectAgain(tx, exam.id, sittings, { by, at });
  await notifyOfTime(tx, exam, change, { because, at });
}
