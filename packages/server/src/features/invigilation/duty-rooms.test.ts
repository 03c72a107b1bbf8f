import { randomUUID } from 'node:crypto';
import { allRoutes, allSocketRoutes } from '@karakter/contract/all-routes';
import { dutyRoutes } from '@karakter/contract/exam/duties';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import { useTestApp } from '../../test/app.ts';
import { answerFileOf, sealForTest } from '../../test/scenes/answer-file.ts';
import { appendParagraph } from '../../test/scenes/answer-writer.ts';
import { moveTime, openBoard, watchedExam } from '../../test/scenes/board.ts';
import { incidentsWith } from '../../test/scenes/incidents.ts';
import { addTestInvigilator, addTestPerson } from '../../test/scenes/people.ts';
import { askTakeover, quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { open, handIn } = sittingsOf(app);
const { register } = incidentsWith(app);
const words = { nb: 'Bare i B', nn: null, en: null };

/**
 * Two candidates in room A; in room B one who writes, asks for another device and got minutes, and one who has handed
 * in. One invigilator has room A, and another all rooms.
 */
async function twoRooms() {
  const exam = await watchedExam(app(), 4);
  const { examId, officer, invigilator: everywhere } = exam;
  const { db } = app().services;
  const [, , writing, done] = exam.candidates;
  if (!writing || !done) throw new Error('four candidates were asked for');
  for (const [index, { candidacyId }] of exam.candidates.entries()) {
    const room = index < 2 ? 'A' : 'B';
    await db.updateTable('sitting').set({ room }).where('candidacy_id', '=', candidacyId).execute();
    await db.updateTable('candidacy').set({ room }).where('id', '=', candidacyId).execute();
  }
  await open(writing);
  await open(done);
  await handIn(done);
  const inRoomA = await addTestInvigilator(db, examId, 'Vakt Rommet');
  const [timeId, messageId] = [randomUUID(), randomUUID()];
  const toB = { kind: 'extension', minutes: 10, reach: { scope: 'room', room: 'B' } } as const;
  await moveTime(app(), exam, toB, { id: timeId });
  await app().call(officer, messagesRoutes.sendExamMessage, { params: { examId, messageId }, body: words });
  await register(officer, exam, { what: 'Bare i B', scope: { kind: 'room', room: 'B' } });
  const attempt = await quarantineOfTests(app).attemptIdOf(writing);
  return { exam, examId, everywhere, inRoomA, writing, done, timeId, messageId, attempt };
}
type Scene = Awaited<ReturnType<typeof twoRooms>>;

async function limit(
  { exam, inRoomA }: Scene,
  duty: { rooms: string[] | null; firstDay: string | null },
): Promise<void> {
  const params = { examId: exam.examId, personId: inRoomA };
  const { status } = await app().call(exam.officer, dutyRoutes.setDuty, {
    params,
    body: { lastDay: null, ...duty },
  });
  expect(status).toBe(200);
}

type Asking = { params?: object; query?: object; body?: object };
type Table = Readonly<Record<string, (scene: Scene) => Asking | Promise<Asking>>>;
const ofExam = ({ examId }: Scene) => ({ params: { examId } });
const ofWriting = ({ examId, writing: { candidacyId } }: Scene) => ({ params: { examId, candidacyId } });
const withId = ({ examId }: Scene, name: string) => ({ params: { examId, [name]: randomUUID() } });
const about = { extraMinutes: 0, language: 'nb', seat: '', time: 'own', reason: 'Falt ut' };

async function fileOf({ writing: { candidacyId } }: Scene): Promise<string> {
  const { config, clock } = app().services;
  const key = createAnswerFiles(config.secret).keyFor(candidacyId);
  const doc = new Y.Doc();
  appendParagraph(doc, 'q1', 'På en annen maskin');
  const content = answerFileOf(doc, { candidacyId, key, savedAt: clock.now() });
  return (await sealForTest(key.publicKey, content)).toString('base64');
}

/** What acts on candidates in room B. */
const commands: Table = {
  moveTime: (scene) => ({
    ...ofExam(scene),
    body: { id: randomUUID(), kind: 'pause', reach: { scope: 'room', room: 'B' }, reason: 'Alarm' },
  }),
  checkIdentity: (scene) => ({ ...ofWriting(scene), body: { isChecked: true } }),
  answerHelp: ofWriting,
  withdrawCandidate: (scene) => ({ ...ofWriting(scene), body: { isWithdrawn: true } }),
  changeSeat: (scene) => ({ ...ofWriting(scene), body: { room: 'A', seat: '1' } }),
  giveSeatCode: (scene) => ({ ...ofWriting(scene), body: { isIdentityChecked: true } }),
  decideTakeover: async ({ examId, attempt }) => ({
    params: { examId, requestId: await askTakeover(app(), attempt) },
    body: { isGranted: true },
  }),
  reopenHandIn: ({ examId, done: { candidacyId } }) => ({
    params: { examId, candidacyId },
    body: { minutes: 0, reason: 'For tidlig' },
  }),
  takeBackTime: ({ examId, timeId }) => ({ params: { examId, timeId }, body: { reason: 'Feil rom' } }),
  addLateCandidate: async (scene) => {
    const personId = await addTestPerson(app().services.db, 'Sen Student', ['candidate']);
    return { ...ofExam(scene), body: { kind: 'known', personId, room: 'B', ...about } };
  },
  registerIncident: (scene) => ({
    ...withId(scene, 'incidentId'),
    body: {
      kind: 'technical',
      what: 'Strømmen gikk',
      happenedAt: app().services.clock.now().toString(),
      scope: { kind: 'room', room: 'B' },
    },
  }),
  sendRoomMessage: (scene) => ({ ...withId(scene, 'messageId'), body: { ...words, room: 'B' } }),
  acceptAnswerFile: async (scene) => ({ ...ofExam(scene), body: { file: await fileOf(scene) } }),
};

/** What shows the candidates of room B, or something about them. */
const views: Table = {
  listBoards: () => ({}),
  viewBoard: ofExam,
  listIncidents: ofExam,
  listSeated: ofExam,
  listGivenTime: ofExam,
  listUnread: ({ examId, messageId }) => ({ params: { examId, messageId } }),
};

/** What is of the whole exam: its facts, and what is said to all of its candidates [D8]; and a search for others. */
const ofWholeExam: Table = {
  today: () => ({}),
  listExams: () => ({}),
  seeExam: ofExam,
  listExamMessages: ofExam,
  sendExamMessage: (scene) => ({ ...withId(scene, 'messageId'), body: words }),
  findLateCandidate: (scene) => ({ ...ofExam(scene), query: { text: 'helt ukjent' } }),
};
const sockets = ['boardSocket'];
/** Of exams in which nothing is handed in; their rooms are tested with the registration. */
const ofAttendance = ['listAttendance', 'markAttendanceByName'];
/** Given what it writes by the page, and reads nothing. */
const ofThePage = ['makeListPdf'];

const call = async (by: string, name: string, asking: Asking) => {
  const route = allRoutes.find((each) => each.name === name);
  if (!route) throw new Error(`there is no route ${name}`);
  const { status, body, refusal } = await app().call(by, route, asking as never);
  return { status, refusal, text: JSON.stringify(body) };
};

test('every route that an invigilator may call is in one of the tables [U1, D9]', () => {
  const isForInvigilators = ({ access }: { access: unknown }) =>
    Array.isArray(access) && access.includes('invigilator');
  const names = [...allRoutes, ...allSocketRoutes].filter(isForInvigilators).map(({ name }) => name);
  const known = [commands, views, ofWholeExam].flatMap((table) => Object.keys(table));
  expect(names.sort()).toEqual([...known, ...ofAttendance, ...ofThePage, ...sockets].sort());
});

describe('an invigilator whose duty is room A [U1]', () => {
  test.each(Object.entries(commands))(
    'cannot use %s for room B, as one of all rooms can',
    async (name, of) => {
      const scene = await twoRooms();
      await limit(scene, { rooms: ['A'], firstDay: null });
      const asking = await of(scene);
      const { refusal } = await call(scene.inRoomA, name, asking);
      expect(['notFound', 'onlyYourRooms', 'roomHasNoOne']).toContain(refusal);
      expect((await call(scene.everywhere, name, asking)).status).toBe(200);
    },
  );

  test.each(Object.entries(views))(
    'sees nothing of room B in %s, as one of all rooms does',
    async (name, of) => {
      const scene = await twoRooms();
      await limit(scene, { rooms: ['A'], firstDay: null });
      const { candidacyId } = scene.writing;
      const showsB = (text: string) =>
        [candidacyId, '"room":"B"', 'Bare i B'].some((mark) => text.includes(mark));
      const asking = await of(scene);
      const limited = await call(scene.inRoomA, name, asking);
      expect(limited).toMatchObject({ status: 200 });
      expect(showsB(limited.text)).toBe(false);
      expect(showsB((await call(scene.everywhere, name, asking)).text)).toBe(true);
    },
  );

  test('sees nothing of room B on an open board', async () => {
    const scene = await twoRooms();
    await limit(scene, { rooms: ['A'], firstDay: null });
    const board = await openBoard(app(), { ...scene.exam, invigilator: scene.inRoomA });
    await board.shows(() => board.candidates.size > 0);
    expect([...board.candidates.values()].map(({ room }) => room)).toEqual(['A', 'A']);
    board.close();
  });
});

const { today: _, listExams: __, seeExam: ___, ...toCandidates } = ofWholeExam;
const { listBoards: ____, ...viewsOfExam } = views;

test.each(Object.entries({ ...commands, ...viewsOfExam, ...toCandidates }))(
  'an invigilator whose duty begins tomorrow cannot use %s today [U1, D9]',
  async (name, of) => {
    const scene = await twoRooms();
    await limit(scene, { rooms: null, firstDay: '2026-03-03' });
    expect((await call(scene.inRoomA, name, await of(scene))).refusal).toBe('watchNotOpen');
  },
);
