import { randomUUID } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds } from '../../test/log.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { boardNow, openBoard, type WatchedExam, watchedExam } from '../../test/scenes/board.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { nothingUnsaved, sittingsOf } from '../../test/scenes/sitting.ts';
import { openSession } from '../people/session.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
const back = () => app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T08:01:00Z'));

type Candidate = WatchedExam['candidates'][number];
const openPaper = ({ personId, candidacyId }: Candidate) =>
  app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
const askForHelp = ({ personId, candidacyId }: Candidate, isWanted: boolean) =>
  app().call(personId, invigilationRoutes.askForHelp, { params: { candidacyId }, body: { isWanted } });

test('a board shows within a moment which candidates come, write, lose the connection, call for help and hand in [D9]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [candidate] = exam.candidates;
  const { candidacyId, personId } = candidate;
  const board = await openBoard(app(), exam);
  const row = () => board.candidates.get(candidacyId);
  await board.shows(() => board.candidates.size === 3);
  expect(row()).toMatchObject({ state: 'expected', room: 'A', name: candidate.name, isConnected: false });

  await app().call(personId, sittingRoutes.arrive, { params: { candidacyId } });
  await board.shows(() => row()?.state === 'arrived');
  await openPaper(candidate);
  const window = await openAnswer(app(), candidate);
  window.write('q1', 'Det første avsnittet');
  await window.confirmed();
  await board.shows(() => row()?.state === 'writing' && row()?.isConnected === true);
  expect((await boardNow(app(), exam)).get(candidacyId)?.lastSavedAt).not.toBeNull();
  await askForHelp(candidate, true);
  await board.shows(() => row()?.helpWantedAt !== null);
  window.kill();
  await board.shows(() => row()?.offlineSince !== null && row()?.isConnected === false);
  await app().call(personId, handinRoutes.handIn, { params: { candidacyId }, body: nothingUnsaved });
  await board.shows(() => row()?.state === 'handedIn');

  const [first, ...later] = board.messages;
  expect(first?.candidates).toHaveLength(3);
  for (const { kind, candidates } of later) {
    expect(kind).toBe('changed');
    expect(candidates.every((each) => each.candidacyId === candidacyId)).toBe(true);
  }
  board.close();
});

test('an identity check is recorded with name and time, and a mistake can be undone [D9]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [{ candidacyId }] = exam.candidates;
  const check = (isChecked: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.checkIdentity, {
      params: { examId: exam.examId, candidacyId },
      body: { isChecked },
    });
  const identity = async () => (await boardNow(app(), exam)).get(candidacyId)?.identity;
  await check(true);
  await check(true);
  expect(await identity()).toEqual({ at: '2026-03-02T08:01:00Z', by: 'Vakt Eksamen' });
  await check(false);
  expect(await identity()).toBeNull();
  expect(await eventKinds(app(), exam.examId)).toEqual(['identityChecked', 'identityCheckTakenBack']);
});

async function newSession(personId: string): Promise<string> {
  const token = await app()
    .services.db.transaction()
    .execute((tx) => openSession(tx, { personId, provider: 'test', userAgent: 'another device' }));
  return `karakter_session=${token}`;
}

test('another device writes when the invigilator has confirmed it, and not before [D5]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [candidate] = exam.candidates;
  await openPaper(candidate);
  const first = await openAnswer(app(), candidate);
  first.write('q1', 'Skrevet på den første maskinen');
  await first.confirmed();

  const kept = app()
    .services.db.selectFrom('session')
    .selectAll()
    .where('person_id', '=', candidate.personId);
  const cookie = await newSession(candidate.personId);
  expect((await kept.execute()).length).toBe(2);
  const second = await openAnswer(app(), { ...candidate, cookie });
  const asked = await app().app.inject({
    method: 'POST',
    url: sittingRoutes.takeOver.path.replace(':candidacyId', candidate.candidacyId),
    headers: { cookie },
    payload: { writer: second.writer },
  });
  expect(asked.json()).toEqual({ outcome: 'askedFor' });
  const requestId = (await boardNow(app(), exam)).get(candidate.candidacyId)?.takeover?.requestId ?? '';
  const decide = (isGranted: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.decideTakeover, {
      params: { examId: exam.examId, requestId },
      body: { isGranted },
    });
  expect((await decide(true)).status).toBe(200);
  expect((await decide(false)).refusal).toBe('takeoverDecided');
  const lease = () => second.messages.findLast((m) => m.kind === 'lease')?.lease.kind;
  await expect.poll(lease).toBe('writing');
  second.write('q1', 'Skrevet på den andre');
  await second.confirmed();
  expect((await boardNow(app(), exam)).get(candidate.candidacyId)?.takeover).toBeNull();
  first.kill();
  second.kill();
});

