import { randomUUID } from 'node:crypto';
import { dutyRoutes } from '@karakter/contract/exam/duties';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import type { DutyText } from '@karakter/contract/people/duty';
import { registerRoutes } from '@karakter/contract/register/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { boardNow, moveTime, openBoard, type WatchedExam, watchedExam } from '../../test/scenes/board.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-02T09:00:00Z');

const always: DutyText = { rooms: null, firstDay: null, lastDay: null };

/** An exam with two candidates in room A, one in room B, and none without a room. */
async function twoRooms() {
  const exam = await watchedExam(app());
  const { db } = app().services;
  for (const [index, { candidacyId }] of exam.candidates.entries()) {
    const room = index < 2 ? 'A' : 'B';
    await db.updateTable('sitting').set({ room }).where('candidacy_id', '=', candidacyId).execute();
    await db.updateTable('candidacy').set({ room }).where('id', '=', candidacyId).execute();
  }
  return exam;
}

const setDuty = ({ examId, officer, invigilator }: WatchedExam, duty: Partial<DutyText>, by = officer) =>
  app().call(by, dutyRoutes.setDuty, {
    params: { examId, personId: invigilator },
    body: { ...always, ...duty },
  });
const shownIn = async (exam: WatchedExam) =>
  [...(await boardNow(app(), exam)).values()].map(({ room }) => room);
const third = ({ candidates }: WatchedExam) => candidates[2]?.candidacyId ?? '';

