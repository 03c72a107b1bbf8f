import { randomUUID } from 'node:crypto';
import type { ExamRules } from '@karakter/domain/after-publishing/rules-change';
import { decideExam } from '@karakter/domain/exam/exam';
import { type Because, isReasonGiven } from '@karakter/domain/rules/change-reasons';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import { loggedChanges } from '../exam/exam-view.ts';
import { type ExamRecord, saveFacts } from '../exam/store.ts';
import { lockSittings, type Sitting } from '../sitting/store.ts';
import { insertChange } from './change-store.ts';
import { rulesChangeOf } from './rules-change.ts';
import { notifyOfRules } from './rules-notices.ts';
import { someoneHasBegun } from './time-change.ts';

/** Refuses where the exam's form and rules can no longer be changed; returns the event of the change. */
export function rulesOpenOrRefuse(exam: ExamRecord, sittings: readonly Sitting[], now: Temporal.Instant) {
  const moment = { ...exam, now, hasBegun: someoneHasBegun(sittings, now) };
  const decision = decideExam(exam.state, 'changeRules', moment);
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.event;
}

type Asked = { readonly asked: ExamRules; readonly because: Because; readonly seen: string };

/**
 * Gives a published exam another form or other rules, as it was `seen`, before anyone has begun [P14]. The exam must be
 * locked (examToChange). Those to whom it matters are notified; what is before and after goes to the log.
 */
export async function changeRules(
  tx: Tx,
  exam: ExamRecord,
  { asked, because, seen }: Asked,
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<void> {
  const sittings = await lockSittings(tx, exam.id, {});
  const event = rulesOpenOrRefuse(exam, sittings, at);
  if (!isReasonGiven(because, exam.rules.changeReasons.rules)) refuse('changeNeedsReason');
  const change = await rulesChangeOf(tx, { exam, asked, sittings }, at);
  if (seen !== change.seen) refuse('changedMeanwhile');
  await saveFacts(tx, exam.id, change.after);
  // Whether a clock closes anything depends on the form.
  await scheduleExam(tx, exam.id);
  const id = randomUUID();
  await insertChange(tx, { id, examId: exam.id, kind: 'rules', ...because, by, at });
  const data = {
    changeId: id,
    reason: because.reason,
    changes: loggedChanges(exam, change.after, change.changed),
    reached: change.candidates.length,
  };
  await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at, data });
  await notifyOfRules(tx, exam, change, { because, at });
}
