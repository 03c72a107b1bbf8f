import { appealRoutes } from '@karakter/contract/appeal/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { TestApp } from '../app.ts';
import { addCaseworker, fileAppeal, formAppealCommission, gradeAppeal } from './appealed.ts';
import { signAll } from './deciding/signing.ts';
import type { TestExam } from './exam.ts';
import { addAnnouncedExam } from './graded.ts';

/** An exam with an explanation, a decided and a withdrawn appeal, signed by its graders, after every deadline. */
export async function addFinishedExam(app: TestApp, announcedAt: string, until: string): Promise<TestExam> {
  const { call } = app;
  await app.services.clock.moveTo(Temporal.Instant.from(announcedAt));
  const exam = await addAnnouncedExam(app, { candidates: 3 });
  const [first, second] = exam.candidates;
  if (!first || !second) throw new Error('too few candidates');
  const [grader] = exam.graders;
  await call(first.personId, explanationRoutes.requestExplanation, {
    params: { candidacyId: first.candidacyId },
  });
  const asked = (await call(grader, explanationRoutes.listMyExplanations)).body.explanations;
  const wanted = asked.find(({ candidateNumber }) => candidateNumber === first.candidateNumber);
  const text = {
    guidelines: 'Retningslinjene.',
    assessment: 'Konkret om svaret.',
    overall: 'Helheten.',
    version: 1,
  };
  const params = { explanationId: wanted?.id ?? '' };
  const saved = await call(grader, explanationRoutes.saveExplanation, { params, body: text });
  await call(grader, explanationRoutes.sendExplanation, { params, body: { version: saved.body.version } });
  const caseworker = await addCaseworker(app);
  const appealId = await fileAppeal(app, first, 'Jeg mener svaret var bedre.');
  const withdrawn = await fileAppeal(app, second);
  await call(second.personId, appealRoutes.withdrawAppeal, { params: { appealId: withdrawn } });
  const commission = await formAppealCommission(app, exam, caseworker, [appealId]);
  await gradeAppeal(app, commission, first.candidateNumber, 'B');
  const { body } = await call(caseworker, appealRoutes.showAppeal, { params: { appealId } });
  await call(exam.officer, appealRoutes.decideAppeal, {
    params: { appealId },
    body: { version: body.version },
  });
  await signAll(app, exam);
  await app.moveTo(until);
  return exam;
}
