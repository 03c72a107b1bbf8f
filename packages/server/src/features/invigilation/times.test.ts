import { randomUUID } from 'node:crypto';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { boardNow, moveTime, type WatchedExam, watchedExam } from '../../test/scenes/board.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
const back = () => app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T08:01:00Z'));

async function open({ candidates }: WatchedExam): Promise<void> {
  for (const { personId, candidacyId } of candidates)
    await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
}

/** The candidates' ends in order, as the board shows them. */
async function ends(exam: WatchedExam): Promise<(string | undefined)[]> {
  const board = await boardNow(app(), exam);
  return exam.candidates.map(({ candidacyId }) => board.get(candidacyId)?.endsAt);
}

const statesOf = async (exam: WatchedExam) =>
  Array.from((await boardNow(app(), exam)).values(), ({ state }) => state);

const forAll = { scope: 'exam' } as const;
const roomA = { scope: 'room', room: 'A' } as const;

test('the candidate list shows the same end as the board after a late start and an extension [D7, P3]', async () => {
  await back();
  const exam = await watchedExam(app());
  await moveTime(app(), exam, { kind: 'lateStart', startsAt: '2026-03-02T08:11:00Z', reach: roomA });
  await moveTime(app(), exam, { kind: 'extension', minutes: 6, reach: forAll });
  const { body } = await app().call(exam.officer, candidateRoutes.listCandidates, { params: exam });
  const listed = new Map(body.candidates.map(({ candidacyId, endsAt }) => [candidacyId, endsAt]));
  expect(exam.candidates.map(({ candidacyId }) => listed.get(candidacyId))).toEqual(await ends(exam));
  expect(new Set(await ends(exam)).size).toBe(2);
});

test('an extension moves the end of one candidate, of a room or of all, and of no other [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  await open(exam);
  const [first] = exam.candidates;
  const own = { scope: 'candidate', candidacyId: first.candidacyId } as const;
  const one = await moveTime(app(), exam, { kind: 'extension', minutes: 5, reach: own });
  expect(one.body).toEqual({ reached: 1, skipped: 0 });
  const room = await moveTime(app(), exam, { kind: 'extension', minutes: 10, reach: roomA });
  expect(room.body).toEqual({ reached: 2, skipped: 0 });
  await moveTime(app(), exam, { kind: 'extension', minutes: 20, reach: forAll });
  expect(await ends(exam)).toEqual(['2026-03-02T12:35:00Z', '2026-03-02T12:30:00Z', '2026-03-02T12:20:00Z']);
});

test('an open window receives an extension, and the answer is handed in at the new end [D7, S1]', async () => {
  await back();
  const exam = await watchedExam(app());
  await open(exam);
  const [writing, , other] = exam.candidates;
  const window = await openAnswer(app(), writing);
  window.write('q1', 'Skrevet i rom A');
  await window.confirmed();
  await moveTime(app(), exam, { kind: 'extension', minutes: 30, reach: roomA });
  await expect
    .poll(() => window.messages.findLast((m) => m.kind === 'times')?.times.endsAt)
    .toBe('2026-03-02T12:30:00Z');
  await app().moveTo('2026-03-02T12:29:59Z');
  expect(await statesOf(exam)).toEqual(['writing', 'writing', 'handedIn']);
  await app().moveTo('2026-03-02T12:30:00Z');
  expect(await statesOf(exam)).toEqual(['handedIn', 'handedIn', 'handedIn']);
  expect((await boardNow(app(), exam)).get(other?.candidacyId ?? '')?.endedAt).toBe('2026-03-02T12:00:00Z');
  window.kill();
});

test('a pause stops the time of a room, nothing is handed in meanwhile, and all of it is given back [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  await open(exam);
  await app().moveTo('2026-03-02T09:00:00Z');
  expect((await moveTime(app(), exam, { kind: 'pause', reach: roomA })).body.reached).toBe(2);
  expect((await moveTime(app(), exam, { kind: 'pause', reach: roomA })).refusal).toBe('alreadyPaused');
  await app().moveTo('2026-03-02T12:10:00Z');
  expect(await statesOf(exam)).toEqual(['writing', 'writing', 'handedIn']);
  const resumed = await moveTime(app(), exam, { kind: 'resume', reach: forAll });
  expect(resumed.body).toEqual({ reached: 2, skipped: 1 });
  expect((await ends(exam))[0]).toBe('2026-03-02T15:10:00Z');
  await app().moveTo('2026-03-02T15:10:00Z');
  expect(await statesOf(exam)).toEqual(['handedIn', 'handedIn', 'handedIn']);
});

test('a double click is one extension [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const id = randomUUID();
  const change = { kind: 'extension', minutes: 15, reach: forAll } as const;
  const both = await Promise.all([1, 2].map(() => moveTime(app(), exam, change, { id })));
  expect(both.map(({ status, body }) => [status, body])).toEqual([
    [200, { reached: 3, skipped: 0 }],
    [200, { reached: 3, skipped: 0 }],
  ]);
  expect((await ends(exam))[0]).toBe('2026-03-02T12:15:00Z');
  const elsewhere = await watchedExam(app());
  expect((await moveTime(app(), elsewhere, change, { id })).status).toBe(404);
});

