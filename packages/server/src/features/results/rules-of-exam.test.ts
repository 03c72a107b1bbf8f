import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

/** The candidate's result of an exam announced on 10 March 2026, in a unit of this sector. */
async function resultIn(sector: 'higherEducation' | 'school') {
  const { db } = app().services;
  const exam = await addAnnouncedExam(app());
  await db.updateTable('unit').set({ sector }).where('id', '=', testUnitId).execute();
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('the exam has no candidate');
  const params = { candidacyId: candidate.candidacyId };
  const { body } = await app().call(candidate.personId, myExamsRoutes.showMyExam, { params });
  const asked = await app().call(candidate.personId, explanationRoutes.requestExplanation, { params });
  return { deadlines: body.deadlines, asked: asked.status };
}

it('a candidate of higher education has three weeks to appeal, and may request an explanation [K1, E1]', async () => {
  const { deadlines, asked } = await resultIn('higherEducation');
  expect(deadlines?.appeal).toMatchObject({ lastDay: '2026-03-31', legalBasis: 'uhl. § 11-10(1)' });
  expect(asked).toBe(200);
});

it('a candidate at school has ten days to appeal, and a written exam is not explained [K1, E1]', async () => {
  const { deadlines, asked } = await resultIn('school');
  expect(deadlines?.appeal).toMatchObject({ lastDay: '2026-03-20', legalBasis: 'oppl.forskr. § 10-2' });
  expect(deadlines?.explanation).toEqual({ kind: 'none', reason: 'noRule' });
  expect(asked).toBe(409);
});
