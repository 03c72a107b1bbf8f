import { randomUUID } from 'node:crypto';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { useTestApp } from '../../../test/app.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { createAttempts, type Window } from '../attempts.ts';
import { createSealedPapers } from '../sealed-paper.ts';
import { createKeyRelease } from './key-release.ts';
import { createTelling } from './tell.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

/** A sitting with one open window, how to tell it of a change, and what it hears. */
async function watched() {
  const { db, clock, log, merger } = app().services;
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const attempts = createAttempts(db);
  const heard: ServerMessage[] = [];
  const send = (data: Buffer) => void heard.push(JSON.parse(data.toString()));
  const socket = { readyState: 1, OPEN: 1, send } as unknown as WebSocket;
  // What is written is held, so that only words are heard.
  const window = { socket, writer: randomUUID(), held: [] } as unknown as Window;
  const attempt = (await attempts.join(own.candidacyId, window))!;
  const papers = createSealedPapers('secret');
  const keys = createKeyRelease({ db, clock, papers, log });
  const telling = createTelling({ db, clock, attempts, papers, keys, merger });
  const { examId, candidacyId } = attempt;
  const tellLease = () => telling.tell({ what: 'lease', examId, candidacyIds: [candidacyId] });
  return { own, telling, tellLease, heard };
}

test('a window that was told that the answer is handed in is not told to write again [S1, D5]', async () => {
  const { own, telling, tellLease, heard } = await watched();
  await tellLease();
  expect(heard.map(({ kind }) => kind)).toEqual(['lease']);
  expect((await handIn(own)).status).toBe(200);
  await tellLease();
  await telling.tellAll();
  expect(heard.slice(1).filter(({ kind }) => kind !== 'times')).toEqual([
    { kind: 'stopped', why: 'handedIn' },
    { kind: 'stopped', why: 'handedIn' },
  ]);
});
