import { toldRoutes } from '@karakter/contract/cases/told';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, withdraw } = appealScene(app);

const { seeWhoWasTold, tellAgain } = toldRoutes;
const ofAppeal = (caseId: string) => ({ kind: 'appeal', caseId }) as const;
const told = async (by: string, caseId: string) =>
  (await app().call(by, seeWhoWasTold, { params: ofAppeal(caseId) })).body.notices;
const again = (by: string, caseId: string, noticeId: string) =>
  app().call(by, tellAgain, { params: { ...ofAppeal(caseId), noticeId } });

async function filed() {
  const scene = await announcedExam();
  const appealId = await fileAppeal(app(), scene.candidate);
  await app().jobs.settle();
  return { ...scene, appealId };
}

test('the case shows the receipt to its candidate, the news to those who handle it and the graders’ notice, each with its way [T3]', async () => {
  const { exam, candidate, caseworker, appealId } = await filed();
  const { graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
  await app().jobs.settle();
  await withdraw(candidate.personId, appealId);
  await app().jobs.settle();
  const notices = await told(caseworker, appealId);
  const kinds = notices.map(({ kind, way, state }) => `${kind} ${way} ${state}`);
  expect(kinds).toContain('appealReceived now sent');
  expect(kinds).toContain('appealWithdrawn now sent');
  expect(kinds).toContain('appealToHandle digest waiting');
  expect(kinds.filter((each) => each === 'appealToGrade digest waiting')).toHaveLength(graders.length);
  const instants = notices.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted().toReversed());
});

test('another case of the same exam shows none of it [T3]', async () => {
  const { exam, caseworker, candidate } = await announcedExam(2);
  const appealId = await fileAppeal(app(), candidate);
  const [, second] = exam.candidates;
  const other = await fileAppeal(app(), second ?? candidate);
  const ids = async (caseId: string) => (await told(caseworker, caseId)).map(({ noticeId }) => noticeId);
  const [one, two] = [await ids(appealId), await ids(other)];
  expect(one.length).toBeGreaterThan(1);
  expect(one.filter((id) => two.includes(id))).toEqual([]);
});

test('a mail that did not arrive is shown with the mail server’s answer, and the office sends it again, which is logged once [T3]', async () => {
  const { exam, caseworker, appealId } = await filed();
  const receipt = async () =>
    (await told(caseworker, appealId)).find(({ kind }) => kind === 'appealReceived')!;
  const { noticeId } = await receipt();
  const { db } = app().services;
  await db
    .updateTable('mail')
    .set({ state: 'failed', last_error: '550 no such user', sent_at: null })
    .where('notice_id', '=', noticeId)
    .execute();
  expect(await receipt()).toMatchObject({ state: 'failed', error: '550 no such user', maySendAgain: true });
  expect((await again(caseworker, appealId, noticeId)).status).toBe(200);
  await app().jobs.settle();
  expect(await receipt()).toMatchObject({ state: 'sent', error: null });
  // A second press, or another window, while it is on its way.
  const onItsWay = { state: 'waiting', sent_at: null, next_attempt_at: null };
  await db.updateTable('mail').set(onItsWay).where('notice_id', '=', noticeId).execute();
  expect((await again(caseworker, appealId, noticeId)).status).toBe(200);
  const logged = await db
    .selectFrom('event')
    .select('data')
    .where('exam_id', '=', exam.examId)
    .where('kind', '=', 'noticeSentAgain')
    .execute();
  expect(logged).toHaveLength(1);
  expect(logged[0]?.data).toContain('appealReceived');
});

test('a notice of another case, one in the daily mail, and a stranger’s wish send nothing [T3]', async () => {
  const { caseworker, candidate, appealId } = await filed();
  const other = await filed();
  const [first] = await told(other.caseworker, other.appealId);
  expect((await again(caseworker, appealId, first!.noticeId)).status).toBe(404);
  const receipt = (await told(caseworker, appealId)).find(({ kind }) => kind === 'appealReceived')!;
  expect((await again(candidate.personId, appealId, receipt.noticeId)).status).toBe(403);
  const daily = (await told(caseworker, appealId)).find(({ way }) => way === 'digest')!;
  expect(daily.maySendAgain).toBe(false);
  await again(caseworker, appealId, daily.noticeId);
  await app().jobs.settle();
  expect((await told(caseworker, appealId)).find(({ noticeId }) => noticeId === daily.noticeId)?.state).toBe(
    'waiting',
  );
});
