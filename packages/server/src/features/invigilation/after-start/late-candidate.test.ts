import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { boardNow, moveTime, openBoard, type WatchedExam, watchedExam } from '../../../test/scenes/board.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockExam } from '../../exam/store.ts';

/** Five past nine in Norway; the exam began a minute ago and lasts four hours. */
const app = useTestApp('2026-03-02T08:05:00Z');
const back = () => app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T08:05:00Z'));

type Asked = z.input<typeof lateCandidateRoutes.addLateCandidate.body>;
type Known = Partial<Omit<Extract<Asked, { kind: 'known' }>, 'kind'>>;
const usual = {
  extraMinutes: 0,
  language: 'nb',
  room: 'A',
  seat: '12',
  time: 'common',
  reason: 'Falt ut av listen',
} as const;

const student = () => addTestPerson(app().services.db, 'Sen Student', ['candidate']);

function add(exam: WatchedExam, by: string, given: Known & { personId: string }) {
  const body = { kind: 'known', ...usual, ...given } as const;
  return app().call(by, lateCandidateRoutes.addLateCandidate, { params: { examId: exam.examId }, body });
}

function addUnknown(exam: WatchedExam, by: string, person: Record<string, string> = {}) {
  const facts = {
    name: 'Helt Ukjent',
    email: 'helt.ukjent@test.example',
    studentNumber: '612345',
    ...person,
  };
  const body = { kind: 'unknown', ...facts, ...usual } as const;
  return app().call(by, lateCandidateRoutes.addLateCandidate, { params: { examId: exam.examId }, body });
}

const find = async (exam: WatchedExam, by: string, text: string) =>
  (
    await app().call(by, lateCandidateRoutes.findLateCandidate, {
      params: { examId: exam.examId },
      query: { text },
    })
  ).body;

describe('a candidate is added at five past nine [P14]', () => {
  test('with number, seat and commission, is seen on open boards at once, and begins with a one-time code', async () => {
    await back();
    const exam = await watchedExam(app());
    const board = await openBoard(app(), exam);
    const personId = await student();
    const { body } = await add(exam, exam.invigilator, { personId, extraMinutes: 30 });
    expect(body).toMatchObject({ startsAt: '2026-03-02T08:04:00Z', endsAt: '2026-03-02T12:34:00Z' });
    await board.shows(() => board.candidates.has(body.candidacyId));
    expect(board.candidates.get(body.candidacyId)).toMatchObject({
      name: 'Sen Student',
      state: 'expected',
      room: 'A',
      seat: '12',
      candidateNumber: body.candidateNumber,
      extraMinutes: 30,
    });
    board.close();
    const commissions = await app().call(exam.officer, commissionRoutes.seeCommissions, {
      params: { examId: exam.examId },
    });
    expect(commissions.body.commissions.map(({ candidates }) => candidates)).toEqual([4]);
    const listed = await app().call(exam.officer, candidateRoutes.listCandidates, {
      params: { examId: exam.examId },
    });
    const reasons = listed.body.candidates.map(({ name, addedBecause }) => [name, addedBecause]);
    expect(reasons).toContainEqual(['Sen Student', 'Falt ut av listen']);
    expect(reasons.filter(([, why]) => why !== null)).toHaveLength(1);
    const params = { examId: exam.examId, candidacyId: body.candidacyId };
    const code = await app().call(exam.invigilator, seatCodeRoutes.giveSeatCode, {
      params,
      body: { isIdentityChecked: true },
    });
    const letIn = await app().call(null, seatCodeRoutes.useSeatCode, { body: code.body });
    expect(letIn.body.candidacyId).toBe(body.candidacyId);
    const opened = await app().call(personId, sittingRoutes.openPaper, {
      params: { candidacyId: body.candidacyId },
    });
    expect(opened.status).toBe(200);
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'examPublished' })).toMatchObject([
      { data: { startsAt: '2026-03-02T08:04:00Z', endsAt: '2026-03-02T12:34:00Z' } },
    ]);
  });

  test('with the whole duration from now where that is decided, and is handed in at that end, not before', async () => {
    await back();
    const exam = await watchedExam(app());
    const personId = await student();
    await moveTime(app(), exam, { kind: 'extension', minutes: 10, reach: { scope: 'exam' } });
    const { body } = await add(exam, exam.invigilator, { personId, extraMinutes: 30, time: 'own' });
    expect(body).toMatchObject({ startsAt: '2026-03-02T08:05:00Z', endsAt: '2026-03-02T12:45:00Z' });
    const { candidacyId } = body;
    await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
    await app().moveTo('2026-03-02T12:44:59Z');
    const stateOf = async () => (await boardNow(app(), exam)).get(candidacyId)?.state;
    expect(await stateOf()).toBe('writing');
    await app().moveTo('2026-03-02T12:45:00Z');
    expect(await stateOf()).toBe('handedIn');
    const [event] = await app()
      .services.db.selectFrom('sitting_time_event')
      .select(['kind', 'reason', 'by_person'])
      .where('candidacy_id', '=', candidacyId)
      .execute();
    expect(event).toEqual({ kind: 'lateStart', reason: 'Falt ut av listen', by_person: exam.invigilator });
  });

  test('with the start of the others where that is still to come, whatever is decided', async () => {
    await back();
    const exam = await watchedExam(app());
    await moveTime(app(), exam, {
      kind: 'lateStart',
      startsAt: '2026-03-02T08:30:00Z',
      reach: { scope: 'exam' },
    });
    for (const time of ['own', 'common'] as const) {
      const { body } = await add(exam, exam.officer, { personId: await student(), time });
      expect(body).toMatchObject({ startsAt: '2026-03-02T08:30:00Z', endsAt: '2026-03-02T12:30:00Z' });
    }
  });
});

