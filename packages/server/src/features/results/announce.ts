import { dateOf } from '@karakter/domain/calendar/calendar';
import { isBeyondAYear } from '@karakter/domain/calendar/years-ahead';
import { applyExam, decideExam } from '@karakter/domain/exam/exam';
import { announcementRefusal } from '@karakter/domain/results/results';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { cancelTimer, enqueueJob, holdTimers, setTimer } from '../../platform/jobs/jobs.ts';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { type ExamRecord, examFacts, lockExam, saveExamState } from '../exam/store.ts';
import { decidingRole, traceDecision } from '../exam/trace/store.ts';
import { countWaiting } from '../grading/scoring/rescored-store.ts';
import { notifyAll } from '../notices/notify.ts';
import { noticeDeadlines } from './case-deadlines.ts';
import { commissionResults, saveAllAnnounced } from './commissions/store.ts';
import { gradedPersons } from './store.ts';

const keyOf = (examId: string) => `announceExam:${examId}`;

/** The key of the timer by which one commission is announced at a planned time [P4]. */
export const commissionKey = (commissionId: string): string => `announceCommission:${commissionId}`;

/** When the exam's grades will be announced automatically; null where nothing is planned. */
export async function plannedAnnouncement(tx: Tx, examId: string): Promise<Temporal.Instant | null> {
  const timer = await tx
    .selectFrom('timer')
    .select('due_at')
    .where('key', '=', keyOf(examId))
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return timer?.due_at ?? null;
}

/** Locks the exam's plan until the transaction ends; locked before the exam itself. */
export const holdExamPlan = (tx: Tx, examId: string): Promise<void> => holdTimers(tx, [keyOf(examId)]);

/**
 * Locks the plans of the exam's commissions and then of the exam, as the task of a commission does: the announcement of
 * the last commission is the exam's.
 */
export async function holdPlan(tx: Tx, examId: string): Promise<void> {
  const commissions = await commissionResults(tx, examId);
  if (commissions.length > 0)
    await holdTimers(
      tx,
      commissions.map(({ id }) => commissionKey(id)),
    );
  await holdExamPlan(tx, examId);
}

/** Tells each of these persons of the grade that is announced now, or that it is held back [R1, R2]. */
export async function notifyOfGrades(
  tx: Tx,
  exam: ExamRecord,
  persons: Awaited<ReturnType<typeof gradedPersons>>,
  at: Temporal.Instant,
): Promise<void> {
  const facts = noticeDeadlines(exam, [{ kind: 'announced', at }]);
  const those = (isHeld: boolean) =>
    persons.filter((each) => each.isHeld === isHeld).map(({ personId }) => personId);
  const about = { examId: exam.id, at };
  await notifyAll(tx, { ...about, to: those(false), kind: 'gradeAnnounced', facts });
  await notifyAll(tx, { ...about, to: those(true), kind: 'gradeHeldBack', facts: {} });
  // Where all candidates are given explanations, theirs open now [E7].
  await enqueueJob(tx, 'openExplanationsForAll', { examId: exam.id }, `openExplanationsForAll:${exam.id}`);
}

/**
 * Lets the candidates see their grades and notifies them, in the exam's one transaction; repeating it changes nothing.
 * Candidates whose commission was announced before have theirs already [R1, P4].
 */
export async function announceGrades(
  tx: Tx,
  exam: ExamRecord,
  by: { actorId: string | null; at: Temporal.Instant },
): Promise<void> {
  const { actorId, at } = by;
  if (exam.announcedAt !== null) return;
  const decision = decideExam(exam.state, 'announce', { ...exam, now: at });
  if (decision.kind === 'refused') refuse('resultsNotChecked');
  if ((await countWaiting(tx, exam.id)) > 0) refuse('rescoredUndecided');
  await cancelTimer(tx, keyOf(exam.id));
  const persons = await gradedPersons(tx, exam.id);
  await saveExamState(tx, exam.id, applyExam(exam.state, decision.event), at);
  await saveAllAnnounced(tx, exam.id, at);
  const reached = persons.filter(({ isHeld }) => !isHeld);
  const data = { reached: reached.length, held: persons.length - reached.length };
  const { kind } = decision.event;
  const number = await recordEvent(tx, { examId: exam.id, kind, actorId, at, data });
  await traceDecision(tx, { exam, kind, number, at, decidedAs: await decidingRole(tx, exam.id, actorId) });
  await notifyOfGrades(tx, exam, persons, at);
}

