import { randomUUID } from 'node:crypto';
import { cancellingCounts } from '@karakter/domain/after-publishing/cancelling';
import { applyExam, decideExam, type ExamEvent } from '@karakter/domain/exam/exam';
import { type Because, isReasonGiven } from '@karakter/domain/rules/change-reasons';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent, recordEvents } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { saveExamState } from '../exam/store.ts';
import { withWhatIsWritten } from '../hand-in/written-sittings.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import { lockSittings, type Sitting, sittingsOfExam } from '../sitting/store.ts';
import { type Cancelling, cancellingOf } from './cancelling.ts';
import { notifyOfCancelling } from './cancelling-notices.ts';
import { insertChange } from './change-store.ts';
import { someoneHasBegun } from './time-change.ts';

type By = { readonly by: string; readonly at: Temporal.Instant };

const changeOf = (isCancelled: boolean) => (isCancelled ? 'cancel' : 'takeBackCancelling');

/** Refuses where the exam can't be cancelled, or the cancelling no longer be taken back; returns the event. */
export function cancellingOpenOrRefuse(
  { exam, isCancelled }: Cancelling,
  sittings: readonly Sitting[],
  now: Temporal.Instant,
): ExamEvent {
  const moment = { ...exam, now, hasBegun: someoneHasBegun(sittings, now) };
  const decision = decideExam(exam.state, changeOf(isCancelled), moment);
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.event;
}

/** The exam's sittings to look at: a candidate who has written has begun, also where the opening is not recorded yet. */
export async function sittingsToCancel(tx: Tx, examId: string): Promise<Sitting[]> {
  return withWhatIsWritten(tx, await sittingsOfExam(tx, examId));
}

/** Stops every sitting that has not ended, or lets it go on; the windows that are open learn it at once. */
async function saveSittings(
  tx: Tx,
  { exam, isCancelled }: Cancelling,
  sittings: readonly Sitting[],
  { by, at }: By,
): Promise<void> {
  const command = changeOf(isCancelled);
  const happened = sittings.flatMap((sitting) => {
    const decision = decideSitting(sitting.state, command, { ...sitting.plan, now: at, paperReady: true });
    return decision.kind === 'accepted' ? [{ sitting, event: decision.event }] : [];
  });
  await saveSittingEvents(tx, happened);
  const events = happened.map(({ sitting: { examId, candidacyId }, event: { kind } }) => {
    return { examId, kind, actorId: by, at, data: { candidacyId } };
  });
  await recordEvents(tx, events);
  const change = { examId: exam.id, candidacyIds: null };
  // A window that is let in again also waits for the key.
  if (!isCancelled) await publishExamDayChange(tx, { ...change, what: 'lease' });
  await publishExamDayChange(tx, { ...change, what: 'times' });
}

type Asked = { readonly because: Because; readonly seen: string };

/**
 * Cancels a published exam, before it or while it runs, or takes that back before anyone would have begun, as it was
 * `seen` [P14]. The exam must be locked (examToChange). What was written stays in the log of answers, and what was
 * handed in stays handed in. The exam's timers stay too: they find nothing to close and nothing to grade.
 */
export async function cancelExam(
  tx: Tx,
  cancelling: Cancelling,
  { because, seen }: Asked,
  { by, at }: By,
): Promise<void> {
  const { exam, isCancelled } = cancelling;
  const sittings = await withWhatIsWritten(tx, await lockSittings(tx, exam.id, {}));
  const event = cancellingOpenOrRefuse(cancelling, sittings, at);
  const kind = changeOf(isCancelled);
  if (!isReasonGiven(because, exam.rules.changeReasons[kind])) refuse('changeNeedsReason');
  const concerned = await cancellingOf(tx, cancelling, sittings);
  if (seen !== concerned.seen) refuse('changedMeanwhile');
  const id = randomUUID();
  await insertChange(tx, { id, examId: exam.id, kind, ...because, by, at });
  const state = applyExam(exam.state, event);
  await saveExamState(tx, exam.id, state, isCancelled ? at : (exam.publishedAt ?? at));
  const data = {
    changeId: id,
    reason: because.reason,
    candidates: cancellingCounts(sittings.map((sitting) => sitting.state)),
    reached: concerned.concerned.length,
  };
  await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at, data });
  await saveSittings(tx, cancelling, sittings, { by, at });
  await notifyOfCancelling(tx, cancelling, concerned, { because, at });
}
