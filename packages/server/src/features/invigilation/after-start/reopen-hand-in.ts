import { randomUUID } from 'node:crypto';
import { reopeningRoutes } from '@karakter/contract/invigilation/reopening';
import { endWith, reopenRefusal } from '@karakter/domain/invigilation/reopening';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import type { Tx } from '../../../platform/database/db.ts';
import { holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { publishExamDayChange } from '../../exam/exam-day-changes.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import { joinChangesSince } from '../../exam/moved-times.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { keepAsReopened } from '../../hand-in/reopened.ts';
import { notify } from '../../notices/notify.ts';
import { saveSittingEvents } from '../../sitting/state-store.ts';
import { lockSitting, type Sitting } from '../../sitting/store.ts';
import { sittingToWatch } from '../access.ts';
import { moveTimes } from '../move-times.ts';

type Reopening = {
  readonly minutes: number;
  readonly reason: string;
  readonly isOfOffice: boolean;
  readonly actorId: string;
  readonly at: Temporal.Instant;
};

/** The sitting with the changes of time for all, or for its room, since the hand-in, as if that had not happened [D7]. */
async function withChangesSince(tx: Tx, exam: ExamRecord, sitting: Sitting): Promise<Sitting> {
  const { state, candidacyId } = sitting;
  if (state.kind !== 'handedIn') return sitting;
  const isMoved = await joinChangesSince(tx, exam, candidacyId, { since: state.at, hasOpened: true });
  return isMoved ? orNotFound(await lockSitting(tx, candidacyId)) : sitting;
}

/** Whether any grader has written an assessment of an answer of the exam. */
async function hasGradingBegun(tx: Tx, examId: string): Promise<boolean> {
  const assessed = await tx
    .selectFrom('assessment')
    .innerJoin('commission', 'commission.id', 'assessment.commission_id')
    .select('assessment.candidacy_id')
    .where('commission.exam_id', '=', examId)
    .union(
      tx
        .selectFrom('shared_assessment')
        .innerJoin('commission', 'commission.id', 'shared_assessment.commission_id')
        .select('shared_assessment.candidacy_id')
        .where('commission.exam_id', '=', examId),
    )
    .limit(1)
    .executeTakeFirst();
  return assessed !== undefined;
}

/** The event by which the sitting is open again; null where it is open already. */
async function decided(tx: Tx, exam: ExamRecord, { state, plan }: Sitting, given: Reopening) {
  const facts = { times: plan, now: given.at, minutes: given.minutes };
  if (exam.state === 'cancelled') refuse('examCancelled');
  if (state.kind === 'handedIn') {
    const refusal = reopenRefusal({
      ...facts,
      isOfOffice: given.isOfOffice,
      limitMinutes: exam.rules.examDay.reopenMinutesAfterEnd,
      hasGradingBegun: exam.state !== 'published' || (await hasGradingBegun(tx, exam.id)),
    });
    if (refusal) refuse(refusal);
  }
  const own = { ...plan, endsAt: endWith(facts), now: given.at, paperReady: true };
  const decision = decideSitting(state, 'reopen', own);
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.kind === 'accepted' && decision.event.kind === 'handInReopened' ? decision.event : null;
}

/** The new time, if any, and the timers by which the sitting closes and grading opens after it. */
async function planAgain(
  tx: Tx,
  exam: ExamRecord,
  { candidacyId }: Sitting,
  { endsAt, ...given }: Reopening & { readonly endsAt: Temporal.Instant },
) {
  const { minutes, reason, actorId: by, at } = given;
  if (minutes > 0) {
    const [command, reach] = [
      { kind: 'extension', minutes },
      { scope: 'candidate', candidacyId },
    ] as const;
    await moveTimes(tx, exam, { id: randomUUID(), command, reach, reason, incidentId: null, by, at });
  } else await scheduleExam(tx, exam.id);
  // Where it has fired before: graders who had no answer then are notified when this one is handed in.
  const key = `openGrading:${exam.id}`;
  const timer = await tx.selectFrom('timer').select('done_at').where('key', '=', key).executeTakeFirst();
  if (timer?.done_at === null) return;
  const dueAt = endsAt.add({ seconds: exam.graceSeconds });
  await setTimer(tx, { dueAt, task: 'openGrading', payload: { examId: exam.id }, key });
}

async function notifyCandidate(
  tx: Tx,
  { candidacyId, examId }: Sitting,
  facts: { receiptCode: string; endsAt: string },
  at: Temporal.Instant,
): Promise<void> {
  const { person_id: to } = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  await notify(tx, { to, examId, kind: 'handInReopened', facts, at });
}

/**
 * Opens a hand-in that was a mistake again, all in the caller's transaction [D17]: the earlier one is kept, the candidate's
 * windows go back to writing with all that was written, and the end hands it in again. Repeating it changes nothing.
 * The exam and the sitting must be locked.
 */
async function reopenHandIn(
  tx: Tx,
  exam: ExamRecord,
  before: Sitting,
  given: Reopening,
): Promise<Temporal.Instant> {
  const sitting = await withChangesSince(tx, exam, before);
  const { candidacyId, examId, plan } = sitting;
  const { actorId, at, minutes } = given;
  const event = await decided(tx, exam, sitting, given);
  if (event === null) return plan.endsAt;
  const endsAt = endWith({ times: plan, minutes });
  const { receiptCode, sha256 } = await keepAsReopened(tx, candidacyId, given);
  await saveSittingEvents(tx, [{ sitting, event }]);
  const data = { candidacyId, sha256, startedAt: event.startedAt.toString() };
  await recordEvent(tx, { examId, kind: event.kind, actorId, at, data });
  await planAgain(tx, exam, sitting, { ...given, endsAt });
  await notifyCandidate(tx, sitting, { receiptCode, endsAt: endsAt.toString() }, at);
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
  return endsAt;
}

/** Opening a hand-in that was a mistake again, on the board. */
export function mountReopening(mount: Mount): void {
  mount(reopeningRoutes.reopenHandIn, async ({ tx, actor, now, params, body }) => {
    const { exam, sitting } = await sittingToWatch(tx, actor, params, { purpose: 'change', now });
    const isOfOffice = holdsRoleFor(actor, ['examOffice'], exam);
    const given = { ...body, isOfOffice, actorId: actor.personId, at: now };
    return { endsAt: (await reopenHandIn(tx, exam, sitting, given)).toString() };
  });
}
