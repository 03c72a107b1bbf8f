import { papersRoutes } from '@karakter/contract/papers/routes';
import { paperSocket } from '@karakter/contract/papers/socket';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { z } from 'zod';
import { useTestApp } from '../../test/app.ts';
import { listen } from '../../test/scenes/answer-writer.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { addTestAuthor } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
type Message = z.infer<typeof paperSocket.message>;
const open: WebSocket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

/** A window of the paper: what it was told, and a way to wait for it. */
async function enter(examId: string, personId: string) {
  const url = `${await listen(app())}${paperSocket.path.replace(':examId', examId)}`;
  const headers = { cookie: await app().cookieOf(personId), origin: 'http://localhost:3000' };
  const socket = new WebSocket(url, { headers });
  open.push(socket);
  let last: Message | undefined;
  let look: () => void = () => undefined;
  socket.on('message', (data) => {
    last = paperSocket.message.parse(JSON.parse(String(data)));
    look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return {
    closed,
    leave: () => socket.close(),
    goTo: (question: string | null) => socket.send(JSON.stringify({ question })),
    sendAny: (text: string) => socket.send(text),
    /** Resolves when the window is told so; rejects when it is not let in. */
    hears: (isHeard: (message: Message) => boolean) =>
      new Promise<Message>((resolve, reject) => {
        look = () => {
          if (last && isHeard(last)) resolve(last);
        };
        socket.on('error', reject);
        look();
      }),
  };
}

const placesIn = ({ people }: Message) => people.map(({ name, question }) => `${name} ${question}`);

test('two authors see each other, at which question each is, and that one has left [A1]', async () => {
  const { examId, coordinator } = await addTestExam(app().services.db, { state: 'planned' });
  const [one, other] = [
    await enter(examId, coordinator),
    await enter(examId, await addTestAuthor(app(), examId)),
  ];
  await one.hears(({ people }) => people.length === 2);
  other.sendAny('not a place');
  other.goTo('q1');
  const heard = await one.hears((message) => placesIn(message).includes('Andre Forfatter q1'));
  expect(placesIn(heard)).toEqual(['Andre Forfatter q1', 'Emne Ansvarlig null']);
  other.leave();
  expect(placesIn(await one.hears(({ people }) => people.length === 1))).toEqual(['Emne Ansvarlig null']);
});

test('an author is told at once that a colleague has saved, commented or written the guide [A1]', async () => {
  const { examId, coordinator } = await addTestExam(app().services.db, { state: 'planned' });
  const params = { examId };
  const window = await enter(examId, coordinator);
  const { beside } = await window.hears(({ version }) => version === 0);
  const second = await addTestAuthor(app(), examId);
  await app().call(second, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  await window.hears(({ version }) => version === 1);
  await app().call(second, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await window.hears((message) => message.beside !== beside);
});

test('only those who may see the paper are let in, and no longer than they may [A4, U7]', async () => {
  const { examId, coordinator, graders, candidates } = await addTestExam(app().services.db, {
    state: 'planned',
  });
  const leader = await addTestPerson(app().services.db, 'Program Leder', ['programmeLeader']);
  for (const stranger of [leader, graders[0], candidates[0]!.personId]) {
    const refused = await enter(examId, stranger);
    await expect(refused.hears(() => true)).rejects.toThrow(/40[34]/);
  }
  const params = { examId };
  await app().call(coordinator, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await app().call(coordinator, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } });
  await app().call(coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  const window = await enter(examId, leader);
  await window.hears(({ version }) => version === 2);
  await app().call(leader, papersRoutes.returnPaper, { params, body: { version: 2, reason: 'Uklar' } });
  expect(await window.closed).toBe(4404);
});
