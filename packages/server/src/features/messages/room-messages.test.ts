import { randomUUID } from 'node:crypto';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestInvigilator } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);

const words = { nb: 'Brannalarm: gå rolig ut. Tiden stopper.', nn: null, en: null };
type Candidate = TestExam['candidates'][number];

const seat = (candidates: readonly Candidate[], room: string) =>
  app()
    .services.db.updateTable('sitting')
    .set({ room })
    .where(
      'candidacy_id',
      'in',
      candidates.map(({ candidacyId }) => candidacyId),
    )
    .execute();
const invigilate = (personId: string, examId: string) =>
  app()
    .services.db.insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: personId,
      role: 'invigilator',
      exam_id: examId,
      granted_at: app().services.clock.now(),
    })
    .execute();

const send = (by: string, examId: string, body: { room: string } & typeof words, messageId: string) =>
  app().call(by, messagesRoutes.sendRoomMessage, { params: { examId, messageId }, body });
const toRoom = (by: string, examId: string, room: string, messageId: string = randomUUID()) =>
  send(by, examId, { ...words, room }, messageId);
const listOf = async (by: string, examId: string) =>
  (await app().call(by, messagesRoutes.listExamMessages, { params: { examId } })).body;
const ownOf = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, messagesRoutes.listOwnMessages, { params: { candidacyId } })).body.messages;
const eventsOf = (examId: string) =>
  app()
    .services.db.selectFrom('event')
    .select('data')
    .where('exam_id', '=', examId)
    .where('kind', '=', 'messageSent')
    .execute();

/** Two exams: in room A two of the first and one of the second, in room B one of each. */
async function sharedRoom(room = `A ${randomUUID().slice(0, 8)}`) {
  const [first, second] = [await play.runningExam(3), await play.runningExam(2)];
  await seat(first.candidates.slice(0, 2), room);
  await seat(second.candidates.slice(0, 1), room);
  await seat([...first.candidates.slice(2), ...second.candidates.slice(1)], `B ${room}`);
  return { first, second, room, guard: await addTestInvigilator(app().services.db, first.examId) };
}

describe('a message to a room [D8, D9]', () => {
  it('reaches the candidates who sit there, in the exams that the sender serves, and no other', async () => {
    const { first, second, room, guard } = await sharedRoom();
    expect(await toRoom(guard, first.examId, room)).toMatchObject({ status: 200, body: { reached: 2 } });
    const [here, alsoHere, elsewhere] = first.candidates;
    if (!here || !alsoHere || !elsewhere) throw new Error('no candidates');
    expect(await ownOf(here)).toMatchObject([{ kind: 'room', text: words.nb }]);
    expect([await ownOf(alsoHere), await ownOf(elsewhere)].map(({ length }) => length)).toEqual([1, 0]);
    for (const candidate of second.candidates) expect(await ownOf(candidate)).toEqual([]);
  });

  it('is one message to both exams of the room where the sender serves both, kept in the log of each', async () => {
    const { first, second, room, guard } = await sharedRoom();
    await invigilate(guard, second.examId);
    expect((await toRoom(guard, second.examId, room)).body).toEqual({ reached: 3 });
    const seen = { room, kind: 'room', by: 'Vakt Eksamen', texts: words, seen: 0 };
    expect((await listOf(guard, first.examId)).messages).toMatchObject([{ ...seen, reaches: 2 }]);
    expect((await listOf(guard, second.examId)).messages).toMatchObject([{ ...seen, reaches: 1 }]);
    for (const { examId } of [first, second]) {
      const events = await eventsOf(examId);
      expect(events.map(({ data }) => JSON.parse(data))).toMatchObject([{ kind: 'room' }]);
      expect(events.some(({ data }) => data.includes('Brannalarm'))).toBe(false);
    }
  });

  it('is shown in the open windows there within a moment, and in none of another room', async () => {
    const { first, room, guard } = await sharedRoom();
    for (const candidate of first.candidates) await play.open(candidate);
    const windows = await Promise.all(first.candidates.map((candidate) => openAnswer(app(), candidate)));
    await toRoom(guard, first.examId, room);
    const heard = () =>
      windows.map(({ messages }) => messages.flatMap((m) => (m.kind === 'message' ? m : [])));
    const said = [{ messageKind: 'room', texts: words }];
    await expect.poll(heard).toMatchObject([said, said, []]);
    const last = windows.at(-1);
    last?.write('q1', 'Ord');
    await last?.confirmed();
    expect(heard()).toMatchObject([said, said, []]);
    for (const window of windows) window.kill();
  });

  it('tells which of those who sat there have not read it, also when they have moved since', async () => {
    const { first, room, guard } = await sharedRoom();
    await toRoom(guard, first.examId, room);
    const [reader, mover] = first.candidates;
    if (!reader || !mover) throw new Error('no candidates');
    const [message] = await ownOf(reader);
    const messageId = message?.id ?? '';
    await app().call(reader.personId, messagesRoutes.markMessageSeen, {
      params: { candidacyId: reader.candidacyId, messageId },
    });
    await seat([mover], 'Et annet rom');
    const { body } = await app().call(guard, messagesRoutes.listUnread, {
      params: { examId: first.examId, messageId },
    });
    expect(body.unread).toMatchObject([{ room: 'Et annet rom' }]);
    expect((await listOf(guard, first.examId)).messages).toMatchObject([{ seen: 1, reaches: 2 }]);
  });

  it('sent twice by a double click is one, and with other words under its id is refused', async () => {
    const { first, room, guard } = await sharedRoom();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => toRoom(guard, first.examId, room, id)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [200, { reached: 2 }]),
    );
    expect(await eventsOf(first.examId)).toHaveLength(1);
    const others = await send(guard, first.examId, { ...words, nb: 'Noe annet', room }, id);
    expect([others.status, others.refusal]).toEqual([409, 'doneOtherwise']);
  });

  it('is offered for the exam’s own rooms, with the exams that share them', async () => {
    const { first, second, room, guard } = await sharedRoom();
    const roomsOf = async (by: string) =>
      (await listOf(by, first.examId)).rooms.map((each) => [
        each.room,
        each.courseCodes.length,
        each.reaches,
      ]);
    expect((await roomsOf(guard)).sort()).toEqual([
      [room, 1, 2],
      [`B ${room}`, 1, 1],
    ]);
    await invigilate(guard, second.examId);
    expect((await roomsOf(guard)).sort()).toEqual([
      [room, 2, 3],
      [`B ${room}`, 2, 2],
    ]);
    expect(await roomsOf(first.coordinator)).toEqual([]);
  });

  it('goes to no room where no one sits, and to none from a coordinator, a candidate or a stranger', async () => {
    const { first, second, room, guard } = await sharedRoom();
    const empty = await toRoom(guard, first.examId, 'Et tomt rom');
    expect([empty.status, empty.refusal]).toEqual([409, 'roomHasNoOne']);
    expect((await toRoom(first.coordinator, first.examId, room)).status).toBe(403);
    expect((await toRoom(first.candidates[0]?.personId ?? '', first.examId, room)).status).toBe(403);
    expect((await toRoom(guard, second.examId, room)).status).toBe(404);
  });
});
