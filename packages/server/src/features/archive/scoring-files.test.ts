import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { holdRoutes } from '@karakter/contract/results/holds';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import { changeScoring, gradeWithFaultyKey, scoringWith } from '../../test/scenes/deciding/faulty-key.ts';
import { scriptAt } from '../../test/scenes/grading.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { archive, bundleOf } = archiveActs(app);

test('the archive has every version of the scoring, what it spoke against, and why a grade was held back [G4, R2, X3]', async () => {
  const exam = await gradeWithFaultyKey(app());
  const [first, ...others] = exam.candidates;
  const { call } = app();
  await call(exam.graders[0], suspicionRoutes.reportSuspicion, {
    params: scriptAt(exam, first!.candidateNumber),
    body: { account: 'Avsnitt tre er likt i en annen besvarelse.' },
  });
  const params = { examId: exam.examId };
  await call(exam.officer, resultsRoutes.checkResults, { params });
  await call(exam.officer, holdRoutes.releaseGrade, {
    params: { ...params, candidacyId: first!.candidacyId },
    body: { reason: 'Saken er undersøkt.' },
  });
  await call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  await changeScoring(app(), exam, scoringWith(['a']));
  const { corrections } = (await call(exam.officer, scoringRoutes.listScoringCorrections, { params })).body;
  const ids = corrections.map(({ id }) => id);
  await call(exam.officer, scoringRoutes.decideScoringCorrections, {
    params,
    body: { decision: 'kept', ids, reason: 'Kandidatene innrettet seg etter karakteren' },
  });
  expect((await archive(exam.officer, exam, 'Emnet legges ned')).status).toBe(200);
  await app().jobs.settle();
  const files = unzipSync(await bundleOf(exam.officer, exam));
  const read = (name: string) => JSON.parse(strFromU8(files[`sensur/${name}.json`]!)) as unknown;
  expect(read('poengsetting')).toMatchObject([
    { state: 'applied', basedOn: 1, version: 2, scoring: { questions: { q2: { key: ['a'] } } } },
  ]);
  expect(read('ny-poengsetting')).toMatchObject(
    [first!, ...others].map(({ candidateNumber }) => ({
      candidateNumber,
      version: 2,
      effect: 'correction',
      decision: 'kept',
    })),
  );
  expect(read('holdt-tilbake')).toMatchObject([
    {
      candidateNumber: first!.candidateNumber,
      reason: 'Avsnitt tre er likt i en annen besvarelse.',
      releaseReason: 'Saken er undersøkt.',
    },
  ]);
});