describe('is not added [P14, U7]', () => {
  test('a grader, an invigilator or the coordinator of the exam', async () => {
    await back();
    const exam = await watchedExam(app());
    for (const personId of [...exam.graders, exam.invigilator, exam.coordinator])
      expect((await add(exam, exam.officer, { personId })).refusal).toBe('candidateHasOtherPart');
  });

  test('a candidate, now or withdrawn: the withdrawal is taken back instead', async () => {
    await back();
    const exam = await watchedExam(app());
    const [first, second] = exam.candidates;
    expect((await add(exam, exam.officer, { personId: first.personId })).refusal).toBe('candidateAlready');
    await app().call(second.personId, sittingRoutes.openPaper, {
      params: { candidacyId: second.candidacyId },
    });
    await app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, {
      params: { examId: exam.examId, candidacyId: second.candidacyId },
      body: { isWithdrawn: true },
    });
    expect((await add(exam, exam.officer, { personId: second.personId })).refusal).toBe('candidateWithdrew');
  });

  test('when the time is up, with nothing left behind', async () => {
    await back();
    const exam = await watchedExam(app());
    const personId = await student();
    await app().moveTo('2026-03-02T12:04:00Z');
    for (const time of ['own', 'common'] as const)
      expect((await add(exam, exam.officer, { personId, time })).refusal).toBe('lateCandidateTooLate');
    expect((await boardNow(app(), exam)).size).toBe(3);
  });

  test('a person whom Karakter does not know, by an invigilator; by the exam office, unless someone is known so', async () => {
    await back();
    const exam = await watchedExam(app());
    expect((await addUnknown(exam, exam.invigilator)).refusal).toBe('onlyKnownCandidates');
    expect((await addUnknown(exam, exam.officer, { studentNumber: '12' })).refusal).toBe(
      'studentNumberUnusable',
    );
    expect((await addUnknown(exam, exam.officer)).status).toBe(200);
    expect((await addUnknown(exam, exam.officer)).refusal).toBe('studentNumberTaken');
    const other = { studentNumber: '612346' };
    expect((await addUnknown(exam, exam.officer, other)).refusal).toBe('personEmailTaken');
    expect(await find(exam, exam.invigilator, '612345')).toMatchObject({
      people: [{ name: 'Helt Ukjent', studentNumber: '612345' }],
      mayRegister: false,
    });
  });

  test('by an officer who grades the exam: it does not exist for them', async () => {
    await back();
    const exam = await watchedExam(app());
    const grants = { role: 'examOffice', unit_id: '00000000-0000-4000-8000-000000000001' };
    await app()
      .services.db.insertInto('role_grant')
      .values({ id: crypto.randomUUID(), person_id: exam.graders[0], granted_at: exam.startsAt, ...grants })
      .execute();
    expect((await add(exam, exam.graders[0], { personId: await student() })).refusal).toBe('notFound');
    const params = { examId: exam.examId };
    const found = await app().call(exam.graders[0], lateCandidateRoutes.findLateCandidate, {
      params,
      query: { text: 'Sen Student' },
    });
    expect(found.refusal).toBe('notFound');
  });
});

test('two invigilators who add the same person at once add one candidate [P14]', async () => {
  await back();
  const exam = await watchedExam(app());
  const personId = await student();
  const running = await app()
    .services.db.transaction()
    .execute(async (tx) => {
      await lockExam(tx, exam.examId);
      const both = [exam.invigilator, exam.officer].map((by) => add(exam, by, { personId }));
      await untilWaiting(app(), 2);
      return { both };
    });
  const answers = await Promise.all(running.both);
  expect(answers.map(({ refusal }) => refusal ?? 'added').sort()).toEqual(['added', 'candidateAlready']);
  expect((await boardNow(app(), exam)).size).toBe(4);
});

test('an invigilator finds a student by card or address, or by first and last name; the office by any word [U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const personId = await student();
  const { db } = app().services;
  await db
    .updateTable('person')
    .set({ name: 'Oda Xylofonsen', student_number: '655001', email: 'oda@test.example' })
    .where('id', '=', personId)
    .execute();
  const names = async (by: string, text: string) =>
    (await find(exam, by, text)).people.map(({ name }) => name);
  for (const text of ['655001', 'ODA@test.example', 'oda xylo', 'Xylofonsen Oda'])
    expect(await names(exam.invigilator, text)).toEqual(['Oda Xylofonsen']);
  // The same word twice is one word.
  for (const text of ['Xylofonsen', 'xylo xylofonsen', 'od oda'])
    expect(await names(exam.invigilator, text)).toEqual([]);
  expect(await names(exam.officer, 'Xylofonsen')).toEqual(['Oda Xylofonsen']);
  expect(await names(exam.officer, 'Emne')).toEqual([]);
  // A student of another institution.
  expect(await names(exam.officer, 'Fremmed candidate')).toEqual([]);
  expect(await names(exam.invigilator, '990003')).toEqual([]);
});
