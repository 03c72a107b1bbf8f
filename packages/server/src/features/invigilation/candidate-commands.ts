import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { isWatchOpen } from '@karakter/domain/invigilation/watch';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import { joinChangesSince } from '../exam/moved-times.ts';
import { notifyOfSeats } from '../exam/seat-notices.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';
import { shareOutTo } from '../planning/commissions/split-store.ts';
import { claimLease } from '../sitting/answer/leases.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';
import type { Watch } from './access.ts';

type HeldExam = Pick<ExamRecord, 'id' | 'startsAt' | 'state'>;
type By = { readonly actorId: string; readonly at: Temporal.Instant };

/**
 * Records that an invigilator has checked the candidate's identity, or that it was a mistake [D9]; repeating it changes
 * nothing.
 */
export async function checkIdentity(
  tx: Tx,
  { candidacyId, examId }: Sitting,
  isChecked: boolean,
  by: By,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('sitting')
    .set({
      identity_checked_at: isChecked ? by.at : null,
      identity_checked_by: isChecked ? by.actorId : null,
    })
    .where('candidacy_id', '=', candidacyId)
    .where('identity_checked_at', isChecked ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const kind = isChecked ? 'identityChecked' : 'identityCheckTakenBack';
  await recordEvent(tx, { examId, kind, ...by, data: { candidacyId } });
}

/**
 * Refuses a call that no board would show, since the exam is not on one now, and a call above the limit: each call is
 * an event of the exam's log, for which all its candidates wait.
 */
async function mayCallOrRefuse(
  tx: Tx,
  { candidacyId, examId }: Sitting,
  now: Temporal.Instant,
): Promise<void> {
  const exam = await examFacts(tx, examId);
  if (!exam || !isWatchOpen(exam, now)) refuse('helpNotOpen');
  const sitting = tx.selectFrom('sitting').select('help_calls').where('candidacy_id', '=', candidacyId);
  const { help_calls: calls } = await sitting.executeTakeFirstOrThrow();
  if (calls >= answerLimits.helpCalls) refuse('helpCalledTooOften');
}

/**
 * Calls the invigilator, or ends the call: by the candidate, or by the invigilator who has been there [D9]. Repeating
 * it changes nothing.
 */
export async function callForHelp(
  tx: Tx,
  sitting: Sitting,
  {
    isWanted,
    kind,
    ...by
  }: By & { isWanted: boolean; kind: 'helpWanted' | 'helpCallEnded' | 'helpAnswered' },
): Promise<void> {
  const { candidacyId, examId } = sitting;
  if (isWanted) await mayCallOrRefuse(tx, sitting, by.at);
  const { numUpdatedRows } = await tx
    .updateTable('sitting')
    .set(({ eb }) => ({
      help_wanted_at: isWanted ? by.at : null,
      help_calls: eb('help_calls', '+', isWanted ? 1 : 0),
    }))
    .where('candidacy_id', '=', candidacyId)
    .where('help_wanted_at', isWanted ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await recordEvent(tx, { examId, kind, ...by, data: { candidacyId } });
}

/** Since when the candidate has called; null where there is no call. */
export async function helpWantedAt(tx: Tx, candidacyId: string): Promise<Temporal.Instant | null> {
  const sitting = tx.selectFrom('sitting').select('help_wanted_at').where('candidacy_id', '=', candidacyId);
  return (await sitting.executeTakeFirstOrThrow()).help_wanted_at;
}

/** Decides the command and saves its event; false where it was executed before. */
async function executeWithdrawalCommand(
  tx: Tx,
  sitting: Sitting,
  command: 'withdraw' | 'takeBack',
  by: By,
): Promise<boolean> {
  const { candidacyId, examId } = sitting;
  const facts = { ...sitting.plan, now: by.at, paperReady: true };
  const decision = decideSitting(sitting.state, command, facts);
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged') return false;
  await saveSittingEvents(tx, [{ sitting, event: decision.event }]);
  await recordEvent(tx, { examId, kind: decision.event.kind, ...by, data: { candidacyId } });
  return true;
}

/** Ends the exam of a candidate who withdraws [D16]: the answer is kept and not handed in, and its windows learn it at once. */
export async function withdraw(tx: Tx, sitting: Sitting, by: By): Promise<void> {
  const { candidacyId, examId } = sitting;
  if (await executeWithdrawalCommand(tx, sitting, 'withdraw', by))
    await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'times' });
}

