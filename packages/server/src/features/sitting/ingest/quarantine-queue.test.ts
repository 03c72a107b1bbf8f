import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';
import { createLiveSittings, type Pending, type Window } from '../live-sittings.ts';
import { createQuarantineQueue } from './quarantine-queue.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, sittingRow } = sittingsOf(app);

type Opened = Awaited<ReturnType<typeof openAnswer>>;

async function twoWindows() {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const cookie = await app().cookieOf(own.personId);
  const first = await openAnswer(app(), { ...own, cookie });
  const second = await openAnswer(app(), { ...own, cookie });
  const takeOver = () =>
    app().callWith(cookie, sittingRoutes.takeOver, { ...paramsOf(own), body: { writer: second.writer } });
  return { own, first, second, takeOver };
}

const toldOf = ({ messages }: Opened) =>
  Math.max(0, ...messages.flatMap((m) => (m.kind === 'confirmed' || m.kind === 'kept' ? [m.number] : [])));

/** Every number of the first window, wherever it is stored. */
async function storedNumbers(
  own: { candidacyId: string },
  { writer }: Pick<Opened, 'writer'>,
): Promise<number[]> {
  const { attempt: attemptId } = await sittingRow(own as Parameters<typeof sittingRow>[0]);
  const { db } = app().services;
  const inAnswer = await db
    .selectFrom('answer_entry as e')
    .innerJoin('answer_lease as l', (j) =>
      j.onRef('l.attempt', '=', 'e.attempt').onRef('l.epoch', '=', 'e.epoch'),
    )
    .select('e.number')
    .where('e.attempt', '=', attemptId)
    .where('e.kind', '=', 'update')
    .where('l.writer', '=', writer)
    .execute();
  const apart = await db
    .selectFrom('answer_branch_update as u')
    .innerJoin('answer_branch as b', 'b.id', 'u.branch_id')
    .select('u.number')
    .where('b.attempt', '=', attemptId)
    .where('b.writer', '=', writer)
    .execute();
  return [...new Set([...inAnswer, ...apart].map(({ number }) => number))].toSorted((a, b) => a - b);
}

const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

test('many updates sent together from a window that was taken over are all stored [D5]', async () => {
  const { own, first, takeOver } = await twoWindows();
  await takeOver();
  const isReading = () => first.messages.some((m) => m.kind === 'lease' && m.lease.kind === 'reading');
  await expect.poll(isReading).toBe(true);
  for (const word of upTo(60)) first.write('q1', `Etter ${word}`);
  await expect.poll(() => toldOf(first), { timeout: 10_000 }).toBe(60);
  expect(await storedNumbers(own, first)).toEqual(upTo(60));
});

test('updates in transit while another window takes over are stored without a gap, in the answer or in quarantine [D5]', async () => {
  const { own, first, second, takeOver } = await twoWindows();
  let isOver = false;
  const taking = takeOver().finally(() => {
    isOver = true;
  });
  for (let more = 30; more > 0; more -= isOver ? 1 : 0) {
    first.write('q1', 'Underveis');
    second.write('q1', 'Her');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await taking;
  await expect.poll(() => toldOf(first), { timeout: 10_000 }).toBe(first.number());
  expect(await storedNumbers(own, first)).toEqual(upTo(first.number()));
});

test('a quarantined update waits for earlier updates of its window that are still being stored, whatever others add to the answer meanwhile [D5, Q1]', async () => {
  const { db, log, clock } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  const writer = randomUUID();
  const silent = { writer, held: null, socket: { readyState: 3, OPEN: 1 } } as unknown as Window;
  const sitting = (await createLiveSittings(db).join(own.candidacyId, silent))!;
  const at = clock.now().epochMilliseconds;
  const content = Y.encodeStateAsUpdate(new Y.Doc());
  const sent = (number: number): Pending => ({
    window: null,
    writer,
    number,
    writtenAt: at,
    receivedAt: at,
    content,
  });
  const quarantine = createQuarantineQueue({ db, log });
  sitting.inFlight = sent(5);
  quarantine.keep(sitting, 'takenOver', sent(6));
  // The window that writes now is connected to another server, and its entries are read here.
  sitting.head.sequence += 3;
  await pause(60);
  expect(await storedNumbers(own, { writer })).toEqual([]);
  sitting.inFlight = null;
  quarantine.keep(sitting, 'takenOver', sent(5));
  await expect.poll(() => storedNumbers(own, { writer })).toEqual([5, 6]);
});
