import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { gradesIn } from '@karakter/domain/grading/assessments';
import { applyGrading } from '@karakter/domain/grading/grading';
import { answersToComplete, completionOf } from '@karakter/domain/grading/workflow';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { notify } from '../notices/notify.ts';
import { agree, completeIfAllAgreed, type GradedCommission } from './agree.ts';
import { saveWhatFollows } from './deciding/save.ts';
import { unregisteredIn } from './registration/store.ts';
import { saveReveals } from './save.ts';
import { type ScriptRecord, scriptsOf } from './scripts.ts';
import { answersOf } from './seats/answers.ts';
import { gradersToTell } from './workflow/shared-store.ts';

/** A commission whose answers may be ready; the exam office, which changes its members, has no seat in it. */
export type RevealedCommission = GradedCommission & {
  workflow: GradingWorkflow;
  members: readonly { personId: string; seat: number }[];
  me?: { personId: string };
};

async function answersReady(tx: Tx, commission: RevealedCommission) {
  const { workflow } = commission;
  // All at once: a candidate of whom it is not yet known whether they attended may still be one of them.
  const isAtOnce = workflow.confirming === 'allCandidates';
  if (isAtOnce && (await unregisteredIn(tx, commission)) > 0) return [];
  const answers = await answersOf(tx, commission.id);
  const seats = commission.members.map(({ seat }) => seat);
  return answersToComplete(
    workflow,
    seats,
    answers.map(({ revealed, ...answer }) => ({ ...answer, completed: revealed })),
  );
}

/** A grade is agreed at once on what every seat has confirmed, and never on the assessments that happen to be there. */
function everySeatOrThrow({ id, workflow, members }: RevealedCommission, script: ScriptRecord): void {
  if (workflow.assessing === 'shared' || workflow.completing === 'one') return;
  if (gradesIn(script.grading.assessments).length >= members.length) return;
  throw new Error(`commission ${id}: an answer was revealed without a confirmed assessment for each seat`);
}

async function settle(tx: Tx, commission: RevealedCommission, script: ScriptRecord, now: Temporal.Instant) {
  everySeatOrThrow(commission, script);
  const grading = applyGrading(script.grading, completionOf(commission.workflow, script.grading));
  if (grading.kind === 'agreed') await agree(tx, commission, script, grading, now);
  else await saveWhatFollows({ tx, commission, now, as: 'member' }, { ...script, grading }, 'reveal');
}

/** Records the reveal, and tells the members other than the one whose confirmation was the last [G2]. */
async function announceReveal(
  tx: Tx,
  commission: RevealedCommission,
  ready: readonly { candidateNumber: number }[],
  now: Temporal.Instant,
): Promise<void> {
  const { id: commissionId, examId, workflow, members, me } = commission;
  const candidateNumbers = ready.map(({ candidateNumber }) => candidateNumber);
  const { completing } = workflow;
  await recordEvent(tx, {
    examId,
    kind: 'assessmentsRevealed',
    actorId: null,
    at: now,
    data:
      completing === 'one'
        ? { commissionId, candidateNumbers, completing }
        : { commissionId, candidateNumbers },
  });
  const others = members.flatMap(({ personId }) => (personId === me?.personId ? [] : [personId]));
  const kind = 'assessmentsRevealed';
  for (const to of await gradersToTell(tx, { commissionId, kind, members: others, at: now })) {
    await notify(tx, { to, examId, kind, facts: { answers: ready.length }, at: now });
  }
}

/**
 * Completes every answer that is confirmed as the workflow requires: reveals individual assessments, and agrees at once
 * where their grades are the same, or where the assessment is shared [G1, G2]. The commission must be locked: the
 * second of two last confirmations at the same moment sees the first. A job settles an answer that a declared ground hides
 * from the actor. Returns whether anything was complete.
 */
export async function revealWhatIsReady(
  tx: Tx,
  commission: RevealedCommission,
  now: Temporal.Instant,
): Promise<boolean> {
  const ready = await answersReady(tx, commission);
  if (ready.length === 0) return false;
  const ids = ready.map(({ candidacyId }) => candidacyId);
  // From here on the assessments stand, also shared ones, which were never hidden.
  await saveReveals(tx, commission.id, ids, now);
  if (commission.workflow.assessing === 'individual') await announceReveal(tx, commission, ready, now);
  // Read again: only now does row security return the other members' assessments.
  const hidden = new Set(ids);
  for (const script of await scriptsOf(tx, commission, 'withoutAnswers')) {
    if (hidden.delete(script.candidacyId)) await settle(tx, commission, script, now);
  }
  for (const candidacyId of hidden) {
    const payload = { commissionId: commission.id, candidacyId };
    await enqueueJob(tx, 'settleHidden', payload, `settleHidden:${commission.id}:${candidacyId}`);
  }
  await completeIfAllAgreed(tx, commission, now);
  return true;
}

/** Settles an answer that was revealed by an actor from whom it is hidden [G2, U6]. Does nothing where it is settled. */
export async function settleRevealed(
  tx: Tx,
  commission: RevealedCommission,
  candidacyId: string,
  now: Temporal.Instant,
): Promise<void> {
  const scripts = await scriptsOf(tx, commission, 'withoutAnswers');
  const script = scripts.find((each) => each.candidacyId === candidacyId);
  const round = await tx
    .selectFrom('agreed_grade')
    .select('round')
    .where('commission_id', '=', commission.id)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  if (script?.grading.kind !== 'differing' || round !== undefined) return;
  await settle(tx, commission, script, now);
  await completeIfAllAgreed(tx, commission, now);
}