test('an id sent again with another change is refused: the first was made, and nothing is added to it [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [{ candidacyId }, another] = exam.candidates;
  const id = randomUUID();
  const first = { kind: 'extension', minutes: 10, reach: { scope: 'candidate', candidacyId } } as const;
  expect((await moveTime(app(), exam, first, { id })).status).toBe(200);
  const others = [
    { ...first, minutes: 15 },
    { ...first, reach: { scope: 'candidate', candidacyId: another.candidacyId } },
    { ...first, reach: roomA },
    { ...first, reach: forAll },
    { ...first, reason: 'En annen grunn' },
    { kind: 'pause', reach: first.reach },
    { kind: 'lateStart', startsAt: null, reach: first.reach },
  ] as const;
  for (const other of others)
    expect(await moveTime(app(), exam, other, { id })).toMatchObject({
      status: 409,
      refusal: 'doneOtherwise',
    });
  expect((await moveTime(app(), exam, first, { id })).body).toEqual({ reached: 1, skipped: 0 });
  expect(await ends(exam)).toEqual(['2026-03-02T12:10:00Z', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z']);
});

test('a start "now" sent again a while later is the same change; one at a stated time is another [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [{ candidacyId }] = exam.candidates;
  const reach = { scope: 'candidate', candidacyId } as const;
  const id = randomUUID();
  const start = (startsAt: string | null) =>
    moveTime(app(), exam, { kind: 'lateStart', startsAt, reach }, { id });
  expect((await start(null)).status).toBe(200);
  await app().moveTo('2026-03-02T08:05:00Z');
  expect((await start(null)).status).toBe(200);
  expect((await start('2026-03-02T08:30:00Z')).refusal).toBe('doneOtherwise');
  expect((await ends(exam))[0]).toBe('2026-03-02T12:01:00Z');
});

test('a candidate who came late starts later with the whole duration; one who has begun does not [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [late, begun] = exam.candidates;
  await app().call(begun.personId, sittingRoutes.openPaper, { params: { candidacyId: begun.candidacyId } });
  const startLater = (candidacyId: string, startsAt: string | null) =>
    moveTime(app(), exam, { kind: 'lateStart', startsAt, reach: { scope: 'candidate', candidacyId } });
  expect((await startLater(begun.candidacyId, null)).refusal).toBe('alreadyStarted');
  expect((await startLater(late.candidacyId, '2026-03-02T07:59:00Z')).refusal).toBe('lateStartOutside');
  expect((await startLater(late.candidacyId, '2026-03-02T08:40:00Z')).status).toBe(200);
  expect((await ends(exam)).slice(0, 2)).toEqual(['2026-03-02T12:40:00Z', '2026-03-02T12:00:00Z']);
  const opened = await app().call(late.personId, sittingRoutes.openPaper, {
    params: { candidacyId: late.candidacyId },
  });
  expect(opened.refusal).toBe('sittingNotStarted');
});

test('a later start that is sent again because the response was lost is the same change [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const [{ candidacyId }] = exam.candidates;
  const id = randomUUID();
  const startsAt = '2026-03-02T08:02:00Z';
  const send = () =>
    moveTime(
      app(),
      exam,
      { kind: 'lateStart', startsAt, reach: { scope: 'candidate', candidacyId } },
      { id },
    );
  expect((await send()).body).toEqual({ reached: 1, skipped: 0 });
  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T08:02:01Z'));
  expect((await send()).body).toEqual({ reached: 1, skipped: 0 });
});

test('a candidate who has handed in is passed over and counted, and alone is refused; the log contains no reason [D7, U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  await open(exam);
  const [done] = exam.candidates;
  const { db, clock } = app().services;
  await letHappen(db, done.candidacyId, { kind: 'sittingWithdrawn', at: clock.now() });
  const own = { scope: 'candidate', candidacyId: done.candidacyId } as const;
  expect((await moveTime(app(), exam, { kind: 'extension', minutes: 5, reach: own })).refusal).toBe(
    'sittingEnded',
  );
  const all = await moveTime(app(), exam, { kind: 'extension', minutes: 5, reach: forAll });
  expect(all.body).toEqual({ reached: 2, skipped: 1 });
  const logged = app().services.db.selectFrom('event').select('data').where('exam_id', '=', exam.examId);
  const extended = await logged.where('kind', '=', 'timeExtended').execute();
  expect(extended).toEqual([{ data: expect.not.stringContaining('Strømmen') }]);
});

test('a change that would affect no candidate is refused, with the reason where it is the same for all [D7]', async () => {
  await back();
  const exam = await watchedExam(app());
  await open(exam);
  const pause = (reach: Parameters<typeof moveTime>[2]['reach']) =>
    moveTime(app(), exam, { kind: 'pause', reach });
  expect((await pause({ scope: 'room', room: 'Kjelleren' })).refusal).toBe('nobodyReached');
  const [paused, gone] = exam.candidates;
  const own = { scope: 'candidate', candidacyId: paused.candidacyId } as const;
  expect((await pause(own)).status).toBe(200);
  expect((await pause(own)).refusal).toBe('alreadyPaused');
  const { db, clock } = app().services;
  await letHappen(db, gone.candidacyId, { kind: 'sittingWithdrawn', at: clock.now() });
  expect((await pause(roomA)).refusal).toBe('nobodyReached');
});

test('only a person who watches the exam moves its time [U1, U7]', async () => {
  await back();
  const exam = await watchedExam(app());
  const change = { kind: 'extension', minutes: 5, reach: forAll } as const;
  for (const by of [exam.graders[0], exam.graders[1], exam.candidates[0].personId, exam.coordinator])
    expect((await moveTime(app(), exam, change, { by })).status).toBe(403);
  expect((await moveTime(app(), exam, change, { by: exam.officer })).status).toBe(200);
});
