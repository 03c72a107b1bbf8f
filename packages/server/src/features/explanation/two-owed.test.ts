import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { explanationActs } from '../../test/scenes/explained.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase, decide } = appealScene(app);
const { save, send } = explanationActs(app);

test('a candidate to whom two explanations are owed waits for both: the first to come starts no deadline for the other [E6, E8]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const { personId, candidacyId, candidateNumber } = candidate;
  const params = { candidacyId };
  const ask = () => app().call(personId, explanationRoutes.requestExplanation, { params });
  const mine = async () => (await app().call(personId, myExamsRoutes.showMyExam, { params })).body;
  const owedBy = async (grader: string) => {
    const { body } = await app().call(grader, explanationRoutes.listMyExplanations);
    return body.explanations[0]?.id ?? '';
  };

  expect((await ask()).status).toBe(200);
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await gradeAppeal(app(), commission, candidateNumber, 'B');
  await app().moveTo('2026-03-10T10:00:00Z');
  expect((await decide(exam.officer, appealId)).status).toBe(200);
  expect((await mine()).deadlines?.formalComplaint.kind).toBe('suspended');
  await app().moveTo('2026-03-11T10:00:00Z');
  expect((await ask()).status).toBe(200);

  const [ordinary] = exam.graders;
  const [ofAppeal] = commission.graders;
  await app().moveTo('2026-03-12T10:00:00Z');
  const first = await owedBy(ordinary);
  await save(ordinary, first);
  expect((await send(ordinary, first)).status).toBe(200);
  expect((await mine()).deadlines?.formalComplaint).toMatchObject({
    kind: 'suspended',
    since: '2026-03-11T10:00:00Z',
  });

  await app().moveTo('2026-03-13T11:00:00Z');
  const second = await owedBy(ofAppeal);
  await save(ofAppeal, second);
  expect((await send(ofAppeal, second)).status).toBe(200);
  // Three weeks from Friday 13 March end on Good Friday; Easter Monday is a day off too.
  const { deadlines, courses } = await mine();
  expect(deadlines?.formalComplaint).toMatchObject({ kind: 'running', lastDay: '2026-04-07' });
  const inShort = courses?.formalComplaint.map(
    ({ kind, why, from }) => `${from.slice(0, 10)} ${kind} ${why}`,
  );
  expect(inShort).toEqual(['2026-03-09 still explanationRequested', '2026-03-13 anew explanationReceived']);
  expect((await theCase(caseworker, appealId)).courses).toEqual(courses);
});
