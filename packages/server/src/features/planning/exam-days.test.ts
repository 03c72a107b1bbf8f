import { planningRoutes } from '@karakter/contract/exam/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestCourse } from '../../test/scenes/people.ts';
import { planTestExam, testFacts } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-01-05T09:00:00Z');

test('an exam that begins at 00.00 is on the day that begins then, and an exam that ends at 24.00 on the day that ends', async () => {
  const midnight = '2026-03-02T23:00:00Z';
  const from = await planTestExam(app(), { startsAt: midnight });
  const until = await planTestExam(app(), { startsAt: '2026-03-02T20:00:00Z', durationMinutes: 180 });
  const daysOf = async ({ officer, examId }: typeof from) => {
    const { body } = await app().call(officer, planningRoutes.seeExam, { params: { examId } });
    const day = (name: string) => body.steps.find(({ step }) => step === name)?.date;
    return [body.date, day('sitting'), day('handIn')];
  };
  expect(await daysOf(from)).toEqual(['2026-03-03', '2026-03-03', '2026-03-03']);
  expect(await daysOf(until)).toEqual(['2026-03-02', '2026-03-02', '2026-03-02']);
});

test('a mistyped year is refused, and the list of exams still works for everyone', async () => {
  const { officer } = await planTestExam(app());
  const courseId = await addTestCourse(app().services.db, 'TST-FAR');
  const facts = { ...testFacts, startsAt: '9999-12-31T08:00:00Z' };
  const refused = await app().call(officer, planningRoutes.createExam, { body: { courseId, facts } });
  expect(refused).toMatchObject({ status: 422, refusal: 'examFactsFaulty' });
  expect(JSON.stringify(refused.body)).toContain('startTooFar');
  expect((await app().call(officer, planningRoutes.listExams)).status).toBe(200);
});
