import { appealReasonsRoutes } from '@karakter/contract/grading/appeal-reasons';
import { decideReasons, givesReasons } from '@karakter/domain/appeal/appeal-reasons';
import type { Tx } from '../../../platform/database/db.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { commissionToGrade, scriptToGrade } from '../access.ts';
import { enqueueWhatFollows } from '../agree.ts';
import type { ScriptRecord } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';
import { reasonsOf, saveReasons, takesReasons } from './store.ts';

async function reasonsFacts(tx: Tx, { id, kind, exam }: CommissionRecord, script: ScriptRecord) {
  return {
    areAsked: givesReasons(kind, exam.rules),
    isAgreed: script.grading.kind === 'agreed',
    isOpen: await takesReasons(tx, { commissionId: id, candidacyId: script.candidacyId }),
  };
}

/** The reasons beside an answer, for the graders of its appeal; null where the rules ask for none [K5]. */
export async function reasonsBeside(tx: Tx, commission: CommissionRecord, script: ScriptRecord) {
  const facts = await reasonsFacts(tx, commission, script);
  if (!facts.areAsked) return null;
  const given = await reasonsOf(tx, { commissionId: commission.id, candidacyId: script.candidacyId });
  return { ...given, mayGive: decideReasons(facts).kind === 'accepted' };
}

/** The reasons that an appeal's graders give the candidate, without which their grade is not complete [K5]. */
export function mountReasons(mount: Mount): void {
  mount(appealReasonsRoutes.giveAppealReasons, async (call) => {
    const { tx, actor, now, params, body } = call;
    const commission = await commissionToGrade(call, params.commissionId);
    const script = await scriptToGrade(tx, commission, params.candidateNumber, 'withoutAnswers');
    const place = { commissionId: commission.id, candidacyId: script.candidacyId };
    const decision = decideReasons(await reasonsFacts(tx, commission, script));
    if (decision.kind === 'refused') refuse(decision.code);
    if ((await reasonsOf(tx, place)).given !== body.after) refuse('changedMeanwhile');
    const given = { text: body.text, after: body.after, by: actor.personId, at: now };
    if (!(await saveReasons(tx, place, given))) refuse('changedMeanwhile');
    // The log records that there were reasons, never their text.
    const data = { commissionId: commission.id, candidateNumber: params.candidateNumber };
    const { kind } = decision.event;
    await recordEvent(tx, { examId: commission.examId, kind, actorId: actor.personId, at: now, data });
    await enqueueWhatFollows(tx, commission, script.candidacyId);
    return accepted;
  });
}
