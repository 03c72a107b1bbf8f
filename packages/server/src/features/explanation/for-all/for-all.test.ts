import { explanationForAllRoutes } from '@karakter/contract/explanation/for-all/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { countEvents } from '../../../test/log.ts';
import { isEarlier, type TestExam } from '../../../test/scenes/exam.ts';
import { explanationActs } from '../../../test/scenes/explained.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, ask, candidateOf, myExam, requested, save, send, told } = explanationActs(app);

const set = (exam: TestExam, dueOn: string | null | 'off', by = exam.officer) =>
  app().call(by, explanationForAllRoutes.setExplanationsForAll, {
    params: { examId: exam.examId },
    body: { choice: dueOn === 'off' ? null : { dueOn } },
  });
const listed = async (exam: TestExam) =>
  (await app().call(exam.graders[0], explanationRoutes.listMyExplanations)).body.explanations.filter(
    (each) => !isEarlier(each.id),
  );
async function announce(exam: TestExam) {
  const params = { examId: exam.examId };
  await app().call(exam.officer, resultsRoutes.checkResults, { params });
  const announced = await app().call(exam.officer, resultsRoutes.announceGrades, {
    params,
    body: { at: null },
  });
  expect(announced.status).toBe(200);
  await app().jobs.settle();
}
async function gradedExam() {
  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-13T11:00:00Z'));
  return addGradedExam(app());
}

describe('explanations to all candidates of an exam [E7, E9]', () => {
  it('open when the grades are announced, owed by the commission and due on the common day', async () => {
    const exam = await gradedExam();
    expect((await set(exam, '2026-03-20')).status).toBe(200);
    expect(await listed(exam)).toEqual([]);
    await announce(exam);
    const numbers = exam.candidates.map(({ candidateNumber }) => candidateNumber).sort();
    const open = await listed(exam);
    expect(open.map(({ candidateNumber }) => candidateNumber).sort()).toEqual(numbers);
    expect(new Set(open.map(({ dueAt }) => dueAt))).toEqual(new Set(['2026-03-20T23:00:00Z']));
    expect(await told(candidateOf(exam).personId, 'explanationReceived')).toEqual([
      { dueAt: '2026-03-20T23:00:00Z', manual: null, forAll: true },
    ]);
    const mails = (await told(exam.graders[0], 'explanationReminder')) as { explanations: unknown[] }[];
    expect(mails.map(({ explanations }) => explanations.length)).toEqual([numbers.length]);
    expect(await told(exam.graders[0], 'explanationRequested')).toEqual([]);
  });

  it('do not start the right twice: a candidate who asks as well has the one that comes, and none after it', async () => {
    const exam = await gradedExam();
    await set(exam, null);
    await announce(exam);
    expect((await ask(exam)).status).toBe(200);
    expect((await myExam(exam)).explanations).toMatchObject([
      { state: 'requested', forAll: true, dueAt: '2026-03-27T23:00:00Z' },
    ]);
    const { candidateNumber } = candidateOf(exam);
    const id = (await listed(exam)).find((each) => each.candidateNumber === candidateNumber)?.id ?? '';
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await ask(exam)).refusal).toBe('explanationGivenBefore');
    await set(exam, null);
    await app().jobs.settle();
    expect((await myExam(exam)).explanations).toHaveLength(1);
  });

  it('give each candidate the appeal deadline in full from the day on which the explanation comes', async () => {
    const exam = await gradedExam();
    await set(exam, null);
    await announce(exam);
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ kind: 'suspended' });
    await app().moveTo('2026-03-20T10:00:00Z');
    const { candidateNumber } = candidateOf(exam);
    const id = (await listed(exam)).find((each) => each.candidateNumber === candidateNumber)?.id ?? '';
    await save(exam.graders[0], id);
    await send(exam.graders[0], id);
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ kind: 'running', lastDay: '2026-04-10' });
  });

  it('open at once where the grades are announced already, but not for a candidate who has asked', async () => {
    const exam = await announcedExam();
    const asked = await requested(exam);
    await set(exam, null);
    await app().jobs.settle();
    const open = await listed(exam);
    expect(open).toHaveLength(exam.candidates.length);
    expect(open.filter(({ id }) => id === asked)).toHaveLength(1);
    expect(await countEvents(app(), exam.examId, 'explanationsOpenedForAll')).toBe(1);
  });

  it('are the office’s choice alone, can be taken back, and never have a common day that has passed', async () => {
    const exam = await gradedExam();
    expect((await set(exam, '2026-03-12')).refusal).toBe('commonDayPassed');
    expect((await set(exam, null, exam.graders[0])).status).toBe(403);
    await set(exam, null);
    await set(exam, 'off');
    await announce(exam);
    expect(await listed(exam)).toEqual([]);
  });
});