/**
 * Takes a withdrawal back while there is time left, as if it had not happened [D16]: the candidate gets the changes of
 * time that reached all meanwhile, and a commission again if the withdrawal came before the start. The window that
 * wrote has the lease, and receives it. The exam must be locked.
 */
export async function takeBack(tx: Tx, exam: HeldExam, withdrawn: Sitting, by: By): Promise<void> {
  const { state, candidacyId, examId } = withdrawn;
  if (exam.state === 'cancelled') refuse('examCancelled');
  if (state.kind !== 'withdrawn') return void (await executeWithdrawalCommand(tx, withdrawn, 'takeBack', by));
  const isFromWaiting = state.from.kind === 'waiting';
  const since = { since: state.at, hasOpened: !isFromWaiting };
  const isMoved = await joinChangesSince(tx, exam, candidacyId, since);
  await executeWithdrawalCommand(tx, orNotFound(await lockSitting(tx, candidacyId)), 'takeBack', by);
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
  if (isMoved) await scheduleExam(tx, examId);
  if (isFromWaiting) await shareOutTo(tx, examId, [candidacyId]);
  // A waiting candidate waits for the paper's key.
  if (isMoved || isFromWaiting)
    await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'times' });
}

/**
 * Stores a candidate's seat in both places where it is read: by the exam office and on the exam day. The candidate's open
 * windows show it, and a candidate who has not come yet gets it by mail.
 */
export async function changeSeat(
  tx: Tx,
  exam: Pick<ExamRecord, 'id' | 'state' | 'startsAt'>,
  { candidacyId, examId, place }: Sitting,
  { room, seat, ...by }: By & { room: string; seat: string },
): Promise<void> {
  if (place.room === room && place.seat === seat) return;
  await tx.updateTable('sitting').set({ room, seat }).where('candidacy_id', '=', candidacyId).execute();
  await tx.updateTable('candidacy').set({ room, seat }).where('id', '=', candidacyId).execute();
  await recordEvent(tx, { examId, kind: 'seatChanged', ...by, data: { candidacyId } });
  await notifyOfSeats(tx, exam, [{ candidacyId, before: place, after: { room, seat } }], by.at);
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'place' });
}

async function lockRequest(tx: Tx, examId: string, requestId: string) {
  return tx
    .selectFrom('takeover_request as t')
    .innerJoin('sitting as s', 's.attempt', 't.attempt')
    .select([
      't.writer',
      't.machine_id as deviceId',
      't.decided_at as decidedAt',
      's.candidacy_id as candidacyId',
    ])
    .where('t.id', '=', requestId)
    .where('s.exam_id', '=', examId)
    .forUpdate('t')
    .executeTakeFirst();
}

/**
 * Lets the candidate write on the other device from now on, or not [D5]. What the first device still sends is
 * quarantined. Refuses with `takeoverDecided` when another invigilator has decided it, and with `sittingEnded` when the
 * sitting has ended meanwhile: nothing is added to a chain that ends with the hand-in.
 */
export async function decideTakeover(
  tx: Tx,
  { exam: { id: examId }, rooms }: Watch,
  { requestId, isGranted }: { requestId: string; isGranted: boolean },
  by: By,
): Promise<void> {
  const { writer, deviceId, decidedAt, candidacyId } = orNotFound(await lockRequest(tx, examId, requestId));
  const sitting = orNotFound(await lockSitting(tx, candidacyId));
  orNotFound(isWithinRooms(rooms, sitting.place.room));
  if (decidedAt !== null) refuse('takeoverDecided');
  if (isGranted && isAtRest(sitting.state.kind)) refuse('sittingEnded');
  await tx
    .updateTable('takeover_request')
    .set({ decided_at: by.at, decided_by: by.actorId, granted: isGranted })
    .where('id', '=', requestId)
    .execute();
  const hasOpened = sitting.state.kind !== 'waiting';
  const word = { hasOpened, isTakeover: true, isConfirmed: true, confirmedBy: by.actorId, at: by.at };
  if (isGranted) await claimLease(tx, sitting, { writer, deviceId, ...word });
  const kind = isGranted ? 'takeoverConfirmed' : 'takeoverRefused';
  await recordEvent(tx, { examId, kind, ...by, data: { candidacyId } });
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'lease' });
}
