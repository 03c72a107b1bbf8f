import { gradingRoutes } from '@karakter/contract/grading/routes';
import { isCommissionCompleted } from '@karakter/domain/grading/workflow';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { noticesBeside } from '../incidents/grader-notices.ts';
import { imagesOf } from '../papers/images/store.ts';
import { commissionToGrade, commissionToSee, memberFactsFor, scriptToGrade } from './access.ts';
import { appealFileOf } from './appeal-file/store.ts';
import { mountAssessing } from './assessing-routes.ts';
import { readingForPoints } from './automatic.ts';
import { mountDisputes } from './deciding/office-routes.ts';
import { mountDeciding } from './deciding/routes.ts';
import { lineOf } from './desk/line-views.ts';
import { linesOf } from './desk/lines.ts';
import { mountDesk } from './desk/routes.ts';
import { ownExtendedTo } from './due.ts';
import { createGradedPapers, type GradedPapers } from './graded-papers.ts';
import { ownOpenGrounds } from './impartiality/store.ts';
import { mountMarks } from './marks/routes.ts';
import { othersMarksOn, ownMarksOn } from './marks/store.ts';
import { guideChangesOf } from './meeting/guide.ts';
import { mountMeetings } from './meeting/routes.ts';
import { mountPrinting } from './print/routes.ts';
import { mountProtocolOfMembers } from './protocol/routes.ts';
import { mountReasons, reasonsBeside } from './reasons/routes.ts';
import { mountRegistrationOfGraders } from './registration/grader-routes.ts';
import { mountRegistrationOfOffice } from './registration/office-routes.ts';
import { mountReports } from './report/routes.ts';
import { mountScoring } from './scoring/routes.ts';
import { scriptsOf } from './scripts.ts';
import { endedCommissions } from './seats/ended.ts';
import { mountSheets, type SheetParts } from './sheet/routes.ts';
import { mountStatistics } from './statistics/routes.ts';
import {
  answerPdfOf,
  type CommissionRecord,
  guideOf,
  myCommissionIds,
  saveConfidentiality,
} from './store.ts';
import { mountSuspicions } from './suspicion/routes.ts';
import { ownSuspicions } from './suspicion/store.ts';
import { comparison, viewOfCommission, viewOfScript, writtenEntry } from './views.ts';
import { inReadingOrder } from './workflow/reading-order.ts';
import { mountShared, sharesOf } from './workflow/shared-routes.ts';
import { earlierEntry } from './workflow/shared-view.ts';

const besideScripts = async (tx: Tx, commission: CommissionRecord) => ({
  grounds: await ownOpenGrounds(tx, commission.id),
  extendedTo: await ownExtendedTo(tx, commission),
});

function mountCommissions(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.listMyCommissions, async (call) => {
    const views = [];
    for (const id of await myCommissionIds(call.tx)) {
      const commission = await commissionToSee(call, id);
      const scripts = await scriptsOf(call.tx, commission, 'withoutAnswers');
      views.push(viewOfCommission(commission, scripts, await besideScripts(call.tx, commission)));
    }
    return { commissions: views, ended: await endedCommissions(call.tx) };
  });

  mount(gradingRoutes.showCommission, async (call) => {
    const commission = await commissionToSee(call, call.params.commissionId);
    const members = commission.members.map((member) => ({
      name: member.name,
      external: member.external,
      isMe: member === commission.me,
    }));
    const shares = await sharesOf(call.tx, commission);
    const beside = await besideScripts(call.tx, commission);
    const view = (scripts: Parameters<typeof viewOfCommission>[1]) => ({
      ...viewOfCommission(commission, scripts, beside),
      members,
      shares,
    });
    if (commission.closed !== null) return { ...view([]), scripts: [] };
    const facts = memberFactsFor(commission, await papers.of(call.tx, commission));
    const hasClosed = facts.questions.some(isClosedQuestion);
    const lines = await linesOf(call.tx, commission, { me: facts.by, hasClosed });
    const ordered = await inReadingOrder(call.tx, commission, lines);
    return { ...view(lines), scripts: ordered.map((line) => lineOf(line, facts)) };
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

function mountScripts(mount: Mount, papers: GradedPapers, secret: string): void {
  mount(gradingRoutes.showGradedPaper, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const { examId } = commission;
    const guide = orNotFound(await guideOf(call.tx, examId));
    const { scoring, ...paper } = await papers.of(call.tx, commission);
    const images = await imagesOf(call.tx, { secret, examId }, imageIdsIn(paper));
    const guideUpdatedAt = guide.updatedAt.toString();
    const guideChanges = commission.kind === 'ordinary' ? await guideChangesOf(call.tx, examId) : [];
    const view = { paper, scoring, images, guide: guide.content, guideUpdatedAt, guideChanges };
    return new DocumentRead({ examId, data: {} }, view);
  });

  mount(gradingRoutes.showScript, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const script = await scriptToGrade(call.tx, commission, call.params.candidateNumber, 'withAnswers');
    const paper = await papers.of(call.tx, commission);
    const notices = await noticesBeside(call.tx, script.candidacyId);
    const entry = await earlierEntry(call.tx, commission, script.candidacyId);
    const earlier = entry && writtenEntry(entry);
    const facts = memberFactsFor(commission, paper);
    const place = { commissionId: commission.id, candidacyId: script.candidacyId, personId: facts.by };
    const marks = await ownMarksOn(call.tx, place);
    const othersMarks = await othersMarksOn(call.tx, place);
    const suspicions = await ownSuspicions(call.tx, commission.id, script.candidacyId);
    const reasons = await reasonsBeside(call.tx, commission, script);
    const appealFile = commission.kind === 'ordinary' ? null : await appealFileOf(call.tx, place);
    const beside = { earlier, notices, marks, othersMarks, suspicions, reasons, appealFile };
    const view = { ...viewOfScript(script, commission, facts), ...beside };
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
    const facts = memberFactsFor(commission, await papers.of(call.tx, commission));
    const scripts = await scriptsOf(call.tx, commission, readingForPoints(facts));
    const compared = comparison(scripts, commission, facts);
    return {
      completed: isCommissionCompleted(scripts.map(({ grading }) => grading)),
      hidden: scripts.length - compared.length,
      scripts: compared,
    };
  });
}

/** Grading for ordinary and appeal commissions alike [G1, G2, K4]; the secret opens the paper [A4]. */
export function mountGrading(mount: Mount, { secret, ...parts }: { secret: string } & SheetParts): void {
  const papers = createGradedPapers(secret);
  mountCommissions(mount, papers);
  mountScripts(mount, papers, secret);
  mountAssessing(mount, papers);
  mountRegistrationOfGraders(mount, papers);
  mountRegistrationOfOffice(mount);
  mountSuspicions(mount);
  mountProtocolOfMembers(mount);
  mountReports(mount);
  mountReasons(mount);
  mountPrinting(mount);
  mountShared(mount, papers);
  mountDesk(mount, papers);
  mountMarks(mount, papers);
  mountDeciding(mount, papers);
  mountDisputes(mount);
  mountSheets(mount, papers, parts);
  mountScoring(mount, { papers, secret });
  mountMeetings(mount, { papers, secret });
  mountStatistics(mount, { papers, secret });
}
