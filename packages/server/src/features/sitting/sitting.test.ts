import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds } from '../../test/log.ts';
import { addTestExam, isEarlier, type TestExam } from '../../test/scenes/exam.ts';
import { addTestPaper } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-02T07:30:00Z');

async function examOf(startsAt: string, isApproved = true): Promise<TestExam> {
  const { services } = app();
  const exam = await addTestExam(services.db, { startsAt, candidates: 2 });
  if (isApproved) await addTestPaper(services.db, exam);
  return exam;
}

test('the waiting room shows the server’s clock, the candidate’s times and whom to call; arriving twice counts once [D2, D13]', async () => {
  const exam = await examOf('2026-03-02T08:00:00Z');
  const [candidate] = exam.candidates;
  const params = { candidacyId: candidate!.candidacyId };
  const { db } = app().services;
  await db.updateTable('candidacy').set({ extra_minutes: 60 }).where('id', '=', params.candidacyId).execute();
  await app().call(candidate!.personId, sittingRoutes.arrive, { params });
  await app().call(candidate!.personId, sittingRoutes.arrive, { params });
  const { body } = await app().call(candidate!.personId, sittingRoutes.viewSitting, { params });
  expect(body).toMatchObject({
    now: '2026-03-02T07:30:00Z',
    startsAt: '2026-03-02T08:00:00Z',
    endsAt: '2026-03-02T13:00:00Z',
    contactPhone: '70 00 00 00',
    examDayPhone: null,
    state: 'waiting',
    arrivedAt: '2026-03-02T07:30:00Z',
    allowedCommands: ['arrive'],
    extraMinutes: 60,
    pausedSince: null,
    own: { name: candidate!.name, studentNumber: null },
    candidateNumber: candidate!.candidateNumber,
  });
  expect(await eventKinds(app(), exam.examId)).toEqual(['candidateArrived']);
});

test('a candidate’s exam carries the institution’s telephone for exam day, so that the page has it before it fails [D13]', async () => {
  const exam = await examOf('2026-03-02T08:00:00Z');
  const { personId, candidacyId } = exam.candidates[0]!;
  await app().services.db.updateTable('institution').set({ exam_day_phone: '22 00 00 00' }).execute();
  const { body } = await app().call(personId, sittingRoutes.viewSitting, { params: { candidacyId } });
  expect(body.examDayPhone).toBe('22 00 00 00');
});

test('the paper does not open a millisecond before the start, then opens without its key [D2, A1]', async () => {
  const exam = await examOf('2026-03-02T09:00:00Z');
  const [candidate] = exam.candidates;
  const params = { candidacyId: candidate!.candidacyId };
  await app().moveTo('2026-03-02T08:59:59.999Z');
  const early = await app().call(candidate!.personId, sittingRoutes.openPaper, { params });
  expect(early.refusal).toBe('sittingNotStarted');
  await app().moveTo('2026-03-02T09:00:00Z');
  const { status, body } = await app().call(candidate!.personId, sittingRoutes.openPaper, { params });
  expect(status).toBe(200);
  expect(body.questions.map((q) => q.title)).toEqual(['Drøft prøving', 'Hva er riktig?']);
  expect(JSON.stringify(body)).not.toMatch(/correct|pointsForWrong/);
  await app().call(candidate!.personId, sittingRoutes.openPaper, { params });
  expect(await eventKinds(app(), exam.examId)).toEqual(['paperOpened']);
});

test('a candidate who chose nynorsk gets the paper in nynorsk, with bokmål beside it [A2]', async () => {
  const exam = await examOf('2026-03-02T09:00:00Z');
  const { personId, candidacyId } = exam.candidates[0]!;
  const { db } = app().services;
  await db.updateTable('candidacy').set({ language: 'nn' }).where('id', '=', candidacyId).execute();
  const { body } = await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
  expect(body.questions[1]?.title).toBe('Kva er rett?');
  expect([body.other?.language, body.other?.questions[1]?.title]).toEqual(['nb', 'Hva er riktig?']);
});

test('another candidate’s sitting is not found by any request [U7]', async () => {
  const exam = await examOf('2026-03-02T09:00:00Z');
  const [own, other] = exam.candidates;
  const params = { candidacyId: other!.candidacyId };
  const { viewSitting, arrive, openPaper, sealedPaper } = sittingRoutes;
  for (const route of [viewSitting, arrive, openPaper, sealedPaper]) {
    expect((await app().call(own!.personId, route, { params })).status).toBe(404);
  }
  const { body } = await app().call(own!.personId, sittingRoutes.listMySittings);
  const ids = body.sittings.map((s) => s.candidacyId);
  expect(ids.filter((id) => !isEarlier(id))).toEqual([own!.candidacyId]);
});

test('without an approved paper nothing opens, and the candidate sees whom to ask [A1]', async () => {
  const exam = await examOf('2026-03-02T09:00:00Z', false);
  const { personId, candidacyId } = exam.candidates[0]!;
  const answer = await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
  expect(answer.refusal).toBe('paperMissing');
  const sealed = await app().call(personId, sittingRoutes.sealedPaper, { params: { candidacyId } });
  expect(sealed.refusal).toBe('paperMissing');
});
