import { answersToReveal, applyGrading, revealRuleFor } from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { agree, completeIfAllAgreed } from './agree.ts';
import { confirmationsIn, saveReveals } from './save.ts';
import { type ScriptRecord, scriptsOf } from './scripts.ts';
import type { CommissionRecord } from './store.ts';

async function answersReady(tx: Tx, commission: CommissionRecord): Promise<ScriptRecord[]> {
  const scripts = await scriptsOf(tx, commission.id, 'withoutAnswers');
  const confirmations = await confirmationsIn(tx, commission.id);
  const answers = scripts.map((script) => ({
    script,
    confirmedBy: confirmations.get(script.candidacyId) ?? [],
    revealed: script.grading.kind !== 'assessing',
  }));
  const members = commission.members.map(({ personId }) => personId);
  const rule = revealRuleFor(commission.kind, commission.exam.reveal);
  return answersToReveal(rule, members, answers).map(({ script }) => script);
}

const revealed = { kind: 'assessmentsRevealed' } as const;

async function settle(tx: Tx, commission: CommissionRecord, script: ScriptRecord, now: Temporal.Instant) {
  const grading = applyGrading(script.grading, revealed);
  if (grading.kind === 'agreed') await agree(tx, commission, script, grading, now);
}

/**
 * Reveals every answer that all members have confirmed, and agrees at once where their grades are the same [G2]. The
 * commission must be locked: the second of two last confirmations at the same moment sees the first.
 */
export async function revealWhatIsReady(
  tx: Tx,
  commission: CommissionRecord,
  now: Temporal.Instant,
): Promise<void> {
  const ready = await answersReady(tx, commission);
  if (ready.length === 0) return;
  const ids = ready.map(({ candidacyId }) => candidacyId);
  await saveReveals(tx, commission.id, ids, now);
  await recordEvent(tx, {
    examId: commission.examId,
    kind: revealed.kind,
    actorId: null,
    at: now,
    data: {
      commissionId: commission.id,
      candidateNumbers: ready.map(({ candidateNumber }) => candidateNumber),
    },
  });
  // Read again: only now does row security return the other members' assessments.
  for (const script of await scriptsOf(tx, commission.id, 'withoutAnswers')) {
    if (ids.includes(script.candidacyId)) await settle(tx, commission, script, now);
  }
  await completeIfAllAgreed(tx, commission, now);
}
