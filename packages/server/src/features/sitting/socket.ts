import { type AnswerSocketMessage, answerSocket, unframedUpdate } from '@karakter/contract/answer-socket';
import { isRunning, type SittingTimes } from '@karakter/domain/sitting';
import type { WebSocket } from 'ws';
import { orNotFound } from '../../platform/actor.ts';
import type { MountSocket } from '../../platform/mount-socket.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../../services.ts';
import { isAnswerUpdate, mergedAnswer } from './answer-document.ts';
import type { AnswerLog } from './answer-log.ts';
import { answerUpdates, lastNumberOf } from './answer-store.ts';
import { createOpenSockets, type OpenSockets } from './open-sockets.ts';
import { sittingOf, sittingOfPerson } from './store.ts';

type Stop = Extract<AnswerSocketMessage, { kind: 'stopped' }>['why'];
type Writer = SittingTimes & { readonly candidacyId: string; readonly writer: string };
type Parts = Pick<Services, 'db' | 'clock' | 'log'> & { answers: AnswerLog; sockets: OpenSockets };

/** Far more than a person makes between two breaths; what sends more is no person. */
const mostUnconfirmed = 500;
const largestNumber = 2 ** 31 - 1;

function say(socket: WebSocket, message: AnswerSocketMessage): void {
  socket.send(JSON.stringify(message));
}

/** The client keeps what it has and is told why no more is taken. */
function stop(socket: WebSocket, why: Stop): void {
  say(socket, { kind: 'stopped', why });
  socket.close(1000, why);
}

/** Whatever this writer and others have stored, read after the socket is listed, so that nothing falls between. */
async function welcome(socket: WebSocket, { db, clock }: Parts, by: Writer): Promise<void> {
  const { updates, lastNumber, state } = await inTransaction(
    db,
    { identity: 'visible', effect: 'read' },
    async (tx) => ({
      updates: await answerUpdates(tx, by.candidacyId),
      lastNumber: await lastNumberOf(tx, by.candidacyId, by.writer),
      state: orNotFound(await sittingOf(tx, by.candidacyId)).state,
    }),
  );
  const times = { startsAt: by.startsAt.toString(), endsAt: by.endsAt.toString() };
  say(socket, { kind: 'welcome', lastNumber, now: clock.now().toString(), ...times });
  socket.send(mergedAnswer(updates));
  if (state.kind === 'waiting') stop(socket, 'notOpened');
  else if (state.kind !== 'open') stop(socket, state.kind);
}

/** Takes one frame in; answers why not, or null when it is on its way to the database. */
function takeIn(
  socket: WebSocket,
  { clock, answers, sockets, log }: Parts,
  by: Writer,
  frame: Uint8Array,
): Stop | null {
  const now = clock.now();
  const read = unframedUpdate(frame);
  if (read === null || read.number < 1 || read.number > largestNumber) return 'badUpdate';
  if (!isRunning({ ...by, now })) return 'over';
  if (!isAnswerUpdate(read.update)) return 'badUpdate';
  const { candidacyId, writer } = by;
  answers
    .append({ candidacyId, writer, ...read, receivedAt: now })
    .then((state) => {
      if (state !== 'open') return stop(socket, state);
      say(socket, { kind: 'confirmed', number: read.number, at: clock.now().toString() });
      for (const other of sockets.others(candidacyId, socket)) other.send(read.update);
    })
    .catch((error: unknown) => log.error('a confirmation could not be sent', error));
  return null;
}

function serve(socket: WebSocket, parts: Parts, by: Writer): void {
  let unconfirmed = 0;
  parts.sockets.add(by.candidacyId, socket);
  socket.on('message', (data, isBinary) => {
    if (!isBinary || socket.readyState !== socket.OPEN) return;
    unconfirmed += 1;
    const why = unconfirmed > mostUnconfirmed ? 'tooMuch' : takeIn(socket, parts, by, data as Buffer);
    if (why !== null) stop(socket, why);
  });
  welcome(socket, parts, by).catch((error: unknown) => {
    parts.log.error('an answer could not be sent to its candidate', error);
    socket.close(1011);
  });
}

/** The way of every keystroke to the database [D3, D4, Q1]. */
export function mountAnswerSocket(mountSocket: MountSocket, services: Services, answers: AnswerLog): void {
  const parts: Parts = { ...services, answers, sockets: createOpenSockets() };
  mountSocket(answerSocket, {
    admit: async ({ tx, actor, params, query }) => {
      const { plan } = orNotFound(await sittingOfPerson(tx, actor.personId, params.candidacyId));
      return { candidacyId: params.candidacyId, writer: query.writer, ...plan };
    },
    connect: (socket, writer) => serve(socket, parts, writer),
  });
}
