import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { isEarlier } from '../../../test/scenes/exam.ts';
import { reassessmentScene } from '../../../test/scenes/reassessment/reassessed.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { twoApart, opened, assess, reason, sign, conclude } = reassessmentScene(app, scene);

test('an explanation of the grade of a new assessment is owed by those who made it, also after a correction [E8]', async () => {
  const { exam, candidate, caseworker, appealId, commission } = await twoApart();
  const { id, graders } = await opened(caseworker, appealId);
  const [first, second] = graders as [string, string];
  for (const grader of graders) await assess(grader, id, 'B');
  await reason(first, id);
  await sign(first, id);
  await sign(second, id);
  expect((await conclude(exam.officer, appealId)).status).toBe(200);
  // The grade was entered on the wrong line: corrected, it is still theirs.
  const corrected = {
    exam_id: exam.examId,
    candidacy_id: candidate.candidacyId,
    grade: 'B',
    kind: 'correction',
  };
  await app()
    .services.db.insertInto('protocol_entry')
    .values({
      ...corrected,
      reason: 'Feil linje',
      authority: 'x',
      entered_by: exam.officer,
      entered_at: app().services.clock.now(),
    })
    .execute();
  const params = { candidacyId: candidate.candidacyId };
  expect(
    (await app().call(candidate.personId, explanationRoutes.requestExplanation, { params })).status,
  ).toBe(200);
  const listed = async (by: string) =>
    (await app().call(by, explanationRoutes.listMyExplanations)).body.explanations.filter(
      (each) => !isEarlier(each.id),
    );
  const [mineToWrite] = await listed(second);
  expect(mineToWrite).toMatchObject({ state: 'requested' });
  expect(await listed(commission.graders[1])).toEqual([]);
  expect(await listed(exam.graders[1])).toEqual([]);
  const explanationId = mineToWrite?.id ?? '';
  const view = await app().call(second, explanationRoutes.showExplanation, { params: { explanationId } });
  expect(view).toMatchObject({ status: 200, body: { grade: 'B' } });
});