describe('an invigilator is appointed to rooms and days of an exam [U1]', () => {
  it('and sees the candidates of those rooms, and no other', async () => {
    const exam = await twoRooms();
    expect((await shownIn(exam)).sort()).toEqual(['A', 'A', 'B']);
    expect((await setDuty(exam, { rooms: ['B'] })).status).toBe(200);
    expect(await shownIn(exam)).toEqual(['B']);
    await setDuty(exam, { rooms: ['B', 'A'] });
    expect((await shownIn(exam)).sort()).toEqual(['A', 'A', 'B']);
    const { body } = await app().call(exam.officer, planningRoutes.seeExam, {
      params: { examId: exam.examId },
    });
    expect(body.invigilators).toMatchObject([{ duty: { rooms: ['A', 'B'], firstDay: null, lastDay: null } }]);
  });

  it('and does nothing to a candidate in another room: it is as if there were none', async () => {
    const exam = await twoRooms();
    const { examId, invigilator } = exam;
    const params = { examId, candidacyId: third(exam) };
    await setDuty(exam, { rooms: ['A'] });
    const answers = [
      await app().call(invigilator, invigilationRoutes.checkIdentity, { params, body: { isChecked: true } }),
      await app().call(invigilator, invigilationRoutes.answerHelp, { params }),
      await app().call(invigilator, invigilationRoutes.withdrawCandidate, {
        params,
        body: { isWithdrawn: true },
      }),
      await app().call(invigilator, invigilationRoutes.changeSeat, {
        params,
        body: { room: 'A', seat: '1' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('and gives time there only, to the room or to candidates in it', async () => {
    const exam = await twoRooms();
    await setDuty(exam, { rooms: ['A'] });
    const give = async (reach: Parameters<typeof moveTime>[2]['reach']) => {
      const { status, refusal } = await moveTime(app(), exam, { kind: 'extension', minutes: 5, reach });
      return refusal ?? status;
    };
    const [first, second] = exam.candidates;
    expect(await give({ scope: 'exam' })).toBe('onlyYourRooms');
    expect(await give({ scope: 'room', room: 'B' })).toBe('onlyYourRooms');
    expect(await give({ scope: 'candidate', candidacyId: third(exam) })).toBe('notFound');
    expect(await give({ scope: 'candidates', candidacyIds: [first.candidacyId, third(exam)] })).toBe(
      'notFound',
    );
    expect(await give({ scope: 'room', room: 'A' })).toBe(200);
    const both = [first.candidacyId, second.candidacyId];
    expect(await give({ scope: 'candidates', candidacyIds: both })).toBe(200);
    const { body } = await app().call(exam.officer, invigilationRoutes.viewBoard, {
      params: { examId: exam.examId },
    });
    expect(body.candidates.map(({ addedSeconds }) => addedSeconds).sort()).toEqual([0, 600, 600]);
  });

  it('and writes to those rooms only', async () => {
    const exam = await twoRooms();
    await setDuty(exam, { rooms: ['A'] });
    const params = { examId: exam.examId, messageId: randomUUID() };
    const words = { nb: 'Vinduet lukkes.', nn: null, en: null };
    const send = (room: string) =>
      app().call(exam.invigilator, messagesRoutes.sendRoomMessage, { params, body: { ...words, room } });
    expect((await send('B')).refusal).toBe('roomHasNoOne');
    expect((await send('A')).body).toEqual({ reached: 2 });
  });

  it('and a board that is open shows the new rooms within seconds', async () => {
    const exam = await twoRooms();
    const board = await openBoard(app(), exam);
    await board.shows(() => board.candidates.size === 3);
    await setDuty(exam, { rooms: ['B'] });
    expect(await board.closed).toBe(4404);
    const again = await openBoard(app(), exam);
    await again.shows(() => again.candidates.size === 1);
    await app().services.db.updateTable('sitting').set({ room: 'C' }).where('room', '=', 'B').execute();
    await again.shows(() => again.candidates.size === 0);
    again.close();
  });

  it('on those days only', async () => {
    const exam = await twoRooms();
    const look = async () => {
      const params = { examId: exam.examId };
      const { status, refusal } = await app().call(exam.invigilator, invigilationRoutes.viewBoard, {
        params,
      });
      return refusal ?? status;
    };
    await setDuty(exam, { firstDay: '2026-03-03' });
    expect(await look()).toBe('watchNotOpen');
    await setDuty(exam, { firstDay: '2026-03-02', lastDay: '2026-03-02' });
    expect(await look()).toBe(200);
    const passed = await setDuty(exam, { lastDay: '2026-03-01' });
    expect(passed.refusal).toBe('lastDayPassed');
  });

  it('and the invigilator’s own page shows them, to be changed by the office of the exam that does not grade it', async () => {
    const exam = await twoRooms();
    const { invigilator, officer } = exam;
    await setDuty(exam, { rooms: ['A'], firstDay: '2026-03-02' });
    const dutiesFor = async (by: string) => {
      const { body } = await app().call(by, registerRoutes.seePerson, { params: { personId: invigilator } });
      return body.held.flatMap(({ duty, mayChangeDuty }) => (duty ? [{ ...duty, mayChangeDuty }] : []));
    };
    const shown = { rooms: ['A'], firstDay: '2026-03-02', lastDay: null };
    expect(await dutiesFor(officer)).toEqual([{ ...shown, mayChangeDuty: true }]);
    const operator = await addTestPerson(app().services.db, 'Ida Drift', ['itOperator']);
    expect(await dutiesFor(operator)).toEqual([{ ...shown, mayChangeDuty: false }]);
    const [grader] = exam.graders;
    const office = { id: randomUUID(), role: 'examOffice', unit_id: testUnitId };
    await app()
      .services.db.insertInto('role_grant')
      .values({ ...office, person_id: grader, granted_at: app().services.clock.now() })
      .execute();
    expect(await dutiesFor(grader)).toEqual([{ ...shown, mayChangeDuty: false }]);
    expect((await setDuty(exam, { rooms: ['B'] }, grader)).status).toBe(404);
  });

  it('by the exam office, for rooms that the candidate list names, and it is in the log once', async () => {
    const exam = await twoRooms();
    const { db } = app().services;
    for (const _ of ['once', 'again']) await setDuty(exam, { rooms: ['A'] });
    expect((await setDuty(exam, { rooms: ['Et annet'] })).refusal).toBe('dutyRoomUnknown');
    for (const by of [exam.invigilator, exam.coordinator])
      expect((await setDuty(exam, { rooms: ['B'] }, by)).status).toBe(403);
    const events = db.selectFrom('event').select('data').where('exam_id', '=', exam.examId);
    const changed = await events.where('kind', '=', 'invigilatorDutyChanged').execute();
    expect(changed.map(({ data }) => JSON.parse(data))).toMatchObject([{ rooms: ['A'] }]);
    const { body } = await app().call(exam.officer, dutyRoutes.listDutyRooms, {
      params: { examId: exam.examId },
    });
    expect(body.rooms).toEqual([
      { room: 'A', candidates: 2 },
      { room: 'B', candidates: 1 },
    ]);
  });
});

describe('one board of a room with several exams [D9]', () => {
  const boardsOf = async (by: string) => (await app().call(by, invigilationRoutes.listBoards)).body.exams;

  it('has the exams that the invigilator watches, with their rooms, and no other', async () => {
    const [first, second] = [await twoRooms(), await twoRooms()];
    const idsOf = async () => (await boardsOf(first.invigilator)).map(({ id }) => id);
    expect(await idsOf()).toEqual([first.examId]);
    const grant = { id: randomUUID(), role: 'invigilator', granted_at: app().services.clock.now() };
    await app()
      .services.db.insertInto('role_grant')
      .values({ ...grant, person_id: first.invigilator, exam_id: second.examId, rooms: ['B'] })
      .execute();
    const exams = await boardsOf(first.invigilator);
    const rooms = new Map(exams.map((exam) => [exam.id, exam.rooms]));
    expect(rooms.get(first.examId)).toEqual([
      { room: 'A', candidates: 2 },
      { room: 'B', candidates: 1 },
    ]);
    expect(rooms.get(second.examId)).toEqual([{ room: 'B', candidates: 1 }]);
  });

  it('has none of the exams for which the reader grades, and none for a stranger', async () => {
    const exam = await twoRooms();
    expect((await boardsOf(exam.officer)).some(({ id }) => id === exam.examId)).toBe(true);
    expect((await app().call(exam.coordinator, invigilationRoutes.listBoards)).status).toBe(403);
  });
});
