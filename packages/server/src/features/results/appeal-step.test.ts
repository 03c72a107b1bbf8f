import { planningRoutes } from '@karakter/contract/exam/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { correctByTwo } from '../../test/scenes/deciding/corrected.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

async function appealStep({ officer, examId }: TestExam) {
  const { body } = await app().call(officer, planningRoutes.seeExam, { params: { examId } });
  const { state, date } = body.steps.find(({ step }) => step === 'appeal') ?? {};
  return { state, date };
}

test('the exam office sees the last appeal deadline of all results: a corrected grade moves it, a request stops it [V4, K1, E6]', async () => {
  const exam = await addAnnouncedExam(app());
  await addAnnouncedExam(app());
  const [first, second] = exam.candidates;
  expect(await appealStep(exam)).toEqual({ state: 'now', date: '2026-03-31' });

  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-12T09:00:00Z'));
  const correction = { grade: 'E', candidateNumber: first?.candidateNumber ?? 0 };
  expect((await correctByTwo(app(), exam, correction)).status).toBe(200);
  expect(await appealStep(exam)).toEqual({ state: 'now', date: '2026-04-07' });

  const of = { params: { candidacyId: second?.candidacyId ?? '' } };
  await app().call(second?.personId ?? '', explanationRoutes.requestExplanation, of);
  expect(await appealStep(exam)).toEqual({ state: 'now', date: null });
});
