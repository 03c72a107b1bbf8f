import { appealRoutes } from '@karakter/contract/appeal/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../test/scenes/appealed.ts';
import type { TestExam } from '../../test/scenes/exam.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, withdraw, reopen, noticesTo } = appealScene(app);

type Letter = { candidateNumber: number; arrivedOn?: string; grounds?: string };
const register = (by: string, { examId }: TestExam, letter: Letter) =>
  app().call(by, appealRoutes.registerAppeal, {
    params: { examId },
    body: {
      arrivedOn: '2026-03-30',
      arrivedBy: 'paper',
      grounds: 'BREVET: jeg er uenig.',
      ...letter,
    },
  });

test('an appeal that arrived by letter on the last day and was registered later is in time and treated like any other [K1]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const { candidateNumber, personId } = candidate;
  await formAppealCommission(app(), exam, caseworker, []);
  await app().moveTo('2026-04-02T08:00:00Z');
  const { status, body } = await register(caseworker, exam, { candidateNumber });
  expect(status).toBe(200);
  expect(await theCase(caseworker, body.id)).toMatchObject({
    state: 'inGrading',
    late: false,
    arrivedBy: 'paper',
    grounds: 'BREVET: jeg er uenig.',
    filedAt: '2026-03-30T21:59:00Z',
    commissionNumber: 1,
  });
  const told = (await noticesTo(personId)).filter(({ kind }) => kind === 'appealRegistered');
  expect(told).toEqual([{ kind: 'appealRegistered', data: { arrivedOn: '2026-03-30', late: false } }]);
  // The caseworker who entered it knows of it.
  expect((await noticesTo(caseworker)).map(({ kind }) => kind)).not.toContain('appealToHandle');
  const logged = await app()
    .services.db.selectFrom('event')
    .select(['actor_id', 'data'])
    .where('exam_id', '=', exam.examId)
    .where('kind', '=', 'appealRegistered')
    .executeTakeFirstOrThrow();
  expect(logged.actor_id).toBe(caseworker);
  expect(JSON.parse(logged.data)).toEqual({
    appealId: body.id,
    candidateNumber,
    late: false,
    arrivedOn: '2026-03-30',
    arrivedBy: 'paper',
  });
  const [own] = (await mine(candidate)).appeals;
  expect(own).toMatchObject({ state: 'underTreatment', mayWithdraw: true });
  expect(own?.steps.map(({ code }) => code)).toEqual(['appealRegistered', 'appealAssigned']);
});

test('a late appeal waits for a caseworker, and the other caseworkers are notified of it [K1]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  await app().moveTo('2026-04-02T08:00:00Z');
  const { body } = await register(exam.officer, exam, { ...candidate, arrivedOn: '2026-03-31' });
  expect((await theCase(caseworker, body.id)).state).toBe('filedLate');
  expect(await noticesTo(caseworker)).toContainEqual({ kind: 'appealToHandle', data: { late: true } });
});

test('an appeal that the portal does not accept can be registered, but not a second one beside an open one [K1]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const { db } = app().services;
  await db.updateTable('exam').set({ appeal_open: false }).where('id', '=', exam.examId).execute();
  const arrivedOn = '2026-03-09';
  expect((await register(caseworker, exam, { ...candidate, arrivedOn })).status).toBe(200);
  const again = await register(caseworker, exam, { ...candidate, arrivedOn });
  expect(again).toMatchObject({ status: 409, refusal: 'registeredFiledAlready' });
  const unknown = await register(caseworker, exam, { candidateNumber: 1, arrivedOn });
  expect(unknown.refusal).toBe('registeredWithoutGrade');
  const [grader] = exam.graders;
  expect((await register(grader, exam, { ...candidate, arrivedOn })).status).toBeGreaterThanOrEqual(403);
});

test('a letter that arrived before the candidate’s own appeal was withdrawn is the newer case, and the old one stays closed [K2]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  await app().moveTo('2026-03-12T08:00:00Z');
  const first = await fileAppeal(app(), candidate);
  await withdraw(candidate.personId, first);
  await app().moveTo('2026-03-13T08:00:00Z');
  const { body } = await register(caseworker, exam, { ...candidate, arrivedOn: '2026-03-10' });
  expect((await reopen(candidate.personId, first)).refusal).toBe('appealFiledSince');
  expect((await mine(candidate)).formalDeadline.kind).toBe('suspended');
  expect((await mine(candidate)).appeals.map(({ id }) => id)).toEqual([first, body.id]);
});