/** A later time is a typing error, with which no candidate would ever see a grade. */
export function refuseTooFar(planned: Temporal.Instant, now: Temporal.Instant): void {
  if (isBeyondAYear(dateOf(planned), dateOf(now))) refuse('announcementTooFar');
}

/** Refuses a planned time that is not ahead, or that is too far. */
export function refuseUnplannable(planned: Temporal.Instant, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(planned, now) <= 0) refuse('announcementInPast');
  refuseTooFar(planned, now);
}

const isSamePlan = (one: Temporal.Instant | null, other: Temporal.Instant | null) =>
  one === null || other === null ? one === other : one.equals(other);

/**
 * Refuses to act on a plan that another officer has made, moved or cancelled since the caller's window showed it; null is
 * no plan. Where the plan is already the one that is wanted, the command is a repetition, which is harmless [R1].
 */
export function refuseMoved(plan: {
  now: Temporal.Instant | null;
  seen: Temporal.Instant | null;
  wanted?: Temporal.Instant;
}): void {
  const isAsWanted = plan.wanted !== undefined && isSamePlan(plan.now, plan.wanted);
  if (!isAsWanted && !isSamePlan(plan.now, plan.seen)) refuse('announcementMoved');
}

/** Lets the grades be announced at a later instant; planning again moves the plan that the officer saw. */
export async function planAnnouncement(
  tx: Tx,
  exam: ExamRecord,
  plan: { for: Temporal.Instant; seen: Temporal.Instant | null; actorId: string; at: Temporal.Instant },
): Promise<void> {
  const refusal = announcementRefusal(exam.state);
  if (refusal) refuse(refusal);
  refuseMoved({ now: await plannedAnnouncement(tx, exam.id), seen: plan.seen, wanted: plan.for });
  refuseUnplannable(plan.for, plan.at);
  const payload = { examId: exam.id };
  await setTimer(tx, { dueAt: plan.for, task: 'announceExam', payload, key: keyOf(exam.id) });
  const data = { plannedFor: plan.for.toString() };
  const { actorId, at } = plan;
  await recordEvent(tx, { examId: exam.id, kind: 'announcementPlanned', actorId, at, data });
}

/** Announces the grades now, unless another officer has planned, moved or cancelled it since `seen`. */
export async function announceAsSeen(
  tx: Tx,
  exam: ExamRecord,
  { seen, ...by }: { seen: Temporal.Instant | null; actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (exam.announcedAt === null) refuseMoved({ now: await plannedAnnouncement(tx, exam.id), seen });
  await announceGrades(tx, exam, by);
}

/** Cancels the plan that the officer saw; does nothing where there is none. */
export async function cancelPlan(
  tx: Tx,
  exam: ExamRecord,
  { seen, ...by }: { seen: Temporal.Instant; actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (exam.announcedAt !== null) refuse('gradesAlreadyAnnounced');
  const now = await plannedAnnouncement(tx, exam.id);
  if (now === null) return;
  refuseMoved({ now, seen });
  await cancelTimer(tx, keyOf(exam.id));
  await recordEvent(tx, { examId: exam.id, kind: 'announcementCancelled', ...by, data: {} });
}

/** So long after a planned time it is tried again, where grades are to be decided on first. */
export const triesAgainAfter = { hours: 1 } as const;

/** The announcement at the time that was chosen. */
export const announceExam: Task = async ({ tx, now }, { examId }) => {
  await lockExam(tx, String(examId));
  const exam = await examFacts(tx, String(examId));
  if (!exam || announcementRefusal(exam.state) !== undefined) return;
  if ((await countWaiting(tx, exam.id)) === 0) return announceGrades(tx, exam, { actorId: null, at: now });
  // A changed scoring speaks against grades that are to be decided on first: the plan is tried again.
  const again = { dueAt: now.add(triesAgainAfter), task: 'announceExam', payload: { examId: exam.id } };
  await setTimer(tx, { ...again, key: keyOf(exam.id) });
};
