import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { commissionToGrade, scriptToGrade } from '../access.ts';
import { saveHold } from './store.ts';

/** Suspicions of cheating that graders report [G10]. */
export function mountSuspicions(mount: Mount): void {
  mount(suspicionRoutes.reportSuspicion, async (call) => {
    const { tx, actor, now, params, body } = call;
    const commission = await commissionToGrade(call, params.commissionId);
    const { candidacyId } = await scriptToGrade(tx, commission, params.candidateNumber, 'withoutAnswers');
    const { id: commissionId, examId } = commission;
    const by = { by: actor.personId, at: now };
    if (!(await saveHold(tx, { candidacyId, commissionId, reason: body.account, ...by })))
      refuse('suspicionReportedAlready');
    const data = { commissionId, candidateNumber: params.candidateNumber };
    const key = `tellOfSuspicion:${commissionId}:${params.candidateNumber}:${actor.personId}`;
    await recordEvent(tx, { examId, kind: 'suspicionReported', actorId: actor.personId, at: now, data });
    await enqueueJob(tx, 'tellOfSuspicion', { examId, candidateNumber: params.candidateNumber }, key);
    return accepted;
  });
}
