import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { decideSitting } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { candidateOrNotFound, examWithCandidates, openForOrRefuse } from '../exam/access.ts';
import { deleteCandidacy, leaveCommissions } from '../exam/candidate-store.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import { scheduleExam } from '../exam/exam-times.ts';
import type { ExamRecord } from '../exam/store.ts';
import { saveSittingEvents } from '../sitting/state-store.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';

/** Whether any record of the exam day refers to the candidate: such a candidate must not be deleted. */
async function hasLeftTrace(tx: Tx, { candidacyId, attemptId }: Sitting): Promise<boolean> {
  const { rows } = await sql<{ has_left: boolean }>`
    select num_nonnulls(arrived_at, started_at, handed_in_at, absent_at, identity_checked_at, help_wanted_at) > 0
      or exists (select from answer_lease where attempt = ${attemptId})
      or exists (select from takeover_request where attempt = ${attemptId})
      or exists (select from answer_branch where attempt = ${attemptId})
      or exists (select from sitting_time_reach where candidacy_id = s.candidacy_id)
      or exists (select from sitting_time_event where candidacy_id = s.candidacy_id)
      or exists (select from incident_candidacy where candidacy_id = s.candidacy_id)
      or exists (select from message_seen where candidacy_id = s.candidacy_id)
      or exists (select from message_reach where candidacy_id = s.candidacy_id)
      or exists (select from activity where candidacy_id = s.candidacy_id)
      or exists (select from attendance where candidacy_id = s.candidacy_id)
      or exists (select from history_opening where candidacy_id = s.candidacy_id) as has_left
    from sitting s where s.candidacy_id = ${candidacyId}`.execute(tx);
  return rows[0]?.has_left ?? false;
}

/**
 * Marks the sitting as withdrawn; false where it already was. The open windows are notified, and get no key at the
 * start.
 */
async function markWithdrawn(tx: Tx, sitting: Sitting, now: Temporal.Instant): Promise<boolean> {
  const facts = { ...sitting.plan, now, paperReady: true };
  const decision = decideSitting(sitting.state, 'withdrawBeforehand', facts);
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged') return false;
  const { candidacyId, examId } = sitting;
  await saveSittingEvents(tx, [{ sitting, event: decision.event }]);
  await leaveCommissions(tx, candidacyId);
  await publishExamDayChange(tx, { examId, candidacyIds: [candidacyId], what: 'times' });
  return true;
}

/** Where nothing is handed in, the attendance list has it too, whatever was marked before [G8]. */
async function registerWithdrawal(
  tx: Tx,
  { candidacyId, examId }: Sitting,
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<void> {
  const marked = { state: 'withdrawn', marked_by: by, marked_at: at };
  await tx
    .insertInto('attendance')
    .values({ candidacy_id: candidacyId, exam_id: examId, ...marked })
    .onConflict((c) => c.column('candidacy_id').doUpdateSet(marked))
    .execute();
}

type Removed = {
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly actorId: string;
  readonly now: Temporal.Instant;
};

/**
 * Takes a candidate off the list before the start. A candidate with a trace on the exam day, such as an open waiting
 * room, stays on it as withdrawn, so that nothing of the log is lost; any other is deleted. Repeating it changes
 * nothing. The exam must be locked. Refuses with the codes of `decideSitting`.
 */
async function removeCandidate(
  tx: Tx,
  exam: ExamRecord,
  { candidacyId, candidateNumber, actorId, now }: Removed,
): Promise<void> {
  const isPublished = exam.state === 'published';
  // Locked, so that no waiting room opens between the check and the deletion.
  const sitting = await lockSitting(tx, candidacyId);
  if (sitting && (await hasLeftTrace(tx, sitting))) {
    if (!(await markWithdrawn(tx, sitting, now))) return;
    if (!sitting.hasHandIn) await registerWithdrawal(tx, sitting, { by: actorId, at: now });
  } else await deleteCandidacy(tx, candidacyId);
  const kind = isPublished ? 'candidateWithdrawn' : 'candidateRemoved';
  await recordEvent(tx, { examId: exam.id, kind, actorId, at: now, data: { candidacyId, candidateNumber } });
  if (isPublished) await scheduleExam(tx, exam.id);
}

/**
 * It belongs to the candidate list, and is here since it checks which records of the exam day refer to the candidate.
 */
export function mountRemoval(mount: Mount): void {
  mount(candidateRoutes.removeCandidate, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const { candidacyId, candidateNumber } = await candidateOrNotFound(tx, exam, params.candidacyId);
    openForOrRefuse(exam, 'removeCandidate', now);
    await removeCandidate(tx, exam, { candidacyId, candidateNumber, actorId: actor.personId, now });
    return accepted;
  });
}
