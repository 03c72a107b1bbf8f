import { resultsRoutes } from '@karakter/contract/results/routes';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { examWithCandidates } from '../exam/access.ts';
import { examWithCases } from './access.ts';
import { announceAsSeen, cancelPlan, holdPlan, planAnnouncement, refuseTooFar } from './announce.ts';
import { mountAnnouncingBySelf } from './announcing/routes.ts';
import { bySelfView } from './announcing/view.ts';
import { caseDeadlines, deadlineTexts } from './case-deadlines.ts';
import { checkExam } from './check.ts';
import { mountCommissionResults } from './commissions/routes.ts';
import { commissionsNumbered } from './commissions/store.ts';
import { mountCorrections } from './corrections/routes.ts';
import { mountHolds } from './holds/routes.ts';
import { mountMyExams } from './my-exam-routes.ts';
import { mountProtocol } from './protocol-routes.ts';
import { resultsOf } from './results-view.ts';
import { mountScoringCorrections } from './scoring-corrections.ts';
import { gradedPersons } from './store.ts';
import { signedOrExcused, unsignedFor } from './unsigned.ts';

/** The commissions that are written as in `1,3`; null where none is, which means the whole exam. */
async function commissionsWritten(tx: Tx, examId: string, written: string | undefined) {
  if (written === undefined) return { ids: null, numbers: null };
  const chosen = await commissionsNumbered(tx, examId, written.split(',').map(Number));
  return { ids: chosen.map(({ id }) => id), numbers: chosen.map(({ number }) => number) };
}

function mountAnnouncing(mount: Mount): void {
  mount(resultsRoutes.previewAnnouncement, async ({ tx, actor, now, params, query }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const at = query.at === undefined ? now : Temporal.Instant.from(query.at);
    refuseTooFar(at, now);
    const { ids, numbers } = await commissionsWritten(tx, exam.id, query.commissions);
    const graded = await gradedPersons(tx, exam.id, ids === null ? {} : { commissionIds: ids });
    const { explanation, appeal } = caseDeadlines(exam, [{ kind: 'announced', at }]);
    return {
      reaches: graded.filter(({ isHeld }) => !isHeld).length,
      held: graded.filter(({ isHeld }) => isHeld).length,
      unsigned: await unsignedFor(tx, exam, numbers),
      explanation: exam.explanationOpen ? deadlineTexts(explanation) : null,
      appeal: exam.appealOpen ? deadlineTexts(appeal) : null,
    };
  });

  mount(resultsRoutes.announceGrades, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const by = { actorId: actor.personId, at: now };
    await signedOrExcused(tx, exam, { reason: body.withoutSignatures, ...by });
    const seen = body.plannedAt === null ? null : Temporal.Instant.from(body.plannedAt);
    if (body.at === null) await announceAsSeen(tx, exam, { ...by, seen });
    else await planAnnouncement(tx, exam, { ...by, seen, for: Temporal.Instant.from(body.at) });
    return accepted;
  });

  mount(resultsRoutes.cancelAnnouncement, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const seen = Temporal.Instant.from(body.plannedAt);
    await cancelPlan(tx, exam, { seen, actorId: actor.personId, at: now });
    return accepted;
  });
}

type Services = { readonly pdf: Pick<PdfWorker, 'compile'>; readonly config: { readonly secret: string } };

/** Results: progress, check, announce, the protocol, and what candidates see of it [R1, R3, R4, R5]. */
export function mountResults(mount: Mount, { pdf, config }: Services): void {
  mount(resultsRoutes.showResults, async ({ tx, actor, now, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { ...(await resultsOf(tx, exam)), bySelf: await bySelfView(tx, exam, now) };
  });

  mount(resultsRoutes.checkResults, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    if (exam.checkedAt !== null) return accepted;
    await checkExam(tx, exam, { actorId: actor.personId, at: now });
    return accepted;
  });

  mountAnnouncing(mount);
  mountAnnouncingBySelf(mount);
  mountCommissionResults(mount);
  mountHolds(mount);
  mountProtocol(mount, pdf);
  mountCorrections(mount);
  mountScoringCorrections(mount);
  mountMyExams(mount, config);
}
