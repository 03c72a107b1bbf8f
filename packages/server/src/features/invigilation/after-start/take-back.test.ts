import { givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { boardNow, moveTime, type WatchedExam, watchedExam } from '../../../test/scenes/board.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockExam } from '../../exam/store.ts';

const start = '2026-03-02T08:01:00Z';
const app = useTestApp(start);
const { open, handIn } = sittingsOf(app);

/** An exam with three candidates who write; it ends at noon. */
async function running(): Promise<WatchedExam> {
  await app().services.clock.moveTo(Temporal.Instant.from(start));
  const exam = await watchedExam(app());
  for (const candidate of exam.candidates) await open(candidate);
  return exam;
}
const all = { scope: 'exam' } as const;
const give = (
  exam: WatchedExam,
  minutes: number,
  reach: Parameters<typeof moveTime>[2]['reach'],
  id: string,
) => moveTime(app(), exam, { kind: 'extension', minutes, reach }, { id });
const takeBack = ({ examId, invigilator }: WatchedExam, timeId: string, by = invigilator) =>
  app().call(by, givenTimeRoutes.takeBackTime, { params: { examId, timeId }, body: { reason: 'Feil rom' } });
const listed = async ({ examId, invigilator }: WatchedExam) =>
  (await app().call(invigilator, givenTimeRoutes.listGivenTime, { params: { examId } })).body;
const endsOf = async (exam: WatchedExam) => {
  const board = await boardNow(app(), exam);
  return exam.candidates.map(({ candidacyId }) => board.get(candidacyId)?.endsAt);
};

describe('minutes given by mistake [D17]', () => {
  test('are listed with who, when and why, and taken back: from all, a room or one; windows see the end at once', async () => {
    const exam = await running();
    const [first] = exam.candidates;
    const window = await openAnswer(app(), first);
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    await give(exam, 10, all, ids[0]);
    await give(exam, 20, { scope: 'room', room: 'A' }, ids[1]);
    await give(exam, 30, { scope: 'candidate', candidacyId: first.candidacyId }, ids[2]);
    expect(await listed(exam)).toMatchObject({
      noticeMinutes: 15,
      given: [
        { id: ids[2], minutes: 30, scope: 'candidate', candidate: first.name, reached: 1, takenBack: null },
        { id: ids[1], minutes: 20, scope: 'room', room: 'A', candidate: null, reached: 2, takenBack: null },
        { id: ids[0], minutes: 10, scope: 'exam', by: 'Vakt Eksamen', reason: 'Strømmen gikk i rommet' },
      ],
    });
    expect((await takeBack(exam, ids[1])).body).toEqual({ reached: 2, skipped: 0 });
    expect(await endsOf(exam)).toEqual([
      '2026-03-02T12:40:00Z',
      '2026-03-02T12:10:00Z',
      '2026-03-02T12:10:00Z',
    ]);
    await expect
      .poll(() => window.messages.findLast((m) => m.kind === 'times')?.times.endsAt)
      .toBe('2026-03-02T12:40:00Z');
    for (const id of [ids[0], ids[2]]) expect((await takeBack(exam, id)).status).toBe(200);
    expect(await endsOf(exam)).toEqual(Array(3).fill('2026-03-02T12:00:00Z'));
    const { given } = await listed(exam);
    expect(given.map(({ takenBack }) => takenBack)).toMatchObject([
      { by: 'Vakt Eksamen', reason: 'Feil rom', reached: 1 },
      { reached: 2 },
      { reached: 3 },
    ]);
    expect((await takeBack(exam, ids[0])).refusal).toBe('minutesTakenBackAlready');
    await app().moveTo('2026-03-02T12:00:00Z');
    expect((await boardNow(app(), exam)).get(first.candidacyId)?.state).toBe('handedIn');
    window.kill();
  });

  test('are taken back only as far as the notice is left, and not from a candidate who is done', async () => {
    const exam = await running();
    const [first, done] = exam.candidates;
    const id = crypto.randomUUID();
    await give(exam, 30, all, id);
    await handIn(done);
    await app().moveTo('2026-03-02T11:55:00Z');
    expect((await takeBack(exam, id)).body).toEqual({ reached: 2, skipped: 1 });
    expect((await endsOf(exam))[0]).toBe('2026-03-02T12:10:00Z');
    await app().moveTo('2026-03-02T12:09:59Z');
    expect((await boardNow(app(), exam)).get(first.candidacyId)?.state).toBe('writing');
  });

  test('are not taken back where no candidate has any left, and nothing else is minutes', async () => {
    const exam = await running();
    const [id, pause] = [crypto.randomUUID(), crypto.randomUUID()];
    await give(exam, 5, all, id);
    await moveTime(app(), exam, { kind: 'pause', reach: all }, { id: pause });
    await moveTime(app(), exam, { kind: 'resume', reach: all });
    await app().moveTo('2026-03-02T11:55:00Z');
    expect((await takeBack(exam, id)).refusal).toBe('minutesUsedUp');
    for (const other of [pause, crypto.randomUUID()])
      expect((await takeBack(exam, other)).refusal).toBe('notFound');
    const another = await running();
    expect((await takeBack(another, id)).refusal).toBe('notFound');
  });

  test('reach no candidate who is added, or whose withdrawal is taken back, after that', async () => {
    const exam = await running();
    const [first, second] = exam.candidates;
    const withdraw = (isWithdrawn: boolean) =>
      app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, {
        params: { examId: exam.examId, candidacyId: second.candidacyId },
        body: { isWithdrawn },
      });
    const [before, during] = [crypto.randomUUID(), crypto.randomUUID()];
    await give(exam, 10, all, before);
    await app().moveTo('2026-03-02T09:00:00Z');
    await withdraw(true);
    await give(exam, 20, all, during);
    for (const id of [before, during]) expect((await takeBack(exam, id)).status).toBe(200);
    await withdraw(false);
    const personId = await addTestPerson(app().services.db, 'Sen Student', ['candidate']);
    const facts = {
      extraMinutes: 0,
      language: 'nb',
      room: '',
      seat: '',
      time: 'common',
      reason: 'Sen',
    } as const;
    const { body } = await app().call(exam.officer, lateCandidateRoutes.addLateCandidate, {
      params: { examId: exam.examId },
      body: { kind: 'known', personId, ...facts },
    });
    expect(body.endsAt).toBe('2026-03-02T12:00:00Z');
    const board = await boardNow(app(), exam);
    expect(board.get(first.candidacyId)?.endsAt).toBe('2026-03-02T12:00:00Z');
    // Was not there when the first were taken back, and keeps them.
    expect(board.get(second.candidacyId)?.endsAt).toBe('2026-03-02T12:10:00Z');
  });
});

test('two people who take the same minutes back at once take them once [D17]', async () => {
  const exam = await running();
  const id = crypto.randomUUID();
  await give(exam, 10, all, id);
  const held = await app()
    .services.db.transaction()
    .execute(async (tx) => {
      await lockExam(tx, exam.examId);
      const both = [exam.invigilator, exam.officer].map((by) => takeBack(exam, id, by));
      await untilWaiting(app(), 2);
      return { both };
    });
  const answers = await Promise.all(held.both);
  expect(answers.map(({ refusal }) => refusal ?? 'taken').sort()).toEqual([
    'minutesTakenBackAlready',
    'taken',
  ]);
  expect(await endsOf(exam)).toEqual(Array(3).fill('2026-03-02T12:00:00Z'));
});
