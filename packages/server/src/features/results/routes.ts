import { resultsRoutes } from '@karakter/contract/results/routes';
import { applyExam, decideExam } from '@karakter/domain/exam/exam';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { saveExamState } from '../exam/store.ts';
import { countUnsigned } from '../grading/protocol/office.ts';
import { examWithCases } from './access.ts';
import { announce, cancelPlan, holdPlan, planAnnouncement, refuseTooFar } from './announce.ts';
import { caseDeadlines, deadlineTexts } from './case-deadlines.ts';
import { mountHolds } from './holds/routes.ts';
import { mountMyExams } from './my-exam-routes.ts';
import { mountProtocol } from './protocol-routes.ts';
import { resultsOf } from './results-view.ts';
import { mountScoringCorrections } from './scoring-corrections.ts';
import { enterAgreedGrades, gradedPersons } from './store.ts';
import { signedOrExcused } from './unsigned.ts';

function mountAnnouncing(mount: Mount): void {
  mount(resultsRoutes.previewAnnouncement, async ({ tx, actor, now, params, query }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const at = query.at === undefined ? now : Temporal.Instant.from(query.at);
    refuseTooFar(at, now);
    const graded = await gradedPersons(tx, exam.id);
    const { explanation, appeal } = caseDeadlines(exam, [{ kind: 'announced', at }]);
    return {
      reaches: graded.filter(({ isHeld }) => !isHeld).length,
      held: graded.filter(({ isHeld }) => isHeld).length,
      unsigned: await countUnsigned(tx, exam, 'announcement'),
      explanation: exam.explanationOpen ? deadlineTexts(explanation) : null,
      appeal: exam.appealOpen ? deadlineTexts(appeal) : null,
    };
  });

  mount(resultsRoutes.announceGrades, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const by = { actorId: actor.personId, at: now };
    await signedOrExcused(tx, exam, { reason: body.withoutSignatures, ...by });
    if (body.at === null) await announce(tx, exam, by);
    else await planAnnouncement(tx, exam, { ...by, for: Temporal.Instant.from(body.at) });
    return accepted;
  });

  mount(resultsRoutes.cancelAnnouncement, async ({ tx, actor, now, params }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    await cancelPlan(tx, exam, { actorId: actor.personId, at: now });
    return accepted;
  });
}

type Services = { readonly pdf: Pick<PdfWorker, 'compile'>; readonly config: { readonly secret: string } };

/** Results: progress, check, announce, the protocol, and what candidates see of it [R1, R3, R4, R5]. */
export function mountResults(mount: Mount, { pdf, config }: Services): void {
  mount(resultsRoutes.showResults, async ({ tx, actor, params }) =>
    resultsOf(tx, await examWithCases(tx, actor, params.examId)),
  );

  mount(resultsRoutes.checkResults, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    if (exam.checkedAt !== null) return accepted;
    const { obstacles } = await resultsOf(tx, exam);
    const decision = decideExam(exam.state, 'checkResults', { ...exam, now });
    if (decision.kind === 'refused' || obstacles.length > 0) refuse('resultsNotReady', { obstacles });
    const entered = await enterAgreedGrades(tx, exam.id, { personId: actor.personId, at: now });
    const { event } = decision;
    await saveExamState(tx, exam.id, applyExam(exam.state, event), now);
    const by = { actorId: actor.personId, at: now };
    await recordEvent(tx, { examId: exam.id, kind: event.kind, ...by, data: { entered } });
    return accepted;
  });

  mountAnnouncing(mount);
  mountHolds(mount);
  mountProtocol(mount, pdf);
  mountScoringCorrections(mount);
  mountMyExams(mount, config);
}