test('a candidate who withdraws hands nothing in and counts as absent; a withdrawal by mistake is taken back [D16]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [gone, stays] = exam.candidates;
  for (const candidate of exam.candidates) await openPaper(candidate);
  const withdraw = ({ candidacyId }: Candidate, isWithdrawn: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, {
      params: { examId: exam.examId, candidacyId },
      body: { isWithdrawn },
    });
  for (const candidate of [gone, stays]) expect((await withdraw(candidate, true)).status).toBe(200);
  const { personId, candidacyId } = gone;
  const handIn = { params: { candidacyId }, body: nothingUnsaved };
  expect((await app().call(personId, handinRoutes.handIn, handIn)).refusal).toBe('sittingWithdrawn');
  await withdraw(stays, false);
  await sittingsOf(app).closeAt(exam, exam.endsAt);
  await app().moveTo('2026-03-02T12:00:00Z');
  const board = await boardNow(app(), exam);
  expect(exam.candidates.map((each) => board.get(each.candidacyId)?.state)).toEqual([
    ...['withdrawn', 'handedIn', 'handedIn'],
  ]);
  expect((await withdraw(gone, false)).refusal).toBe('sittingOver');
  const results = await app().call(exam.officer, resultsRoutes.showResults, {
    params: { examId: exam.examId },
  });
  expect(results.body.candidates.find((each) => each.candidacyId === candidacyId)?.state).toBe('withdrawn');
});

test('a candidate calls for help and cancels the call, for the candidate’s own seat only [D9, U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [candidate, other] = exam.candidates;
  expect((await askForHelp(candidate, true)).body).toEqual({ wantedAt: '2026-03-02T08:01:00Z' });
  expect((await askForHelp({ ...candidate, personId: other.personId }, false)).status).toBe(404);
  const params = { examId: exam.examId, candidacyId: candidate.candidacyId };
  await app().call(exam.invigilator, invigilationRoutes.answerHelp, { params });
  const seen = await app().call(candidate.personId, invigilationRoutes.viewHelp, { params });
  expect(seen.body).toEqual({ wantedAt: null });
});

test('the number of calls is limited, and outside the days around the exam none is stored: no board would show it [D9]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [candidate] = exam.candidates;
  const calls = async () =>
    (await eventKinds(app(), exam.examId)).filter((kind) => kind === 'helpWanted').length;
  await app().services.pool.query('update sitting set help_calls = $1 where candidacy_id = $2', [
    ...[answerLimits.helpCalls - 1, candidate.candidacyId],
  ]);
  expect((await askForHelp(candidate, true)).status).toBe(200);
  expect((await askForHelp(candidate, false)).status).toBe(200);
  expect((await askForHelp(candidate, true)).refusal).toBe('helpCalledTooOften');
  await app().services.clock.moveTo(exam.endsAt.add({ hours: 25 }));
  expect((await askForHelp(candidate, true)).refusal).toBe('helpNotOpen');
  expect(await calls()).toBe(1);
});

test('a grader, a candidate and an invigilator of another unit cannot read or use the board [U1, U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const { examId } = exam;
  const [{ candidacyId }] = exam.candidates;
  const { db } = app().services;
  const elsewhere = await addTestPerson(db, 'Vakt Annetsteds', []);
  const unitId = randomUUID();
  const name = { name_nb: 'Nabo', name_nn: 'Nabo', name_en: 'Neighbour' };
  await db
    .insertInto('unit')
    .values({ id: unitId, code: unitId, ...name })
    .execute();
  const grant = {
    id: randomUUID(),
    person_id: elsewhere,
    unit_id: unitId,
    granted_at: app().services.clock.now(),
  };
  await db
    .insertInto('role_grant')
    .values({ ...grant, role: 'invigilator' })
    .execute();
  const tries = (by: string) =>
    Promise.all([
      app().call(by, invigilationRoutes.viewBoard, { params: { examId } }),
      app().call(by, invigilationRoutes.checkIdentity, {
        params: { examId, candidacyId },
        body: { isChecked: true },
      }),
      app().call(by, invigilationRoutes.withdrawCandidate, {
        params: { examId, candidacyId },
        body: { isWithdrawn: true },
      }),
      app().call(by, invigilationRoutes.decideTakeover, {
        params: { examId, requestId: randomUUID() },
        body: { isGranted: true },
      }),
    ]);
  const statuses = async (by: string) => (await tries(by)).map(({ status }) => status);
  expect(await statuses(exam.graders[0])).toEqual([403, 403, 403, 403]);
  expect(await statuses(exam.candidates[0].personId)).toEqual([403, 403, 403, 403]);
  expect(await statuses(elsewhere)).toEqual([404, 404, 404, 404]);
  await expect(
    openBoard(app(), { ...exam, invigilator: exam.graders[0] }).then((b) => b.shows(() => false)),
  ).rejects.toThrow('403');
});

test('an invigilator who also grades the exam stays blind to its candidates [U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const { db, clock } = app().services;
  const grant = {
    id: randomUUID(),
    person_id: exam.graders[0],
    role: 'invigilator',
    granted_at: clock.now(),
  };
  await db
    .insertInto('role_grant')
    .values({ ...grant, exam_id: exam.examId })
    .execute();
  const seen = await app().call(exam.graders[0], invigilationRoutes.viewBoard, {
    params: { examId: exam.examId },
  });
  expect(seen.status).toBe(404);
});
