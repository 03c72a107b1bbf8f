import { gradingRoutes } from '@karakter/contract/grading/routes';
import { isCommissionCompleted } from '@karakter/domain/grading/grading';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { noticesBeside } from '../incidents/grader-notices.ts';
import { commissionToGrade, commissionToSee, factsFor, scriptToGrade } from './access.ts';
import { mountAssessing } from './assessing-routes.ts';
import { createGradedPapers, type GradedPapers } from './graded-papers.ts';
import { scriptsOf } from './scripts.ts';
import { answerPdfOf, guideOf, myCommissionIds, saveConfidentiality } from './store.ts';
import { comparison, lineOf, readingForPoints, viewOfCommission, viewOfScript } from './views.ts';

function mountCommissions(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.listMyCommissions, async (call) => {
    const views = [];
    for (const id of await myCommissionIds(call.tx)) {
      const commission = await commissionToSee(call, id);
      views.push(viewOfCommission(commission, await scriptsOf(call.tx, id, 'withoutAnswers')));
    }
    return { commissions: views };
  });

  mount(gradingRoutes.showCommission, async (call) => {
    const commission = await commissionToSee(call, call.params.commissionId);
    const { id } = commission;
    const found = commission.closed === null ? await scriptsOf(call.tx, id, 'withoutAnswers') : [];
    const members = commission.members.map((member) => ({
      name: member.name,
      external: member.external,
      isMe: member === commission.me,
    }));
    const view = { ...viewOfCommission(commission, found), members };
    if (found.length === 0) return { ...view, scripts: [] };
    const facts = factsFor(commission, await papers.of(call.tx, commission));
    const reading = readingForPoints(facts);
    const scripts = reading === 'withChoices' ? await scriptsOf(call.tx, id, reading) : found;
    return { ...view, scripts: scripts.map((script) => lineOf(script, facts)) };
  });

  mount(gradingRoutes.acceptConfidentiality, async (call) => {
    const { tx, actor, now, params } = call;
    const { id, examId } = await commissionToSee(call, params.commissionId);
    const isFirst = await saveConfidentiality(tx, id, actor.personId, now);
    if (isFirst) {
      const data = { commissionId: id };
      await recordEvent(tx, {
        examId,
        kind: 'confidentialityAccepted',
        actorId: actor.personId,
        at: now,
        data,
      });
    }
    return accepted;
  });
}

/** An answer as the log names it. */
const answerOf = ({ examId }: { examId: string }, candidateNumber: number) => ({
  examId,
  data: { candidateNumber },
});

function mountScripts(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.showGradedPaper, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const { examId } = commission;
    const guide = orNotFound(await guideOf(call.tx, examId));
    const paper = await papers.of(call.tx, commission);
    const view = { paper, guide: guide.content, guideUpdatedAt: guide.updatedAt.toString() };
    return new DocumentRead({ examId, data: {} }, view);
  });

  mount(gradingRoutes.showScript, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const script = await scriptToGrade(call.tx, commission, call.params.candidateNumber, 'withAnswers');
    const paper = await papers.of(call.tx, commission);
    const notices = await noticesBeside(call.tx, script.candidacyId);
    const view = { ...viewOfScript(script, commission, factsFor(commission, paper)), notices };
    return new DocumentRead(answerOf(commission, script.candidateNumber), view);
  });

  mount(gradingRoutes.answerPdf, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const { candidateNumber } = call.params;
    const script = await scriptToGrade(call.tx, commission, candidateNumber, 'withoutAnswers');
    const bytes = await answerPdfOf(call.tx, script.candidacyId);
    if (!bytes) refuse('answerPdfNotReady');
    const pdf = { name: `${script.candidateNumber}.pdf`, mediaType: 'application/pdf', bytes };
    return new DocumentRead(answerOf(commission, script.candidateNumber), pdf);
  });

  mount(gradingRoutes.compareGrades, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const facts = factsFor(commission, await papers.of(call.tx, commission));
    const scripts = await scriptsOf(call.tx, commission.id, readingForPoints(facts));
    const compared = comparison(scripts, commission, facts);
    return {
      completed: isCommissionCompleted(scripts.map(({ grading }) => grading)),
      hidden: scripts.length - compared.length,
      scripts: compared,
    };
  });
}

/** Grading for ordinary and appeal commissions alike [G1, G2, K4]; the secret opens the paper [A4]. */
export function mountGrading(mount: Mount, { secret }: { secret: string }): void {
  const papers = createGradedPapers(secret);
  mountCommissions(mount, papers);
  mountScripts(mount, papers);
  mountAssessing(mount, papers);
}
