import { appealRoutes } from '@karakter/contract/appeal/routes';
import { deadlineExtensionRoutes } from '@karakter/contract/cases/extension/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, noticesTo } = appealScene(app);
type Made = Awaited<ReturnType<typeof announcedExam>>;
const reason = 'UTSATT FRIST: kandidaten er syk.';

const extend = ({ exam, candidate, caseworker }: Made, until: string, by = caseworker) =>
  app().call(by, deadlineExtensionRoutes.extendDeadline, {
    params: { examId: exam.examId },
    body: { candidateNumber: candidate.candidateNumber, deadline: 'appeal', until, reason },
  });
const move = (at: string) => app().services.clock.moveTo(Temporal.Instant.from(at));

test('a deadline is extended for one candidate alone, with the step in its derivation and the picture, and a notice [K1]', async () => {
  const made = await announcedExam();
  expect((await extend(made, '2026-04-18')).status).toBe(200);
  const { deadline } = await mine(made.candidate);
  // A Saturday lasts to Monday.
  expect(deadline).toMatchObject({ kind: 'running', lastDay: '2026-04-20' });
  expect(deadline.kind === 'running' && deadline.steps.map(({ code }) => code)).toContain('extendedTo');
  const [, other] = made.exam.candidates;
  if (!other) throw new Error('no second candidate');
  expect((await mine(other)).deadline).toMatchObject({ lastDay: '2026-03-30' });
  expect(await noticesTo(made.candidate.personId)).toContainEqual({
    kind: 'deadlineExtended',
    data: { right: 'appeal', until: '2026-04-20T22:00:00Z' },
  });
  const params = { candidacyId: made.candidate.candidacyId };
  const seen = await app().call(made.candidate.personId, myExamsRoutes.showMyExam, { params });
  expect(seen.body.courses?.appeal.at(-1)?.to).toBe('2026-04-20T22:00:00Z');
  // Filed after the ordinary deadline, it is in time.
  await move('2026-04-20T21:00:00Z');
  expect((await mine(made.candidate)).filing).toEqual({ open: true, late: false });
});

test('it is refused after its day, to a day that is no later, and while the deadline stands still [K1]', async () => {
  const made = await announcedExam();
  expect((await extend(made, '2026-03-30')).refusal).toBe('extensionNotLater');
  const params = { candidacyId: made.candidate.candidacyId };
  await app().call(made.candidate.personId, explanationRoutes.requestExplanation, { params });
  expect((await extend(made, '2026-04-18')).refusal).toBe('extensionWhileSuspended');
  const late = await announcedExam();
  await move('2026-03-30T22:00:00Z');
  expect((await extend(late, '2026-04-18')).refusal).toBe('extensionTooLate');
  expect((await mine(late.candidate)).filing).toEqual({ open: true, late: true });
});

test('the reason reaches neither graders, who cannot extend anything, nor the candidate or a mail [K4, U7]', async () => {
  const made = await announcedExam();
  expect([403, 404]).toContain((await extend(made, '2026-04-18', made.exam.graders[0])).status);
  await extend(made, '2026-04-18');
  await app().jobs.settle();
  const { body } = await app().call(made.candidate.personId, appealRoutes.showMyAppeal, {
    params: { candidacyId: made.candidate.candidacyId },
  });
  const mails = await app().services.db.selectFrom('mail').select('body').execute();
  expect(JSON.stringify([body, mails])).not.toContain('UTSATT FRIST');
});
