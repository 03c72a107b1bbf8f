import { randomUUID } from 'node:crypto';
import { reopeningRoutes } from '@karakter/contract/invigilation/reopening';
import {
  type BoardCandidate,
  boardSocket,
  invigilationRoutes,
  type MoveTime,
} from '@karakter/contract/invigilation/routes';
import { WebSocket } from 'ws';
import type { z } from 'zod';
import type { TestApp } from '../app.ts';
import { listen } from './answer-writer.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { addTestPaper } from './handed-in.ts';
import { addTestInvigilator } from './people.ts';

type BoardMessage = z.infer<typeof boardSocket.message>;
type Candidate = TestExam['candidates'][number];
type Change<Kind> = Kind extends MoveTime['kind']
  ? Omit<Extract<MoveTime, { kind: Kind }>, 'id' | 'reason'>
  : never;

/** An exam with a paper that began a minute ago, with an invigilator and its first two candidates in room A. */
export async function watchedExam(app: TestApp, candidates = 3) {
  const { db, clock } = app.services;
  const startsAt = clock.now().subtract({ minutes: 1 }).toString();
  const exam = await addTestExam(db, { startsAt, candidates });
  await addTestPaper(db, exam);
  const invigilator = await addTestInvigilator(db, exam.examId);
  const inRoomA = exam.candidates.slice(0, 2).map(({ candidacyId }) => candidacyId);
  await db.updateTable('sitting').set({ room: 'A' }).where('candidacy_id', 'in', inRoomA).execute();
  return { ...exam, invigilator, candidates: exam.candidates as [Candidate, Candidate, ...Candidate[]] };
}
export type WatchedExam = Awaited<ReturnType<typeof watchedExam>>;

/**
 * Changes the time of an exam as its invigilator, or as another person; each change has a new id unless one is given.
 */
export function moveTime(
  app: TestApp,
  { examId, invigilator }: WatchedExam,
  change: Change<MoveTime['kind']>,
  { by = invigilator, id = randomUUID() }: { by?: string; id?: string } = {},
) {
  const body = { id, reason: 'Strømmen gikk i rommet', ...change } as MoveTime;
  return app.call(by, invigilationRoutes.moveTime, { params: { examId }, body });
}

type Reopening = { minutes?: number; reason?: string };

/** Opens the hand-in of one of an exam's candidates again, as its invigilator or as another person. */
export function reopen(
  app: TestApp,
  { examId, invigilator }: WatchedExam,
  { candidacyId }: { candidacyId: string },
  { by = invigilator, ...given }: Reopening & { by?: string } = {},
) {
  const body = { minutes: 0, reason: 'Trykket for tidlig', ...given };
  return app.call(by, reopeningRoutes.reopenHandIn, { params: { examId, candidacyId }, body });
}

/** The current board, each candidate by id. */
export async function boardNow(app: TestApp, { examId, invigilator }: WatchedExam) {
  const { body } = await app.call(invigilator, invigilationRoutes.viewBoard, { params: { examId } });
  return new Map(body.candidates.map((candidate) => [candidate.candidacyId, candidate]));
}

/** An open board: the messages it has received, merged, and a way to wait for them. */
export async function openBoard(app: TestApp, { examId, invigilator }: WatchedExam) {
  const url = `${await listen(app)}${boardSocket.path.replace(':examId', examId)}`;
  const headers = { cookie: await app.cookieOf(invigilator), origin: 'http://localhost:3000' };
  const socket = new WebSocket(url, { headers });
  const messages: BoardMessage[] = [];
  const candidates = new Map<string, BoardCandidate>();
  let look: () => void = () => {};
  socket.on('message', (data) => {
    const message = boardSocket.message.parse(JSON.parse(String(data)));
    messages.push(message);
    if (message.kind === 'board') candidates.clear();
    for (const candidate of message.candidates) candidates.set(candidate.candidacyId, candidate);
    look();
  });
  return {
    messages,
    candidates,
    /** Resolves when the board shows it; rejects when its connection is cut. */
    shows: (isShown: () => boolean) =>
      new Promise<void>((resolve, reject) => {
        look = () => {
          if (isShown()) resolve();
        };
        socket.on('error', reject);
        socket.on('close', () => reject(new Error('the board was closed')));
        look();
      }),
    /** The code with which the server closes it. */
    closed: new Promise<number>((resolve) => socket.on('close', resolve)),
    close: () => socket.terminate(),
  };
}
