import { resultsRoutes } from '@karakter/contract/results/routes';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { lockCommissionsOf } from '../../grading/seats/move.ts';
import { holdPlan } from '../announce.ts';
import { signedOrExcused } from '../unsigned.ts';
import {
  announceChosen,
  cancelCommissionPlan,
  checkChosen,
  planChosen,
  refuseMovedPlans,
} from './announcing.ts';
import { announceCandidates } from './candidates.ts';

/** Checks and announces the results of single commissions, now or at a planned time, while others still grade [P4, R1]. */
export function mountCommissionResults(mount: Mount): void {
  mount(resultsRoutes.checkCommissions, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    // Held after the exam, as everywhere, so that no grade is sent back meanwhile.
    await lockCommissionsOf(tx, exam.id);
    await checkChosen(tx, exam, body.commissions, { actorId: actor.personId, at: now });
    return accepted;
  });

  mount(resultsRoutes.announceCommissions, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    await lockCommissionsOf(tx, exam.id);
    const by = { actorId: actor.personId, at: now };
    await signedOrExcused(tx, exam, { reason: body.withoutSignatures, ...by }, body.commissions);
    const at = body.at === null ? null : Temporal.Instant.from(body.at);
    await refuseMovedPlans(tx, exam.id, body.commissions, { seen: body.plannedAt, wanted: at });
    if (at === null) await announceChosen(tx, exam, body.commissions, by);
    else await planChosen(tx, exam, body.commissions, { ...by, for: at });
    return accepted;
  });

  mount(resultsRoutes.announceCandidates, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    await lockCommissionsOf(tx, exam.id);
    const by = { actorId: actor.personId, at: now };
    await announceCandidates(tx, exam, body, by);
    return accepted;
  });

  mount(resultsRoutes.cancelCommissionAnnouncement, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const seen = Temporal.Instant.from(body.plannedAt);
    await cancelCommissionPlan(tx, exam, params.number, { seen, actorId: actor.personId, at: now });
    return accepted;
  });
}
