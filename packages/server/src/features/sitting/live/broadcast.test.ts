import { randomUUID } from 'node:crypto';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { useTestApp } from '../../../test/app.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { createLiveSittings, type Window } from '../live-sittings.ts';
import { createSealedPapers } from '../sealed-paper.ts';
import { createBroadcaster } from './broadcast.ts';
import { createKeyRelease } from './key-release.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

/** A sitting with one open window, a way to broadcast a change of its lease, and what the window receives. */
async function watched() {
  const { db, clock, log, merger } = app().services;
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const liveSittings = createLiveSittings(db);
  const received: ServerMessage[] = [];
  const send = (data: Buffer) => void received.push(JSON.parse(data.toString()));
  const socket = { readyState: 1, OPEN: 1, send } as unknown as WebSocket;
  // The answer's updates are held back, so that only messages are received.
  const window = { socket, writer: randomUUID(), held: [] } as unknown as Window;
  const sitting = (await liveSittings.join(own.candidacyId, window))!;
  const papers = createSealedPapers('secret');
  const keys = createKeyRelease({ db, clock, papers, log });
  const broadcaster = createBroadcaster({ db, clock, liveSittings, papers, keys, merger });
  const { examId, candidacyId } = sitting;
  const broadcastLease = () => broadcaster.broadcast({ what: 'lease', examId, candidacyIds: [candidacyId] });
  return { own, broadcaster, broadcastLease, received };
}

test('a window that has received that the answer is handed in receives no lease afterwards [S1, D5]', async () => {
  const { own, broadcaster, broadcastLease, received } = await watched();
  await broadcastLease();
  expect(received.map(({ kind }) => kind)).toEqual(['lease']);
  expect((await handIn(own)).status).toBe(200);
  await broadcastLease();
  await broadcaster.broadcastAll();
  expect(received.slice(1).filter(({ kind }) => kind !== 'times')).toEqual([
    { kind: 'stopped', why: 'handedIn' },
    { kind: 'stopped', why: 'handedIn' },
  ]);
});
