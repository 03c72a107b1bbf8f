import { invigilationRoutes } from '@karakter/contract/invigilation';
import { sittingRoutes } from '@karakter/contract/sitting';
import { expect, test } from 'vitest';
import { openAnswer } from '../../test/answer-writer.ts';
import { useTestApp } from '../../test/app.ts';
import { watchedExam } from '../../test/board.ts';

const app = useTestApp('2026-03-02T08:01:00Z');

test('the page of one who is withdrawn is told so, keeps what still comes apart, and goes on when it is taken back [D16]', async () => {
  const exam = await watchedExam(app());
  const [candidate] = exam.candidates;
  await app().call(candidate.personId, sittingRoutes.openPaper, {
    params: { candidacyId: candidate.candidacyId },
  });
  const page = await openAnswer(app(), candidate);
  const { candidacyId } = candidate;
  const params = { examId: exam.examId, candidacyId };
  const withdraw = (isWithdrawn: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, { params, body: { isWithdrawn } });
  await withdraw(true);
  await expect.poll(() => page.messages).toContainEqual({ kind: 'stopped', why: 'withdrawn' });
  page.write('q1', 'Skrevet før siden fikk vite det.');
  await page.settled();
  expect(page.messages.at(-1)).toMatchObject({ kind: 'kept', as: 'late' });
  await withdraw(false);
  await expect.poll(() => page.messages.at(-1)).toMatchObject({ kind: 'lease', lease: { kind: 'writing' } });
  page.write('q1', 'Skriver videre.');
  await page.confirmed();
  page.kill();
});
